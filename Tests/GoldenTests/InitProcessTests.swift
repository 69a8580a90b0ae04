import Foundation
import OwnThread
import Testing

/// What `sdkgen init` writes and says, followed to the letter in a shell.
@Suite("sdkgen init as a process")
struct InitProcessTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "sdkgen-init-\(UUID().uuidString)")

    /// A folder with a description and, in `my tools`, the command.
    private func begin() throws {
        try FileManager.default.createDirectory(
            at: folder.appending(path: "my tools"), withIntermediateDirectories: true)
        let description = """
            openapi: 3.1.0
            info: {title: Owls, version: '1'}
            servers: [{url: https://owls.example}]
            paths: {/owls: {get: {operationId: getOwl, responses: {'204': {description: It.}}}}}
            """
        try description.write(to: folder.appending(path: "api.yaml"), atomically: true, encoding: .utf8)
        try FileManager.default.createSymbolicLink(
            at: folder.appending(path: "my tools/sdkgen"), withDestinationURL: try #require(SDKGenProcess.command))
    }

    private func end() { try? FileManager.default.removeItem(at: folder) }

    private func run(_ command: String, path: String? = nil) async throws -> (status: Int32, text: String) {
        try await OwnThread.run { try wait(command, path) }
    }

    private func wait(_ command: String, _ path: String?) throws -> (status: Int32, text: String) {
        let log = folder.appending(path: "log-\(UUID().uuidString)")
        try Data().write(to: log)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["bash", "-euo", "pipefail", "-c", command]
        process.currentDirectoryURL = folder
        var variables = ProcessInfo.processInfo.environment
        if let path { variables["PATH"] = "\(path):\(variables["PATH"] ?? "")" }
        process.environment = variables
        let handle = try FileHandle(forWritingTo: log)
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, (try? String(contentsOf: log, encoding: .utf8)) ?? "")
    }

    private static let options = "api.yaml --package Owls --dependency https://example.com/sdkgen"

    @Test("The next command works from where init was called, whether sdkgen is on the path or not")
    func nextCommand() async throws {
        try begin()
        defer { end() }
        let cases = [
            (call: "'my tools/sdkgen'", path: nil, next: "'../my tools/sdkgen'"),
            (call: "'my tools/sdkgen'", path: folder.path + "/my tools", next: "sdkgen"),
            (call: "sdkgen", path: folder.path + "/my tools", next: "sdkgen"),
        ]
        for (call, path, next) in cases {
            let said = try await run("\(call) init \(Self.options)", path: path)
            #expect(said.status == 0, "\(said.text)")
            let line = try #require(said.text.split(separator: "\n").last { $0.hasPrefix("next: ") })
            #expect(line == "next: cd Owls && \(next) generate && swift test")
            let generated = try await run(String(line.dropFirst(6)).replacing(" && swift test", with: ""), path: path)
            #expect(generated.status == 0, "\(generated.text)")
            #expect(generated.text.contains(" → "))
            try FileManager.default.removeItem(at: folder.appending(path: "Owls"))
        }
    }

    @Test("The module compiles with the example of an extension that stands in its first file")
    func module() async throws {
        try begin()
        defer { end() }
        let said = try await run(
            "'my tools/sdkgen' init \(Self.options) && 'my tools/sdkgen' generate --config Owls/sdkgen.yaml")
        try #require(said.status == 0, "\(said.text)")
        let file = folder.appending(path: "Owls/Sources/Owls/Owls+Extensions.swift")
        let text = try String(contentsOf: file, encoding: .utf8)
        let example = text.replacing(#/(?m)^\/\/     /#, with: "")
        #expect(example != text)
        try example.write(to: file, atomically: true, encoding: .utf8)
        let modules = try #require(SDKGenProcess.modules).path
        let compiled = try await run(
            "swiftc -typecheck -swift-version 6 -parse-as-library -module-name Owls -I '\(modules)' "
                + "$(find Owls/Sources -name '*.swift')")
        #expect(compiled.status == 0, "\(compiled.text)")
    }

    @Test("A dependency that is not there is an error, and writes nothing")
    func badDependency() async throws {
        try begin()
        defer { end() }
        let said = try await run("'my tools/sdkgen' init api.yaml --package Owls --dependency nowhere")
        #expect(said.status == 1)
        #expect(said.text.contains("error: the dependency 'nowhere' is not there; "), "\(said.text)")
        #expect(said.text.contains("[invalid-dependency]"))
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "Owls").path))
    }
}
