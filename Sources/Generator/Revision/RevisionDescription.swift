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
            assembly: { root, path, configuration, diagnostics in
                var options = configuration.assembly
                options.rootFolder = options.rootFolder.map(revision.rootFolder)
                // What today's configuration names is read as it is today, like its overlays.
                options.localCopies = options.localCopies.mapValues { copy in
                    revision.file(at: copy) == nil ? RelativePath.absolute(copy, from: Git.here) ?? copy : copy
                }
                // The description was read, so the revision is there.
                guard let tree = try? RevisionTree(revision.revision) else { return root }
                let files = RevisionFiles(revision: revision, tree: tree)
                return DescriptionAssembly.assemble(root, path: path, options: options, files: files, &diagnostics)
            })
    }
}

extension GitRevision {
    /// What a folder of today was in the revision: all of it where that did not hold the description.
    fileprivate func rootFolder(_ folder: String) -> String {
        if file(at: folder) != nil { return folder }
        let path = counterpart(of: folder)?.path ?? ""
        return Self.place(isBelow(path) ? path : "")
    }
}

/// The files of a description of a revision: those at a ``GitRevision/place(_:)``, and of today what an absolute path
/// names.
private struct RevisionFiles: FileTree {
    let revision: GitRevision
    let tree: RevisionTree
    private let today = FileSystemTree()

    init(revision: GitRevision, tree: RevisionTree) {
        self.revision = revision
        self.tree = tree
    }

    func entry(at path: String) -> FileTreeEntry {
        if path.hasPrefix("/") { return today.entry(at: path) }
        guard let place = self.path(at: path) else { return .outside }
        do {
            let entry = try tree.entry(place)
            switch entry {
            case .file(let path, _), .folder(let path, _):
                return .found(path.isEmpty ? GitRevision.root : GitRevision.place(path))
            case .outside: return .outside
            case .danglingLink, .submodule, .nothing: return .missing(entry.problem)
            }
        } catch {
            return .missing(error.message)
        }
    }

    func read(_ resolved: String) throws(FileTreeProblem) -> [UInt8] {
        guard let place = path(at: resolved) else { return try today.read(resolved) }
        do {
            if case .file(let path, let object) = try tree.entry(place) { return try tree.read(object, path) }
        } catch {
            throw FileTreeProblem(message: "cannot be read: \(error.message)")
        }
        throw FileTreeProblem(message: "is no file")
    }

    func names(in folder: String) -> [String] {
        guard let place = path(at: folder) else { return today.names(in: folder) }
        guard case .folder(_, let names)? = try? tree.entry(place) else { return [] }
        return names
    }

    func absolute(_ path: String) -> String { RelativePath.joined("", path) }

    func shown(_ path: String) -> String { revision.file(at: path)?.name ?? path }

    /// What a revision lacks would be taken for a change.
    let missingFile: (code: DiagnosticCode, severity: Diagnostic.Severity) = (.unreadableRevision, .error)

    private func path(at place: String) -> String? {
        place == GitRevision.root ? "" : revision.file(at: place)?.path
    }
}
