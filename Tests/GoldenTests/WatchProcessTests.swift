import Foundation
import Testing

@Suite("sdkgen generate --watch as a process", .serialized)
struct WatchProcessTests {
    private static let description = "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\n"

    private static func schema(_ name: String) -> String {
        description + "components: {schemas: {\(name): {properties: {a: {type: string}}}}}\n"
    }

    @Test("A change is generated, bad input is said and survived, and an interrupt ends it with 0")
    func life() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sdkgen-watch-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let spec = folder.appending(path: "api.yaml")
        try Data(Self.schema("Owl").utf8).write(to: spec)
        let (output, messages) = (folder.appending(path: "out.txt"), folder.appending(path: "messages.txt"))
        for file in [output, messages] { try Data().write(to: file) }

        let process = Process()
        process.executableURL = SDKGenProcess.command
        process.arguments = ["generate", spec.path, "--output", folder.appending(path: "Out").path, "--watch"]
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: messages)
        try process.run()
        defer { if process.isRunning { process.terminate() } }
        func text(_ file: URL) -> String { (try? String(contentsOf: file, encoding: .utf8)) ?? "" }
        func lines() -> [Substring] { text(output).split(separator: "\n") }
        func model(_ name: String) -> Bool {
            FileManager.default.fileExists(atPath: folder.appending(path: "Out/Models/\(name).swift").path)
        }

        try await eventually { lines().count == 1 && model("Owl") }
        try Data(Self.schema("Fox").utf8).write(to: spec)
        try await eventually { lines().count == 2 && model("Fox") && !model("Owl") }
        #expect(lines()[1].contains("1 schema → 2 files"))

        try Data("openapi: 3.1.0\npaths: [\n".utf8).write(to: spec)
        try await eventually { lines().count == 3 && text(messages).contains("[yaml-syntax]") }
        #expect(lines()[2] == "nothing was written; waiting for a change")
        #expect(model("Fox") && process.isRunning)

        try Data(Self.schema("Elk").utf8).write(to: spec)
        try await eventually { lines().count == 4 && model("Elk") }
        process.interrupt()
        try await eventually { !process.isRunning }
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { !$0.contains("sdkgen-") })
    }

    /// Waits until a condition holds, for a while that is long enough on a busy machine.
    private func eventually(_ condition: () -> Bool) async throws {
        for _ in 0..<600 {
            if condition() { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        Issue.record("it did not come to that within 30 seconds")
    }

    @Test("To watch and to check at once makes no sense")
    func usage() throws {
        let process = Process()
        process.executableURL = SDKGenProcess.command
        process.arguments = ["generate", "api.yaml", "--output", "Out", "--watch", "--check"]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 64)
    }
}
