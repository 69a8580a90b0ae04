import Foundation
import Testing

@testable import Generator

@Suite("sdkgen init")
struct InitCommandTests {
    private let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private static let description = """
        openapi: 3.1.0
        info: {title: "Pet Store", version: '1'}
        servers: [{url: https://pets.example/v1}]
        tags: [{name: Pets}, {name: "on: sale"}]
        paths:
          /pets/{id}:
            delete:
              operationId: deletePet
              tags: [Pets]
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'204': {description: Gone.}}
            get:
              operationId: getPet
              tags: [Pets]
              parameters: [{name: id, in: path, required: true, schema: {type: string, example: "p\\"1"}}]
              responses: {'200': {description: A pet., content: {application/json: {schema: {type: string}}}}}
        """

    private func run(
        _ change: (inout InitRequest) -> Void = { _ in }
    ) throws -> (InitCommand.Report, Diagnostics) {
        if folder.read("api.yaml") == nil { try folder.write("api.yaml", Self.description) }
        var request = InitRequest(spec: folder.path("api.yaml"))
        request.output = folder.path("Out")
        change(&request)
        var diagnostics = Diagnostics()
        return (InitCommand.run(request, &diagnostics), diagnostics)
    }

    @Test("The configuration has names from the title, and generates as it is")
    func configuration() throws {
        #expect(try run().0.outcome == .done)
        let text = try #require(folder.read("Out/sdkgen.yaml"))
        #expect(text.contains("\nmodule: PetStore\nclient: PetStoreClient\n"))
        #expect(text.contains("# Calls go to https://pets.example/v1,"))
        #expect(text.contains("#   tags: [Pets, \"on: sale\"]"))
        var request = GenerateRequest()
        request.configurationPath = folder.path("Out/sdkgen.yaml")
        var diagnostics = Diagnostics()
        #expect(GenerateCommand.run(request, &diagnostics).outcome == .done)
        #expect(folder.read("Out/Sources/PetStore/PetStoreClient.swift") != nil)
    }

    @Test("What stands as a comment is a configuration too")
    func commentedKeys() throws {
        _ = try run()
        let text = try #require(folder.read("Out/sdkgen.yaml"))
        let keys = text.split(separator: "\n").filter { !$0.hasPrefix("# Calls") }.map { line in
            line.firstMatch(of: /^# ( *[a-z"\/].*:.*)$/).map { String($0.1) } ?? String(line)
        }
        let sentences = #/^# [A-Z]/#
        let uncommented = keys.filter { $0.firstMatch(of: sentences) == nil && !$0.hasPrefix("# ") }
        var diagnostics = Diagnostics()
        let node = SourceReader.parse(Array(uncommented.joined(separator: "\n").utf8), path: "c.yaml", &diagnostics)
        let configuration = try #require(node.flatMap { Configuration.read($0, &diagnostics) })
        #expect(configuration.filters.includeTags == ["Pets", "on: sale"])
        #expect(configuration.formats == ["uuid": .uuid])
        #expect(configuration.overlays == ["changes.yaml"])
    }

    @Test("A package has a manifest, a test that calls the simplest operation, and says where the runtime is")
    func package() throws {
        let (report, diagnostics) = try run {
            $0.package = "Pets"
            $0.dependency = RuntimeDependency("https://example.com/tools/sdk-gen.git", version: "1.2.0")
        }
        #expect(diagnostics.all.allSatisfy { $0.severity == .note })
        #expect(
            try folder.files("Out") == [
                ".gitignore", "Package.swift", "README.md", "Tests", "Tests/PetsTests",
                "Tests/PetsTests/PetsTests.swift",
                "sdkgen.yaml",
            ])
        #expect(report.nextCommands.suffix(2) == ["sdkgen generate", "swift test"])
        let manifest = try #require(folder.read("Out/Package.swift"))
        #expect(manifest.contains(#".package(url: "https://example.com/tools/sdk-gen.git", from: "1.2.0")"#))
        #expect(manifest.contains(#".product(name: "SDKRuntime", package: "sdk-gen")"#))
        let test = try #require(folder.read("Out/Tests/PetsTests/PetsTests.swift"))
        #expect(test.contains(#"PetsResource.get(id: "p\"1")"#), "\(test)")
        #expect(test.contains("let client = try PetStoreClient("))
        #expect(folder.read("Out/README.md")?.contains("let response = try await client.pets.") == true)
    }

    @Test("A path of a checkout is seen from the package")
    func checkout() {
        let dependency = RuntimeDependency("tools/sdkgen")
        #expect(dependency.packageName == "sdkgen")
        #expect(
            dependency.manifestSource(from: "Packages/Pets")
                == #".package(name: "sdkgen", path: "../../tools/sdkgen")"#)
        #expect(RelativePath.of(".", from: "Pets") == "..")
        #expect(RelativePath.of("Pets/api.yaml", from: "Pets") == "api.yaml")
        #expect(RelativePath.of("api.yaml", from: "") == "api.yaml")
        #expect(RelativePath.of("/api.yaml", from: "Pets") == "/api.yaml")
    }

    @Test("A file that is there stays, and none is written")
    func existingFile() throws {
        try folder.write("Out/README.md", "mine")
        let (report, diagnostics) = try run {
            $0.package = "Pets"
            $0.dependency = RuntimeDependency("../sdkgen")
        }
        #expect(report.outcome == .failed)
        #expect(diagnostics.all.filter { $0.severity == .error }.map(\.code) == [.existingFile])
        #expect(try folder.files("Out") == ["README.md"])
        #expect(folder.read("Out/README.md") == "mine")
    }

    @Test("A description that cannot be read begins nothing")
    func badDescription() throws {
        try folder.write("api.yaml", "openapi: 3.1.0\npaths: [")
        #expect(try run().0.outcome == .failed)
        #expect(folder.read("Out/sdkgen.yaml") == nil)
    }

    @Test("No text of a description leaves its comment or its quotes")
    func hostileTexts() throws {
        let hostile = Self.description
            .replacing("\"Pet Store\"", with: #""A\noutput: /etc\n# \"; fatalError() //""#)
            .replacing("https://pets.example/v1", with: "\"https://pets.example/v1\\noutput: /etc\"")
            .replacing("on: sale", with: "a\\\"]\\noutput: /etc")
        try folder.write("api.yaml", hostile)
        let (report, _) = try run {
            $0.package = "Pets"
            $0.dependency = RuntimeDependency("a\"]),\nfatalError(")
        }
        #expect(report.outcome == .done)
        let text = try #require(folder.read("Out/sdkgen.yaml"))
        #expect(text.split(separator: "\n").filter { $0.hasPrefix("output:") } == ["output: Sources/Pets"])
        #expect(folder.read("Out/Package.swift")?.split(separator: "\n").contains { $0.hasPrefix("fatal") } == false)
    }
}
