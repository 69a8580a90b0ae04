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
        guard let bytes = Git.output(["cat-file", "blob", name]) else {
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
