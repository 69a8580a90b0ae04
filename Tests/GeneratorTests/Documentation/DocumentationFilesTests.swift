import Foundation
import Testing

@testable import Generator

@Suite("Files for readers of an SDK")
struct DocumentationFilesTests {
    private let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private static let description = """
        openapi: 3.1.0
        info: {title: Zoo, version: '1', description: "Keeps owls.\\n\\n# Start\\n[List](#operation/listOwls) them."}
        tags: [{name: Owls, description: All about owls.}]
        paths:
          /owls/{id}:
            get:
              operationId: getOwl
              summary: Gets an owl.
              tags: [Owls]
              parameters: [{name: id, in: path, required: true, description: Its ring., schema: {type: string}}]
              responses: {'200': {description: It., content: {application/json: {schema: {type: string}}}}}
          /owls/it's:
            get: {operationId: listOwls, tags: [Owls], deprecated: true, responses: {'204': {description: None.}}}
        """

    private func run(
        _ configuration: String, isCheck: Bool = false
    ) throws -> (report: GenerateReport, said: Diagnostics) {
        if folder.read("api.yaml") == nil { try folder.write("api.yaml", Self.description) }
        try folder.write("sdkgen.yaml", "spec: api.yaml\noutput: Out\nmodule: Zoo\n" + configuration)
        var request = GenerateRequest()
        request.configurationPath = folder.path("sdkgen.yaml")
        request.isCheck = isCheck
        var diagnostics = Diagnostics()
        return (GenerateCommand.run(request, &diagnostics), diagnostics)
    }

    private static let all = "docs: {catalogue: true, reference: docs/reference.md, samples: samples.yaml}\n"

    @Test("They are written when asked for, once, and removed or kept with the rest")
    func written() throws {
        let (report, _) = try run(Self.all)
        #expect(
            Set(report.fileLines).isSuperset(of: [
                "added Zoo.docc/Zoo.md", "added Zoo.docc/Reference.md", "added reference.md", "added samples.yaml",
            ]))
        #expect(try run(Self.all).report.changes?.isEmpty == true)
        #expect(try run(Self.all, isCheck: true).report.outcome == .done)
        #expect(try run("").report.changes?.removed == ["Zoo.docc/Reference.md", "Zoo.docc/Zoo.md"])
        #expect(folder.read("docs/reference.md") != nil)
    }

    @Test("A check sees that one of them is old, and writes nothing")
    func check() throws {
        _ = try run(Self.all)
        let page = try #require(folder.read("docs/reference.md"))
        try folder.write("docs/reference.md", "old\n" + page)
        let (report, _) = try run(Self.all, isCheck: true)
        #expect(report.outcome == .different)
        #expect(report.fileLines == ["changed reference.md"])
        #expect(folder.read("docs/reference.md")?.hasPrefix("old") == true)
    }

    @Test(
        "A file of someone else stays, and nothing is written", arguments: ["docs/reference.md", "Out/Zoo.docc/Zoo.md"])
    func foreign(_ path: String) throws {
        try folder.write(path, "# Mine\n")
        let (report, said) = try run(Self.all)
        #expect(report.outcome == .failed)
        #expect(said.all.filter { $0.severity == .error }.map(\.code) == [.foreignFile])
        #expect(folder.read(path) == "# Mine\n")
        #expect(folder.read("samples.yaml") == nil)
        #expect(folder.read("Out/ZooClient.swift") == nil)
    }

    @Test("The landing page has the description's text, its links resolved, and the tree of resources")
    func landingPage() throws {
        _ = try run(Self.all)
        let page = try #require(folder.read("Out/Zoo.docc/Zoo.md"))
        #expect(page.hasPrefix("# ``Zoo``\n\nKeeps owls."))
        #expect(page.contains("\n### Start\n"))
        #expect(page.firstMatch(of: #/\[List\]\(doc:Owls\w*/\w+\(options:\)\)/#) != nil)
        #expect(page.contains("- ``ZooClient/owls``: All about owls"))
    }

    @Test("The reference has a call for each operation, with its parameters")
    func reference() throws {
        _ = try run(Self.all)
        let page = try #require(folder.read("docs/reference.md"))
        #expect(page.contains("## `client.owls`"))
        #expect(page.contains("`GET /owls/{id}`\n\nGets an owl."))
        #expect(page.contains("- `id` (`String`, required): Its ring."))
        #expect(page.contains("```swift\nlet response = try await client.owls."))
        #expect(page.contains("**Deprecated.**"))
    }

    @Test("The samples are an overlay, which puts them where the operations are")
    func samples() throws {
        _ = try run(Self.all)
        var configuration = Configuration()
        configuration.overlays = [ConfiguredText(folder.path("samples.yaml"))]
        var diagnostics = Diagnostics()
        let read = GeneratorPipeline().document(folder.path("api.yaml"), configuration, &diagnostics)
        #expect(diagnostics.all.map(\.message) == [])
        let paths = try #require(read?.root["paths"])
        for (path, argument) in [("/owls/{id}", "id: \"id\""), ("/owls/it's", "")] {
            let samples = try #require(paths[path]?["get"]?["x-codeSamples"]?.sequence)
            #expect(samples.map { $0["lang"]?.string } == ["swift"])
            #expect(samples[0]["source"]?.string?.hasSuffix("(\(argument))") == true)
        }
    }

    @Test("The keys of the configuration are checked")
    func configuration() throws {
        let (report, said) = try run("docs: {catalogue: maybe, referense: a.md}\n")
        #expect(report.outcome == .failed)
        #expect(Set(said.all.map(\.code)) == [.invalidConfiguration, .unknownConfigurationKey])
    }
}
