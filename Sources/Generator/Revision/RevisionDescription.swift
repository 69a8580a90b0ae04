import Foundation

/// A description of a revision, ready for the pipeline.
struct RevisionDescription: Sendable {
    /// The path that the pipeline is given.
    let path: String
    /// The stages, reading from the revision.
    let pipeline: GeneratorPipeline
    /// The folder that the files of the revision were put in, where the description has several.
    private let folder: String?

    /// Reads a description; one that refers to other files brings along those of its folder.
    ///
    /// - Returns: `nil` after an error.
    static func read(_ revision: GitRevision, _ diagnostics: inout Diagnostics) -> RevisionDescription? {
        guard let bytes = revision.read(&diagnostics) else { return nil }
        guard ReferenceScan.needsAssembly(SourceFile(path: revision.name, bytes: bytes)) else {
            return RevisionDescription(revision.name, bytes, folder: nil)
        }
        guard let folder = checkOut(revision) else {
            diagnostics.error(
                .unreadableRevision,
                "the files that \(quoted(revision.name)) refers to cannot be brought along; check the revision out with "
                    + "'git worktree add' and name the file there", at: nil)
            return nil
        }
        return RevisionDescription(revision.name, bytes, folder: folder)
    }

    private init(_ path: String, _ bytes: [UInt8], folder: String?) {
        self.path = path
        self.folder = folder
        pipeline = GeneratorPipeline(
            source: { name, limits, diagnostics in
                name == path
                    ? SourceReader.parse(bytes, path: path, limits: limits, &diagnostics)
                    : SourceReader.load(path: name, limits: limits, &diagnostics)
            },
            assembly: { root, path, configuration, diagnostics in
                var options = configuration.assembly
                options.workingFolder = folder ?? ""
                return DescriptionAssembly.assemble(root, path: path, options: options, &diagnostics)
            })
    }

    /// Removes what was put into a folder.
    func remove() {
        if let folder { try? FileSystem.remove(folder) }
    }

    /// Puts the folder of a description at `FOLDER/REV:path`, so that diagnostics name its files as the command does.
    private static func checkOut(_ revision: GitRevision) -> String? {
        let folder = FileManager.default.temporaryDirectory.path + "/sdkgen-\(UUID().uuidString)"
        guard (try? FileSystem.createFolder(folder)) != nil else { return nil }
        let index = ["GIT_INDEX_FILE": folder + "/index"]
        let slash = revision.path.lastIndex(of: "/")
        let parent = slash.map { String(revision.path[..<$0]) } ?? ""
        let tree = revision.revision + (parent.isEmpty ? "^{tree}" : ":" + parent)
        let prefix = "--prefix=\(folder)/\(revision.revision):\(parent.isEmpty ? "" : parent + "/")"
        if Git.output(["read-tree", tree], environment: index) != nil,
            Git.output(["checkout-index", "--all", "--quiet", prefix], environment: index) != nil
        {
            return folder
        }
        try? FileSystem.remove(folder)
        return nil
    }
}
