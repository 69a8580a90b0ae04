import Foundation

extension GeneratorPipeline {
    /// The stages, reading a description of a revision: ``GitRevision/place(_:)`` of its path.
    init(of revision: GitRevision) {
        self.init(
            source: { name, limits, diagnostics in
                // What is not of the revision is an overlay of today, or one named on the command line.
                guard let file = revision.file(at: name) else {
                    return SourceReader.load(path: name, limits: limits, &diagnostics)
                }
                return file.read(&diagnostics).flatMap {
                    SourceReader.parse($0, path: file.name, limits: limits, &diagnostics)
                }
            },
            assembly: { RevisionFiles(revision: revision).assemble($0, $1, $2, &$3) })
    }
}

/// The files that a description of a revision refers to.
private struct RevisionFiles {
    let revision: GitRevision

    /// Puts the description together, of files that are there as long as it takes.
    func assemble(
        _ root: Node, _ path: String, _ configuration: Configuration, _ diagnostics: inout Diagnostics
    ) -> Node {
        guard diagnostics.files.contains(where: ReferenceScan.needsAssembly) else { return root }
        var options = configuration.assembly
        // References stay in the description's folder unless something is said of others.
        let isAll = options.rootFolder != nil || options.allowsOutside || !options.localCopies.isEmpty
        guard let folder = checkOut(all: isAll) else {
            diagnostics.error(
                .unreadableRevision,
                "the files that \(quoted(revision.name)) refers to cannot be brought along; check the revision out with "
                    + "'git worktree add' and name the file there", at: nil)
            return root
        }
        defer { try? FileSystem.remove(folder) }
        options.revision = revision
        options.workingFolder = folder
        options.rootFolder = options.rootFolder.map(rootFolder)
        // What today's configuration names is read as it is today, like its overlays.
        options.localCopies = options.localCopies.mapValues { copy in
            revision.file(at: copy) == nil ? RelativePath.absolute(copy, from: Git.here) ?? copy : copy
        }
        return DescriptionAssembly.assemble(root, path: path, options: options, &diagnostics)
    }

    /// What a folder of today was in the revision: all of it where that did not hold the description.
    private func rootFolder(_ folder: String) -> String {
        if revision.file(at: folder) != nil { return folder }
        let path = revision.counterpart(of: folder)?.path ?? ""
        return GitRevision.place(revision.isBelow(path) ? path : "")
    }

    /// Puts the folder of the description, or all of the revision, where ``GitRevision/root`` is below a new folder.
    private func checkOut(all: Bool) -> String? {
        let folder = FileManager.default.temporaryDirectory.path + "/sdkgen-\(UUID().uuidString)"
        let parent = RelativePath.folder(of: revision.path)
        // A folder that is a symbolic link is no tree of its own.
        if !all, !parent.isEmpty, checkOut(":" + parent, GitRevision.place(parent), folder) { return folder }
        if checkOut("^{tree}", GitRevision.root, folder) { return folder }
        try? FileSystem.remove(folder)
        return nil
    }

    private func checkOut(_ tree: String, _ place: String, _ folder: String) -> Bool {
        let index = ["GIT_INDEX_FILE": folder + "/index"]
        guard (try? FileSystem.createFolders(folder)) != nil,
            Git.output(["read-tree", revision.revision + tree], environment: index) != nil,
            (try? FileSystem.createFolders("\(folder)/\(place)")) != nil
        else { return false }
        // With a tree of its own, git checks out all of it, wherever in the repository it runs.
        let environment = index.merging(["GIT_WORK_TREE": "\(folder)/\(place)"]) { $1 }
        return Git.output(["checkout-index", "--all", "--force", "--quiet"], environment: environment) != nil
    }
}
