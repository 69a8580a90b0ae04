/// What holds the files of a description: the file system, or a revision of a git repository.
protocol FileTree {
    /// What stands at a path.
    func entry(at path: String) -> FileTreeEntry

    /// The bytes of a file, by the path that ``entry(at:)`` gave.
    func read(_ resolved: String) throws(FileTreeProblem) -> [UInt8]

    /// The names in a folder; none where there is no folder.
    func names(in folder: String) -> [String]

    /// An absolute path by its text alone: what lies outside is not even looked for.
    func absolute(_ path: String) -> String

    /// The path as diagnostics show it.
    func shown(_ path: String) -> String

    /// What a file is that is not there: left out with what refers to it, or an error.
    var missingFile: (code: DiagnosticCode, severity: Diagnostic.Severity) { get }
}

/// What stands at a path of a ``FileTree``.
enum FileTreeEntry {
    /// Something; its path is absolute and without links.
    case found(String)
    /// Nothing, and why, where more is known than that.
    case missing(String?)
    /// Nothing that the tree could have.
    case outside
}

/// Why a file cannot be read, as the end of a sentence about it.
struct FileTreeProblem: Error {
    let message: String
}

/// The files of the file system, as a folder sees them.
struct FileSystemTree: FileTree {
    /// The folder that paths are relative to; empty for the current one.
    var workingFolder = ""

    func entry(at path: String) -> FileTreeEntry {
        FileSystem.resolved(onDisk(path)).map { .found($0) } ?? .missing(nil)
    }

    func read(_ resolved: String) throws(FileTreeProblem) -> [UInt8] {
        guard (try? FileSystem.kind(of: resolved)) == .file else { throw FileTreeProblem(message: "is no file") }
        guard let bytes = try? FileSystem.read(resolved) else {
            throw FileTreeProblem(message: "cannot be read; check its permissions")
        }
        return bytes
    }

    func names(in folder: String) -> [String] {
        (try? FileSystem.names(in: onDisk(folder.isEmpty ? "." : folder))) ?? []
    }

    func absolute(_ path: String) -> String {
        FileSystem.resolved(onDisk(".")).map { RelativePath.joined($0, path) } ?? path
    }

    func shown(_ path: String) -> String { path }

    let missingFile: (code: DiagnosticCode, severity: Diagnostic.Severity) = (.unresolvedReference, .warning)

    private func onDisk(_ path: String) -> String {
        workingFolder.isEmpty || path.hasPrefix("/") ? path : workingFolder + "/" + path
    }
}
