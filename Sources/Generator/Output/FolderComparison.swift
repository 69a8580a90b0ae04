/// The files of a run beside what is in the folder.
struct FolderComparison: Sendable {
    /// What is different.
    let changes: OutputChanges
    /// What is in the folder.
    let contents: FolderContents

    /// Compares the bytes of each file.
    init(_ files: [RenderedFile], _ contents: FolderContents) {
        self.contents = contents
        var changes = OutputChanges()
        for file in files {
            guard let old = contents.own[file.path] else {
                changes.added.append(file.path)
                continue
            }
            if old.count == file.text.utf8.count && file.text.utf8.elementsEqual(old) {
                changes.unchangedCount += 1
            } else {
                changes.changed.append(file.path)
            }
        }
        let made = Set(files.map(\.path))
        changes.removed = contents.own.keys.filter { !made.contains($0) }
        changes.added.sort()
        changes.changed.sort()
        changes.removed.sort()
        self.changes = changes
    }
}
