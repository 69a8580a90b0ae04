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
        // `https://example.org/api.yaml` is none; the reader of files says so.
        guard let colon = Self.colon(of: name), !name[colon...].hasPrefix("://"),
            ((try? FileSystem.kind(of: name)) ?? nil) == nil
        else { return nil }
        let revision = String(name[..<colon])
        let path = String(name[name.index(after: colon)...])
        // What begins with a hyphen would be an option of git.
        guard !revision.isEmpty, !path.isEmpty, !revision.hasPrefix("-") else { return nil }
        let isFromHere = path.hasPrefix("./") || path.hasPrefix("../")
        let folder = isFromHere ? Git.line(["rev-parse", "--show-prefix"]) ?? "" : ""
        self.init(revision, RelativePath.joined(folder, path))
    }

    /// The first colon outside of braces, as in `main@{2026-01-01 12:00}:api.yaml` (gitrevisions(7)).
    private static func colon(of name: String) -> String.Index? {
        var depth = 0
        return name.indices.first { index in
            switch name[index] {
            case "{": depth += 1
            case "}" where depth > 0: depth -= 1
            case ":": return depth == 0
            default: break
            }
            return false
        }
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
    /// Whether the revision has the file, or something in its place that is none.
    var isThere: Bool {
        guard let entry = try? RevisionTree(revision).entry(path) else { return false }
        return if case .nothing = entry { false } else { true }
    }

    /// The bytes of the file.
    ///
    /// - Returns: `nil` after an error.
    func read(_ diagnostics: inout Diagnostics) -> [UInt8]? {
        do {
            let tree = try RevisionTree(revision)
            let entry = try tree.entry(path)
            if case .file(let path, let object) = entry { return try tree.read(object, path) }
            report(problem(entry, tree), &diagnostics)
        } catch {
            report(error.message, &diagnostics)
        }
        return nil
    }

    private func problem(_ entry: RevisionTree.Entry, _ tree: RevisionTree) -> String {
        if let problem = entry.problem { return problem }
        if case .folder = entry {
            return "the revision \(quoted(revision)) has a folder there; name the description in it"
        }
        return "the revision \(quoted(revision)) has no file \(quoted(path))\(suggestion(tree))"
    }

    /// What may be meant: a file in YAML or JSON, as only such are read.
    private func suggestion(_ tree: RevisionTree) -> String {
        let names = tree.allFiles.filter { name in [".yaml", ".yml", ".json"].contains { name.hasSuffix($0) } }
        let last = path.split(separator: "/").last
        let moved = names.first { $0.split(separator: "/").last == last } ?? NearestName.find(path, among: names)
        return moved.map { "; did you mean \(quoted("\(revision):\($0)"))?" } ?? ""
    }

    private func report(_ message: String, _ diagnostics: inout Diagnostics) {
        diagnostics.error(.unreadableRevision, "\(quoted(name)) cannot be read: \(message)", at: nil)
    }
}

extension DiagnosticCode {
    /// A revision of the git repository, or a file in it, that cannot be read.
    static let unreadableRevision: DiagnosticCode = "unreadable-revision"
}
