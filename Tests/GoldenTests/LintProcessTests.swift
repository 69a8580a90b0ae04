import Foundation
import OwnThread
import Testing

/// The command ends its process itself, with what it read still held: what it says and its status show in a process.
@Suite("sdkgen lint")
struct LintProcessTests {
    private static let good = """
        openapi: 3.1.0
        info: {title: Woods, version: 1.0.0}
        paths: {}
        components:
          schemas:
            Tree: {type: object, properties: {height: {type: integer}}}

        """
    private static let doubtful = good.replacing("{type: integer}", with: "{$ref: '#/components/schemas/Tre'}")
    private static let bad = "swagger: '2.0'\n"

    @Test("A description without faults: nothing is said, 0")
    func good() async throws {
        let (status, said) = try await lint([Self.good])
        #expect(status == 0)
        #expect(said == "")
    }

    @Test("A warning has its place and is no failure, unless with --strict")
    func warnings() async throws {
        for (arguments, expected) in [([], Int32(0)), (["--strict"], 1)] {
            let (status, said) = try await lint([Self.doubtful], arguments)
            #expect(status == expected)
            #expect(said.contains("0.yaml:6:54: warning: nothing stands at '#/components/schemas/Tre'; did you mean"))
            #expect(said.contains("[unresolved-reference]"))
            #expect(said.contains("failed because of --strict") == (expected == 1))
        }
    }

    @Test("What is said stands in the order of its places, whichever stage said it")
    func order() async throws {
        let spec = Self.doubtful.replacing("paths: {}", with: "paths: {/b: {gett: {}}}") + "tags: [{name: A, x: 1}]\n"
        let said = try await lint([spec]).said
        let lines = said.matches(of: /0\.yaml:(\d+):\d+: warning/).compactMap { Int($0.1) }
        #expect(lines == [3, 6, 7], "\(said)")
    }

    @Test("--version says which runtime the code is for, as generated code does")
    func version() async throws {
        let package = URL(filePath: #filePath).appending(path: "../../..").standardized
        let said = try await SDKGenProcess.run("\"$SDKGEN\" --version", in: package)
        #expect(said.status == 0)
        let client = try String(
            contentsOf: package.appending(path: "Sources/Generated/ManagementClient.swift"), encoding: .utf8)
        let version = try #require(client.firstMatch(of: /interface: \.(version\d+),/)?.1)
        #expect(
            said.text == "sdkgen, not released yet; generates code for GeneratedInterface.\(version) of SDKRuntime\n")
    }

    @Test("Nothing but --strict is said to be the reason where it is, and programs are not told in words")
    func reason() async throws {
        #expect(try await lint([Self.bad], ["--strict"]).said.contains("--strict") == false)
        #expect(try await lint([Self.good], ["--strict"]) == (0, ""))
        #expect(try await lint([Self.doubtful], ["--strict", "--quiet"]).said.contains("because of --strict"))
        let json = try await lint([Self.doubtful], ["--strict", "--diagnostics", "json"]).said
        #expect(!json.contains("--strict"))
    }

    @Test("An error in any of several descriptions is a failure, and all of them are read", arguments: [0, 1])
    func errors(_ position: Int) async throws {
        var specs = [Self.doubtful]
        specs.insert(Self.bad, at: position)
        let (status, said) = try await lint(specs)
        #expect(status == 1)
        #expect(said.contains("\(position).yaml:1:1: error: "))
        #expect(said.contains("\(1 - position).yaml:6:54: warning: "))
    }

    /// Writes the descriptions to `0.yaml`, `1.yaml`, and reads them.
    private func lint(_ specs: [String], _ arguments: [String] = []) async throws -> (status: Int32, said: String) {
        let command = try #require(SDKGenProcess.command)
        return try await OwnThread.run {
            let folder = FileManager.default.temporaryDirectory.appending(path: "lint-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let paths = specs.indices.map { folder.appending(path: "\($0).yaml") }
            for (spec, path) in zip(specs, paths) { try spec.write(to: path, atomically: true, encoding: .utf8) }
            let process = Process()
            process.executableURL = command
            process.arguments = ["lint"] + paths.map(\.path) + arguments
            let pipe = Pipe()
            process.standardError = pipe
            try process.run()
            let said = try pipe.fileHandleForReading.readToEnd() ?? Data()
            process.waitUntilExit()
            return (process.terminationStatus, String(decoding: said, as: UTF8.self))
        }
    }
}
