import Foundation
import Generator
import OwnThread
import Testing

/// The examples of generated references are Swift: the compiler says so.
@Suite("Examples of the reference compile")
struct ReferenceCompilationTests {
    /// Descriptions of the shared corpus; skipped where it is absent.
    private static let corpus = ["museum.yaml", "spotify-fixed.yaml"].map { name in
        package.appending(path: "../shared/corpus/\(name)")
    }.map { url in
        ProcessInfo.processInfo.environment["SHARED_DIR"].map {
            URL(filePath: $0).appending(path: "corpus/\(url.lastPathComponent)")
        } ?? url
    }

    private static var package: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }

    @Test("Every call of the Actions SDK")
    func actions() async throws {
        let spec = Self.package.appending(path: "spec/auth0-actions.yaml")
        try await compile(spec, configuration: Self.package.appending(path: "spec/sdkgen.yaml"), atLeast: 20)
    }

    @Test("Every call of real descriptions", arguments: corpus)
    func realDescriptions(_ spec: URL) async throws {
        guard FileManager.default.fileExists(atPath: spec.path) else { return }
        try await compile(spec, configuration: nil, atLeast: 5)
    }

    /// What `components.securitySchemes` has, and how the credential is shown with and without a server.
    private static let credentials = [
        ("{}", "()", ""),
        ("{a: {type: http, scheme: bearer}}", #"(token: "…")"#, #", token: "…""#),
        (
            "{a: {type: http, scheme: basic}}", #"(username: "…", password: "…")"#,
            #", credential: .basic(username: "…", password: "…")"#
        ),
        ("{a: {type: apiKey, in: query, name: k}}", #"(apiKey: "…")"#, #", credential: .apiKey("…")"#),
        (
            "{a-b: {type: apiKey, in: header, name: k}, c: {type: oauth2, flows: {}}}", #"(aB: .apiKey("…"))"#,
            #", credentials: ["a-b": .apiKey("…")]"#
        ),
    ]

    @Test("What makes a client, for each way to show who calls", arguments: credentials)
    func clients(_ schemes: String, _ withServer: String, _ withoutServer: String) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sdkgen-client-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let names = schemes.matches(of: #/([a-z-]+): {type/#).map { "{\($0.1): []}" }
        for hasServer in [true, false] {
            let description = """
                openapi: 3.1.0
                info: {title: Owls, version: '1'}
                servers: [{url: \(hasServer ? "https://owls.example" : "/v1")}]
                security: [\(names.joined(separator: ", "))]
                components: {securitySchemes: \(schemes)}
                paths: {/owls: {get: {operationId: getOwl, responses: {'204': {description: It.}}}}}
                """
            let spec = folder.appending(path: "api.yaml")
            try description.write(to: spec, atomically: true, encoding: .utf8)
            let page = try await compile(spec, configuration: nil, atLeast: 1)
            let arguments = hasServer ? withServer : "(baseURL: \"https://api.example.com\"\(withoutServer))"
            #expect(page.contains("\n\nlet client = try DescribedClient\(arguments)\n```"), "\(page)")
        }
    }

    /// Generates a module with its reference, and compiles all examples, one function each, along with it.
    @discardableResult
    private func compile(_ spec: URL, configuration: URL?, atLeast count: Int) async throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sdkgen-reference-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        var request = GenerateRequest()
        request.spec = spec.path
        request.configurationPath = configuration?.path
        request.output = folder.appending(path: "Sources").path
        request.lockPath = folder.appending(path: "sdkgen.lock").path
        request.module = "Described"
        request.reference = folder.appending(path: "reference.md").path
        var diagnostics = Diagnostics()
        try #require(GenerateCommand.run(request, &diagnostics).outcome == .done)
        let page = try String(contentsOf: folder.appending(path: "reference.md"), encoding: .utf8)
        let examples = page.matches(of: #/(?s)```swift\n(.*?)\n```/#).map { String($0.1) }.filter {
            !$0.hasPrefix("import ")
        }
        #expect(examples.count >= count)
        #expect(examples.count == page.split(separator: "\n").count { $0.hasPrefix("### `client.") })
        let beginning = try #require(
            page.firstMatch(of: #/```swift\nimport Described\nimport SDKRuntime\n\n(.*)\n```/#)?.1)
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        let client = try #require(files.first { $0.hasSuffix("Client.swift") }?.split(separator: "/").last?.dropLast(6))
        let functions = examples.enumerated().map { index, example in
            "func example\(index)(client: \(client)) async throws {\n\(example)\n}\n"
        }
        let calls = folder.appending(path: "Calls.swift")
        let opening = "func begin() throws -> \(client) {\n\(beginning)\nreturn client\n}\n"
        try ("import SDKRuntime\n\n" + opening + functions.joined()).write(to: calls, atomically: true, encoding: .utf8)
        let said = try await typecheck([calls.path] + files.map { folder.appending(path: $0).path })
        #expect(said == "")
        return page
    }

    /// The errors that the compiler has.
    private func typecheck(_ files: [String]) async throws -> String {
        let modules = try #require(SDKGenProcess.modules)
        return try await OwnThread.run { try Self.typecheck(files, modules) }
    }

    private static func typecheck(_ files: [String], _ modules: URL) throws -> String {
        let log = FileManager.default.temporaryDirectory.appending(path: "sdkgen-log-\(UUID().uuidString)")
        try Data().write(to: log)
        defer { try? FileManager.default.removeItem(at: log) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["swiftc", "-typecheck", "-swift-version", "6", "-parse-as-library", "-module-name", "Described"]
            + ["-I", modules.path] + files
        process.standardError = try FileHandle(forWritingTo: log)
        try process.run()
        process.waitUntilExit()
        let text = try String(contentsOf: log, encoding: .utf8)
        let errors = text.split(separator: "\n").filter { $0.contains("error:") }.joined(separator: "\n")
        return process.terminationStatus == 0 ? "" : errors.isEmpty ? text : errors
    }
}
