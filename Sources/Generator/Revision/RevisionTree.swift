import Foundation

/// The files of a revision, as git would check them out. Only what is asked for is read.
final class RevisionTree {
    /// What stands at a path, after all symbolic links.
    enum Entry {
        /// A file: its path without links, and its object.
        case file(String, object: String)
        /// A folder: its path without links, the empty one being the root, and the names in it.
        case folder(String, names: [String])
        /// A path into another repository, or that itself.
        case submodule(String)
        /// A link to what the revision does not have.
        case danglingLink
        /// What leads out of the repository.
        case outside(isLink: Bool)
        case nothing

        /// Why there is no file, where more is known than that there is nothing.
        var problem: String? {
            switch self {
            case .submodule(let path):
                "\(quoted(path)) is a submodule, whose revisions are its own; run sdkgen there, or name a file instead"
            case .danglingLink: "it is a symbolic link to what the revision does not have"
            case .outside(let isLink): (isLink ? "it is a symbolic link that" : "that") + " leads out of the repository"
            case .file, .folder, .nothing: nil
            }
        }
    }

    private struct Object {
        /// `100644`, `120000` for a link (git-fast-import(1)).
        let mode: String
        let name: String
    }

    /// The tree of the whole revision.
    private let root: String
    /// The trees that were read, by their names.
    private var trees: [String: [String: Object]] = [:]
    private let objects: RevisionObjects

    /// Looks a revision up.
    init(_ revision: String) throws(Git.Failure) {
        do {
            _ = try Git.output(["rev-parse", "--git-dir"])
        } catch {
            throw Git.Failure(message: "git has no repository here: \(error.message); name a file instead")
        }
        guard let root = Git.line(["rev-parse", "--verify", "--quiet", revision + "^{tree}"]) else {
            throw Git.Failure(
                message:
                    "there is no revision \(quoted(revision)); name a commit, a tag or a branch, and fetch it first "
                    + "if need be")
        }
        self.root = root
        objects = RevisionObjects(of: root)
    }

    /// What stands at a path from the root of the repository.
    ///
    /// - Throws: What git says of a folder or link on the way that it cannot read.
    func entry(_ path: String) throws(Git.Failure) -> Entry {
        var open = Array(path.split(separator: "/").map(String.init).reversed())
        var trees = [root]
        var way: [String] = []
        var links = 0
        while let name = open.popLast() {
            if name == "." { continue }
            if name == ".." {
                guard !way.isEmpty else { return .outside(isLink: links > 0) }
                way.removeLast()
                trees.removeLast()
                continue
            }
            guard let object = try listing(of: trees[trees.count - 1])[name] else {
                return links > 0 ? .danglingLink : .nothing
            }
            switch object.mode {
            case "40000":
                way.append(name)
                trees.append(object.name)
            case "120000":
                links += 1
                guard links <= Self.maximumLinks else { return .danglingLink }
                // No filter applies to a link.
                let target = String(decoding: try Git.output(["cat-file", "blob", object.name]), as: UTF8.self)
                if target.hasPrefix("/") { return .outside(isLink: true) }
                open += target.split(separator: "/").map(String.init).reversed()
            case "160000": return .submodule((way + [name]).joined(separator: "/"))
            default:
                guard open.isEmpty else { return links > 0 ? .danglingLink : .nothing }
                return .file((way + [name]).joined(separator: "/"), object: object.name)
            }
        }
        return .folder(way.joined(separator: "/"), names: try listing(of: trees[trees.count - 1]).keys.sorted())
    }

    /// As many as Linux follows.
    private static let maximumLinks = 40

    private func listing(of tree: String) throws(Git.Failure) -> [String: Object] {
        if let known = trees[tree] { return known }
        let size = root.utf8.count / 2
        var rest = try objects.read(tree, "")[...]
        var listing: [String: Object] = [:]
        // `MODE NAME<null>`, and the bytes of the object's name
        while let space = rest.firstIndex(of: UInt8(ascii: " ")), let end = rest[space...].firstIndex(of: 0),
            rest.endIndex - end > size
        {
            let object = rest[end...].dropFirst().prefix(size)
            listing[String(decoding: rest[(space + 1)..<end], as: UTF8.self)] = Object(
                mode: String(decoding: rest[..<space], as: UTF8.self), name: Self.hexadecimal(object))
            rest = rest[object.endIndex...]
        }
        trees[tree] = listing
        return listing
    }

    private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The paths of all files.
    var allFiles: [String] {
        let listing = (try? Git.output(["ls-tree", "-r", "-z", "--name-only", "--full-tree", root])) ?? []
        return listing.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of a file, by what ``entry(_:)`` said of it.
    func read(_ object: String, _ path: String) throws(Git.Failure) -> [UInt8] { try objects.read(object, path) }
}

/// The objects of a revision, files as git writes them into a work tree: decrypted, fetched, or whatever else a filter
/// does (gitattributes(5)), as today's file stands there too.
private final class RevisionObjects {
    private let root: String
    /// Runs until a filter fails.
    private var git: GitProcess?
    /// What no object has as its name.
    private let mark = "sdkgen-\(UUID().uuidString)"

    init(of root: String) { self.root = root }

    private func running() throws(Git.Failure) -> GitProcess {
        if let git { return git }
        // Which filter a file has is said in its revision. Git before 2.41 asks the work tree.
        let git = try GitProcess(["cat-file", "--batch", "--filters"], environment: ["GIT_ATTR_SOURCE": root])
        self.git = git
        return git
    }

    /// The bytes of an object.
    ///
    /// - Parameter path: Where it stands, from the root of the repository: of no account for a tree.
    func read(_ object: String, _ path: String) throws(Git.Failure) -> [UInt8] {
        guard !path.utf8.contains(UInt8(ascii: "\n")), path.utf8.count < 4_000 else {
            throw Git.Failure(message: "its name has a line break, or is too long")
        }
        let git = try running()
        // The size that git gives is the one before the filter, so a name that it does not find marks the end.
        try git.write("\(object) \(path)\n\(mark)\n")
        let end = "\n\(mark) missing\n".utf8
        let reply = git.read { $0.suffix(end.count).elementsEqual(end) }
        // `OBJECT TYPE SIZE`, and the bytes
        guard reply.suffix(end.count).elementsEqual(end), let line = reply.firstIndex(of: UInt8(ascii: "\n")),
            line < reply.count - end.count
        else {
            // Who writes to a process that has ended is ended too.
            self.git = nil
            try git.end()
            throw Git.Failure(message: "git does not have its object \(object)")
        }
        return Array(reply[(line + 1)...].dropLast(end.count))
    }
}
