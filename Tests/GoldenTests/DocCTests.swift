import Foundation
import Generator
import OwnThread
import Testing

/// DocC has nothing against the doc comments and the catalogues that are generated, nor against those written by hand.
@Suite("DocC", .enabled(if: ToolProcess.hasDocC, "docc is not among the tools of this machine"))
struct DocCTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "sdkgen-docc-\(UUID().uuidString)")

    @Test("Every golden, with the catalogue of one of them")
    func goldens() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try await extract("GoldenSources")
        let said = try await said("Tests/Golden/documentation/expected/GoldenSources.docc")
        #expect(said == "")
    }

    @Test("The articles on Auth0")
    func articles() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try await extract("Auth0")
        let said = try await said("Sources/Auth0/Auth0.docc")
        #expect(said == "")
    }

    @Test("The runtime")
    func runtime() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try await extract("SDKRuntime")
        let catalogue = folder.appending(path: "SDKRuntime.docc")
        try FileManager.default.createDirectory(at: catalogue, withIntermediateDirectories: true)
        let said = try await said(catalogue.path)
        #expect(said == "")
    }

    @Test(
        "Generated modules with their catalogues",
        arguments: ["spec/auth0-actions.yaml", "museum.yaml"])
    func modules(_ name: String) async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let spec = name.contains("/") ? Self.package.appending(path: name) : Self.corpus.appending(path: name)
        guard FileManager.default.fileExists(atPath: spec.path) else { return }
        let said = try await generate(spec)
        #expect(said == "")
    }

    @Test("An image that is not there is all that is said, and nothing once it is in the catalogue")
    func images() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let spec = folder.appending(path: "api.yaml")
        func said(_ image: String) async throws -> String {
            let description = """
                openapi: 3.1.0
                info: {title: Owls, version: '1', description: "![](\(image)) [a](b.md) ![](https://e.example/f.png)"}
                paths: {/owls: {get: {operationId: getOwl, responses: {'204': {description: It.}}}}}
                """
            try Data(description.utf8).write(to: spec)
            return try await generate(spec)
        }
        let missing = try await said("/assets/logo.png")
        let warnings = missing.split(separator: "\n").filter { $0.contains("warning:") }
        #expect(Set(warnings) == ["warning: Resource '/assets/logo.png' couldn't be found"], "\(missing)")
        try Data("image".utf8).write(to: folder.appending(path: "Sources/Described.docc/logo.png"))
        let present = try await said("logo.png")
        #expect(present == "")
    }

    // MARK: Running

    /// Generates a module with its catalogue, and gives what DocC says of them.
    private func generate(_ spec: URL) async throws -> String {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let configuration = folder.appending(path: "sdkgen.yaml")
        try Data("module: Described\ndocs: {catalogue: true}\n".utf8).write(to: configuration)
        var request = GenerateRequest()
        request.spec = spec.path
        request.configurationPath = configuration.path
        request.output = folder.appending(path: "Sources").path
        var diagnostics = Diagnostics()
        try #require(GenerateCommand.run(request, &diagnostics).outcome == .done)
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        let arguments = [
            "swiftc", "-emit-module", "-module-name", "Described", "-parse-as-library", "-swift-version", "6", "-I",
            try #require(SDKGenProcess.modules).path, "-emit-module-path", folder.path + "/Described.swiftmodule",
            "-emit-symbol-graph", "-emit-symbol-graph-dir", symbols.path,
        ]
        try FileManager.default.createDirectory(at: symbols, withIntermediateDirectories: true)
        let result = try await ToolProcess.run(arguments + files.map { folder.path + "/" + $0 })
        try #require(result.status == 0, "\(result.text)")
        return try await said(folder.path + "/Sources/Described.docc")
    }

    private var symbols: URL { folder.appending(path: "symbols") }

    private static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static var corpus: URL {
        ProcessInfo.processInfo.environment["SHARED_DIR"].map { URL(filePath: $0).appending(path: "corpus") }
            ?? package.appending(path: "../shared/corpus")
    }

    /// Writes the symbols of a module of this build.
    private func extract(_ module: String) async throws {
        try FileManager.default.createDirectory(at: symbols, withIntermediateDirectories: true)
        let target = try #require(
            try await ToolProcess.run(["swiftc", "-print-target-info"]).text.firstMatch(of: #/"triple": "([^"]+)"/#)?.1)
        let result = try await ToolProcess.run([
            "swift", "symbolgraph-extract", "-module-name", module, "-I", try #require(SDKGenProcess.modules).path,
            "-I",
            Self.package.appending(path: "Sources/CFileSystem").path, "-target", String(target), "-output-dir",
            symbols.path, "-minimum-access-level", "public", "-skip-inherited-docs",
        ])
        try #require(result.status == 0, "\(result.text)")
    }

    /// What DocC says of the symbols and a catalogue, which is nothing.
    private func said(_ catalogue: String) async throws -> String {
        let path = catalogue.hasPrefix("/") ? catalogue : Self.package.appending(path: catalogue).path
        let result = try await ToolProcess.run([
            "docc", "convert", path, "--additional-symbol-graph-dir", symbols.path, "--output-dir",
            folder.path + "/archive",
        ])
        #expect(result.status == 0, "\(result.text)")
        return result.text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

/// Runs the tools of the toolchain.
private enum ToolProcess {
    static let hasDocC = (try? wait(["docc", "--help"]).status) == 0

    static func run(_ arguments: [String]) async throws -> (status: Int32, text: String) {
        try await OwnThread.run { try wait(arguments) }
    }

    private static func wait(_ arguments: [String]) throws -> (status: Int32, text: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        return try SDKGenProcess.finish(process)
    }
}
