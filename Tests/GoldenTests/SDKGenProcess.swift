import Foundation
import OwnThread

/// The built command, for tests of what only a process shows.
enum SDKGenProcess {
    /// `sdkgen` stands beside the tests in the folder of products.
    static var command: URL? { product("sdkgen") }

    /// The compiled modules, for programs that tests compile.
    static var modules: URL? { product("Modules") }

    /// Runs a command of the shell in a folder; `$SDKGEN` is the built command.
    ///
    /// - Parameter variables: Changes of the environment; `nil` takes one out.
    /// - Returns: Its status, and all that it said.
    static func run(
        _ command: String, in folder: URL, _ variables: [String: String?] = [:]
    ) async throws -> (status: Int32, text: String) {
        let sdkgen = Self.command?.path
        return try await OwnThread.run {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = ["bash", "-euo", "pipefail", "-c", command]
            process.currentDirectoryURL = folder
            // In a hook of git, or `git rebase --exec`, it says which repository is meant: not that of a test.
            var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GIT_") }
            environment["SDKGEN"] = sdkgen
            for (name, value) in variables { environment[name] = value }
            process.environment = environment
            return try finish(process)
        }
    }

    /// Starts a process and waits for its end.
    ///
    /// - Returns: Its status, and all that it said.
    static func finish(_ process: Process) throws -> (status: Int32, text: String) {
        let log = FileManager.default.temporaryDirectory.appending(path: "sdkgen-log-\(UUID().uuidString)")
        try Data().write(to: log)
        defer { try? FileManager.default.removeItem(at: log) }
        let handle = try FileHandle(forWritingTo: log)
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, (try? String(contentsOf: log, encoding: .utf8)) ?? "")
    }

    private static func product(_ name: String) -> URL? {
        var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        for _ in 0..<4 {
            let product = folder.appending(path: name)
            if FileManager.default.fileExists(atPath: product.path) { return product }
            folder = folder.deletingLastPathComponent()
        }
        return nil
    }
}
