import Foundation

/// A file as a revision of the git repository has it: `v1.4.0:spec/api.yaml`.
struct GitRevision: Sendable {
    /// The whole name.
    let name: String
    /// `v1.4.0`
    let revision: String
    /// `spec/api.yaml`, from the root of the repository; from the current folder when it begins with `./`.
    let path: String

    /// Reads a name; `nil` for that of a file that is there, and for one without a colon.
    init?(_ name: String) {
        guard let colon = name.firstIndex(of: ":"), ((try? FileSystem.kind(of: name)) ?? nil) == nil else { return nil }
        revision = String(name[..<colon])
        path = String(name[name.index(after: colon)...])
        // What begins with a hyphen would be an option of git.
        guard !revision.isEmpty, !path.isEmpty, !revision.hasPrefix("-") else { return nil }
        self.name = name
    }

    private init(_ revision: String, repositoryPath: String) {
        self.revision = revision
        path = repositoryPath
        name = "\(revision):\(repositoryPath)"
    }

    /// The path from the root of the repository.
    var repositoryPath: String {
        guard path.hasPrefix("./") || path.hasPrefix("../") else { return path }
        var parts = (Git.line(["rev-parse", "--show-prefix"]) ?? "").split(separator: "/")
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }

    /// A name that what the file refers to can be found by: that of a file in no folder has a folder.
    var place: String { Self.place(repositoryPath, in: revision) }

    /// The file that ``place(_:in:)`` names; `nil` for a place elsewhere.
    func file(at place: String) -> GitRevision? {
        guard place.hasPrefix(revision + ":") else { return nil }
        let path = place.dropFirst(revision.count + 1)
        return file(String(path.hasPrefix("./") ? path.dropFirst(2) : path))
    }

    /// Another file of the revision, by its path from the root of the repository.
    func file(_ repositoryPath: String) -> GitRevision { GitRevision(revision, repositoryPath: repositoryPath) }

    static func place(_ repositoryPath: String, in revision: String) -> String {
        "\(revision):\(repositoryPath.contains("/") ? "" : "./")\(repositoryPath)"
    }

    /// What a file of the repository was in this revision; `nil` for a file elsewhere.
    func counterpart(of file: String) -> GitRevision? {
        guard let root = Git.line(["rev-parse", "--show-toplevel"]) else { return nil }
        let folder = Git.folder ?? FileManager.default.currentDirectoryPath
        let url = URL(fileURLWithPath: file, relativeTo: URL(fileURLWithPath: folder, isDirectory: true))
        // The folder is resolved, as git's is; the file may be gone.
        let path = url.deletingLastPathComponent().resolvingSymlinksInPath().path + "/" + url.lastPathComponent
        guard path.hasPrefix(root + "/") else { return nil }
        return self.file(String(path.dropFirst(root.count + 1)))
    }

    /// The bytes of the file; `nil` when it is not there.
    var bytes: [UInt8]? { Git.output(["cat-file", "blob", "\(revision):\(repositoryPath)"]) }

    /// The bytes of the file.
    ///
    /// - Returns: `nil` after an error.
    func read(_ diagnostics: inout Diagnostics) -> [UInt8]? {
        guard Git.output(["rev-parse", "--git-dir"]) != nil else {
            report("this is no git repository, or git is not installed; name a file instead", &diagnostics)
            return nil
        }
        guard Git.output(["rev-parse", "--verify", "--quiet", revision + "^{tree}"]) != nil else {
            report(
                "there is no revision \(quoted(revision)); name a commit, a tag or a branch, and fetch it first if need be",
                &diagnostics)
            return nil
        }
        guard let bytes else {
            report("the revision \(quoted(revision)) has no file \(quoted(path))\(suggestion)", &diagnostics)
            return nil
        }
        return bytes
    }

    private var suggestion: String {
        let listing = Git.output(["ls-tree", "-r", "-z", "--name-only", "--full-tree", revision]) ?? []
        let names = listing.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        let last = path.split(separator: "/").last
        if let moved = names.first(where: { $0.split(separator: "/").last == last }) {
            return "; did you mean \(quoted("\(revision):\(moved)"))?"
        }
        return NearestName.suggestion(for: path, among: names)
    }

    private func report(_ message: String, _ diagnostics: inout Diagnostics) {
        diagnostics.error(.unreadableRevision, "\(quoted(name)) cannot be read: \(message)", at: nil)
    }
}

/// Runs git, without a shell.
enum Git {
    /// The folder that commands run in; `nil` for the current one.
    @TaskLocal static var folder: String?

    /// The line that a command prints; `nil` when it fails or there is no git.
    static func line(_ arguments: [String]) -> String? {
        output(arguments).map { String(decoding: $0.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self) }
    }

    /// What a command prints; `nil` when it fails or there is no git.
    static func output(_ arguments: [String], environment: [String: String] = [:]) -> [UInt8]? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git"] + (folder.map { ["-C", $0] } ?? []) + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        let pipe = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
            let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
            process.waitUntilExit()
            return process.terminationStatus == 0 ? [UInt8](data) : nil
        } catch {
            return nil
        }
    }
}

extension DiagnosticCode {
    /// A revision of the git repository, or a file in it, that cannot be read.
    static let unreadableRevision: DiagnosticCode = "unreadable-revision"
}
