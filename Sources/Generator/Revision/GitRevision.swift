import Foundation

/// A file as a revision of the git repository has it: `v1.4.0:spec/api.yaml`.
struct GitRevision: Sendable {
    /// `v1.4.0`
    let revision: String
    /// `spec/api.yaml`, from the root of the repository and without `.`; one that begins with `..` leads out of it.
    let path: String

    /// The whole name.
    var name: String { "\(revision):\(path)" }

    /// Reads a name, whose path is from the current folder when it begins with `./` or `../`; `nil` for that of a file that
    /// is there, and for one without a colon.
    init?(_ name: String) {
        guard let colon = name.firstIndex(of: ":"), ((try? FileSystem.kind(of: name)) ?? nil) == nil else { return nil }
        let revision = String(name[..<colon])
        let path = String(name[name.index(after: colon)...])
        // What begins with a hyphen would be an option of git.
        guard !revision.isEmpty, !path.isEmpty, !revision.hasPrefix("-") else { return nil }
        let isFromHere = path.hasPrefix("./") || path.hasPrefix("../")
        let folder = isFromHere ? Git.line(["rev-parse", "--show-prefix"]) ?? "" : ""
        self.init(revision, RelativePath.joined(folder, path))
    }

    private init(_ revision: String, _ path: String) {
        self.revision = revision
        self.path = path
    }

    /// Another file of the revision, by its path from the root of the repository.
    func file(_ path: String) -> GitRevision { GitRevision(revision, RelativePath.joined("", path)) }

    /// What a file of the repository was in this revision; `nil` for a file elsewhere.
    func counterpart(of file: String) -> GitRevision? {
        // The folder is resolved, as git's is; the file may be gone.
        guard let root = Git.line(["rev-parse", "--show-toplevel"]),
            let path = RelativePath.absolute(file, from: Git.here),
            RelativePath.isInside(path, root)
        else { return nil }
        return self.file(String(path.dropFirst(root.count).trimmingPrefix("/")))
    }
}

extension GitRevision {
    /// The folder above all files of a revision, as the stages know it: what `..` leads to is found in it, and what leads
    /// out of the repository is not. The same for every revision, as the name of one may have a `/` itself.
    static let root = "revision:"

    /// How the stages know a file: `revision:/spec/api.yaml`.
    static func place(_ path: String) -> String { "\(root)/\(path)" }

    /// Whether a folder of the repository, the empty path being its root, holds the file.
    func isBelow(_ folder: String) -> Bool { folder.isEmpty || path.hasPrefix(folder + "/") }

    /// The file that ``place(_:)`` names; `nil` for a place elsewhere.
    func file(at place: String) -> GitRevision? {
        place.hasPrefix(Self.root + "/") ? file(String(place.dropFirst(Self.root.count + 1))) : nil
    }
}

extension GitRevision {
    private enum Content {
        case file([UInt8])
        /// A symbolic link to what the revision does not have.
        case link
        case nothing
    }

    private var isInRepository: Bool { path != ".." && !path.hasPrefix("../") }

    private var content: Content {
        // Git takes what leads out of the repository as seen from the current folder, and a name a line. No system has
        // longer paths, and git begins to read when all of the name is written.
        guard isInRepository, !name.utf8.contains(UInt8(ascii: "\n")), name.utf8.count < 4_096,
            let said = Git.output(["cat-file", "--batch", "--follow-symlinks"], input: name + "\n")
        else { return .nothing }
        let line = said.prefix { $0 != UInt8(ascii: "\n") }
        let words = String(decoding: line, as: UTF8.self).split(separator: " ")
        // `OBJECT blob SIZE`, `OBJECT tree SIZE`, `NAME missing`, `dangling SIZE`
        if words.count == 3, words[1] == "blob", let size = Int(words[2]) {
            return .file(Array(said.dropFirst(line.count + 1).prefix(size)))
        }
        return words.count == 2 && ["symlink", "dangling", "loop", "notdir"].contains(words[0]) ? .link : .nothing
    }

    /// Whether the revision has the file, or a symbolic link in its place.
    var isThere: Bool {
        if case .nothing = content { false } else { true }
    }

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
        switch content {
        case .file(let bytes): return bytes
        case .link: report("it is a symbolic link to what the revision does not have", &diagnostics)
        case .nothing where !isInRepository: report("that leads out of the repository", &diagnostics)
        case .nothing:
            report("the revision \(quoted(revision)) has no file \(quoted(path))\(suggestion)", &diagnostics)
        }
        return nil
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

    /// The folder that commands run in.
    static var here: String { folder ?? "." }

    /// The line that a command prints; `nil` when it fails or there is no git.
    static func line(_ arguments: [String]) -> String? {
        output(arguments).map { String(decoding: $0.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self) }
    }

    /// What a command prints; `nil` when it fails or there is no git.
    ///
    /// - Parameter input: What it reads: less than a pipe holds.
    static func output(
        _ arguments: [String], input: String? = nil, environment: [String: String] = [:]
    ) -> [UInt8]? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git"] + (folder.map { ["-C", $0] } ?? []) + arguments
        var inherited: [String: String] = ProcessInfo.processInfo.environment
        // In a hook they name the repository of the current folder, not that of another.
        if folder != nil { inherited = inherited.filter { !$0.key.hasPrefix("GIT_") } }
        process.environment = inherited.merging(environment) { _, new in new }
        let pipe = Pipe()
        let source = Pipe()
        if input == nil { process.standardInput = FileHandle.nullDevice } else { process.standardInput = source }
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        do {
            // Before anyone can close the other end.
            if let input { try source.fileHandleForWriting.write(contentsOf: Data(input.utf8)) }
            try process.run()
            try source.fileHandleForWriting.close()
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
