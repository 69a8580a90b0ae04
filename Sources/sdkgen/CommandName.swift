import Foundation

/// What a shell calls this command by.
enum CommandName {
    /// `sdkgen` where PATH leads to this file, else the path that it was called by.
    static var current: String {
        let called = CommandLine.arguments[0]
        let isPath = called.contains("/")
        guard isPath, let found = inPath("sdkgen") else { return called }
        return resolved(found) == resolved(called) ? "sdkgen" : called
    }

    /// The file that a shell runs for a name.
    private static func inPath(_ name: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.lazy.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private static func resolved(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }
}
