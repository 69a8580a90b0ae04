import Foundation
import Testing

@Suite("Determinism")
struct DeterminismTests {
    @Test("Two processes write the same bytes", arguments: ["query-parameters", "keyword-properties", "hostile-text"])
    func sameBytes(_ name: String) throws {
        let spec = GoldenCase.root.appending(path: name).appending(path: "spec.yaml")
        let first = try generate(spec)
        let second = try generate(spec)
        #expect(!first.isEmpty)
        #expect(first == second)
    }

    /// Runs the command in a process of its own, whose hashing has a seed of its own.
    private func generate(_ spec: URL) throws -> [String: Data] {
        let output = FileManager.default.temporaryDirectory.appending(path: "sdkgen-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: output) }
        let process = Process()
        let command: URL = try #require(SDKGenProcess.command)
        process.executableURL = command
        process.arguments = ["generate", spec.path, "--output", output.path, "--quiet"]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: output.path) where path.hasSuffix(".swift") {
            files[path] = try Data(contentsOf: output.appending(path: path))
        }
        return files
    }
}
