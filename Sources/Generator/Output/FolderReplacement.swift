/// Puts the new tree in place of the old one in one step, so that a run that is killed leaves the one or the other.
///
/// The new tree is built beside the folder, as `.Name.sdkgen-PID`: changed files are written there, all others, ours
/// and not ours, get a second name there (a hard link: nothing is copied, no date changes). Then the file system
/// exchanges the two folders, and the old one is removed.
struct FolderReplacement {
    let root: String
    let files: [RenderedFile]
    let comparison: FolderComparison

    /// Replaces the folder. After an error it is as it was.
    func run() throws(FileSystem.Failure) {
        try FileSystem.createFolders(parent)
        do {
            try build()
            try putInPlace()
        } catch {
            try? FileSystem.remove(staging)
            throw error
        }
    }

    private var parent: String {
        guard let slash = root.lastIndex(of: "/") else { return "." }
        return slash == root.startIndex ? "/" : String(root[..<slash])
    }
    private var name: String { String(root[(root.lastIndex(of: "/").map(root.index(after:)) ?? root.startIndex)...]) }
    private var prefix: String { ".\(name).sdkgen-" }
    private var staging: String { "\(parent)/\(prefix)\(FileSystem.processID)" }

    /// Removes what killed runs left beside the folder.
    func removeLeftovers() {
        guard let names = try? FileSystem.names(in: parent) else { return }
        for name in names where name.hasPrefix(prefix) {
            guard let process = Int32(name.dropFirst(prefix.count)) else { continue }
            if process == FileSystem.processID || !FileSystem.isRunning(process) {
                try? FileSystem.remove("\(parent)/\(name)")
            }
        }
    }

    /// Builds the new tree.
    private func build() throws(FileSystem.Failure) {
        try FileSystem.createFolder(staging)
        let changes = comparison.changes
        let written = Set(changes.added).union(changes.changed)
        let removed = Set(changes.removed)
        var folders = FolderMaker(root: staging)
        for folder in comparison.contents.folders where holdsForeign(folder) { try folders.make(folder) }
        for file in files where written.contains(file.path) {
            try folders.makeParent(of: file.path)
            try FileSystem.create("\(staging)/\(file.path)", file.text)
        }
        for path in comparison.contents.own.keys.sorted() where !written.contains(path) && !removed.contains(path) {
            try folders.makeParent(of: path)
            try FileSystem.link("\(root)/\(path)", as: "\(staging)/\(path)")
        }
        for path in comparison.contents.foreign {
            try folders.makeParent(of: path)
            try FileSystem.link("\(root)/\(path)", as: "\(staging)/\(path)")
        }
        for folder in folders.made.sorted() where comparison.contents.folders.contains(folder) {
            try FileSystem.copyMode(of: "\(root)/\(folder)", to: "\(staging)/\(folder)")
        }
    }

    /// Whether a folder has something that is not ours, or nothing of ours: then it stays even when it gets empty.
    private func holdsForeign(_ folder: String) -> Bool {
        !comparison.contents.own.keys.contains { $0.hasPrefix(folder + "/") }
    }

    private func putInPlace() throws(FileSystem.Failure) {
        guard try FileSystem.kind(of: root) != nil else {
            return try FileSystem.move(staging, to: root)
        }
        try FileSystem.copyMode(of: root, to: staging)
        if try FileSystem.exchange(staging, root) {
            try? FileSystem.remove(staging)
            return
        }
        try moveFiles()
    }

    /// For file systems that cannot exchange folders: each file in one step, those to remove at the end.
    private func moveFiles() throws(FileSystem.Failure) {
        let changes = comparison.changes
        for path in changes.added + changes.changed {
            for folder in ForeignFiles.parents(of: path) { try FileSystem.createFolders("\(root)/\(folder)") }
            try FileSystem.move("\(staging)/\(path)", to: "\(root)/\(path)")
        }
        for path in changes.removed { try FileSystem.remove("\(root)/\(path)") }
        try? FileSystem.remove(staging)
    }
}

/// Makes the folders of a tree, each once.
private struct FolderMaker {
    let root: String
    private(set) var made: Set<String> = []

    init(root: String) { self.root = root }

    mutating func make(_ folder: String) throws(FileSystem.Failure) {
        if !made.insert(folder).inserted { return }
        try makeParent(of: folder)
        try FileSystem.createFolders("\(root)/\(folder)")
    }

    mutating func makeParent(of path: String) throws(FileSystem.Failure) {
        for folder in ForeignFiles.parents(of: path) where made.insert(folder).inserted {
            try FileSystem.createFolders("\(root)/\(folder)")
        }
    }
}
