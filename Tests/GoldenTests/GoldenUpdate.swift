import Foundation

/// Rewriting of goldens, asked for by `scripts/update-goldens`; never on a build server.
enum GoldenUpdate {
    /// The cases to rewrite: `all`, or one name; `nil` when the goldens are to be compared.
    static let wanted: String? = {
        let environment = ProcessInfo.processInfo.environment
        guard environment["CI"] == nil else { return nil }
        return environment["UPDATE_GOLDENS"]
    }()

    static func isWanted(_ golden: GoldenCase) -> Bool { wanted == "all" || wanted == golden.name }

    /// Replaces what is recorded, and lists the case's sources among those that are compiled.
    static func write(_ golden: GoldenCase, _ files: [String: String]) throws {
        let manager = FileManager.default
        for path in ["expected"] + GoldenCase.filesBeside {
            try? manager.removeItem(at: golden.folder.appending(path: path))
        }
        for (path, text) in files {
            let url = golden.folder.appending(path: path)
            try manager.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        try? manager.removeItem(at: link(of: golden))
        guard files.keys.contains(where: { $0.hasPrefix("expected/") }) else { return }
        try manager.createDirectory(at: sources, withIntermediateDirectories: true)
        try manager.createSymbolicLink(
            atPath: link(of: golden).path, withDestinationPath: "../Golden/\(golden.name)/expected")
    }

    /// The target that is compiled from all goldens: a link to the files of each.
    static let sources = GoldenCase.root.deletingLastPathComponent().appending(path: "GoldenSources")

    static func link(of golden: GoldenCase) -> URL { sources.appending(path: golden.name) }
}
