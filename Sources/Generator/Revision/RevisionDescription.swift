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
    static func read(
        _ revision: GitRevision, _ configuration: Configuration, _ diagnostics: inout Diagnostics
    ) -> RevisionDescription? {
        guard let bytes = revision.read(&diagnostics) else { return nil }
        guard ReferenceScan.needsAssembly(SourceFile(path: revision.name, bytes: bytes)) else {
            return RevisionDescription(revision, revision.name, bytes, folder: nil)
        }
        let needsAll = configuration.rootFolder != nil || !configuration.localCopies.isEmpty
        guard let folder = checkOut(revision, all: needsAll) else {
            diagnostics.error(
                .unreadableRevision,
                "the files that \(quoted(revision.name)) refers to cannot be brought along; check the revision out with "
                    + "'git worktree add' and name the file there", at: nil)
            return nil
        }
        return RevisionDescription(revision, revision.place, bytes, folder: folder)
    }

    private init(_ revision: GitRevision, _ path: String, _ bytes: [UInt8], folder: String?) {
        self.path = path
        self.folder = folder
        pipeline = GeneratorPipeline(
            source: { name, limits, diagnostics in
                if name == path { return SourceReader.parse(bytes, path: path, limits: limits, &diagnostics) }
                // An overlay, of the revision or named on the command line.
                guard let file = revision.file(at: name) else {
                    return SourceReader.load(path: name, limits: limits, &diagnostics)
                }
                return file.read(&diagnostics).flatMap {
                    SourceReader.parse($0, path: name, limits: limits, &diagnostics)
                }
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

    /// Puts the folder of a description, or all of the revision, at `FOLDER/REV:path`, so that diagnostics name the files
    /// as the command does.
    private static func checkOut(_ revision: GitRevision, all: Bool) -> String? {
        let folder = FileManager.default.temporaryDirectory.path + "/sdkgen-\(UUID().uuidString)"
        guard (try? FileSystem.createFolder(folder)) != nil else { return nil }
        let index = ["GIT_INDEX_FILE": folder + "/index"]
        let path = revision.repositoryPath
        let parent = all ? "" : path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
        let tree = revision.revision + (parent.isEmpty ? "^{tree}" : ":" + parent)
        let base = "\(folder)/\(revision.revision):"
        // The files in no folder are at `./`, and so is what they refer to.
        let prefixes = parent.isEmpty ? [base + "./"] + (all ? [base] : []) : [base + parent + "/"]
        let isThere =
            Git.output(["read-tree", tree], environment: index) != nil
            && prefixes.allSatisfy {
                Git.output(["checkout-index", "--all", "--force", "--quiet", "--prefix=" + $0], environment: index)
                    != nil
            }
        if isThere { return folder }
        try? FileSystem.remove(folder)
        return nil
    }
}
