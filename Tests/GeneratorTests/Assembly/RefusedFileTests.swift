import Foundation
import Testing

@testable import Generator

/// References that lead to nothing that can or may be read: the part is left out and said, the rest is read.
@Suite struct RefusedFileTests {
    private func said(_ reference: String, _ files: [String: String] = [:]) throws -> [String] {
        try said(of: try Assembling(schemas: "A: {properties: {x: {$ref: '\(reference)'}, n: {type: integer}}}", files))
    }

    private func said(of files: Assembling) throws -> [String] {
        let (graph, said) = try files.graph()
        #expect(graph.outline("A") == "{x: any, n: int}")
        return said
    }

    @Test func aMissingFileIsSaidWithTheNearestName() throws {
        #expect(
            try said("models/dorplet.yaml", ["models/droplet.yaml": "{}"]) == [
                "api.yaml:6:32 warning: 'models/dorplet.yaml': there is no file 'models/dorplet.yaml'; did you mean "
                    + "'droplet.yaml'? [unresolved-reference]"
            ])
    }

    @Test(arguments: ["../../../etc/passwd", "/etc/passwd", "models/../../other/b.yaml", "..%2f..%2fetc/passwd"])
    func filesOutsideOfTheFolderAreNotRead(path: String) throws {
        let lines = try said(path)
        #expect(lines.count == 1)
        #expect(lines.first?.contains("files outside of the description's folder are not read") == true)
        #expect(lines.first?.hasSuffix("[external-reference]") == true)
    }

    @Test func aLinkThatLeadsOutIsNotFollowed() throws {
        let outside = try TemporaryFolder()
        try outside.write("secret.yaml", "type: string\n")
        let files = try Assembling(schemas: "A: {properties: {x: {$ref: 'in/secret.yaml'}, n: {type: integer}}}")
        try FileManager.default.createSymbolicLink(
            atPath: files.folder.path("in"), withDestinationPath: outside.url.path)
        #expect(try said(of: files).first?.hasSuffix("[external-reference]") == true)
        var allowing = files
        allowing.options.allowsOutside = true
        let (graph, said) = try allowing.graph()
        #expect(graph.outline("A") == "{x: =secret, n: int}")
        #expect(graph.outline("secret") == "string")
        #expect(said.isEmpty)
    }

    @Test func anotherRootFolderMayBeNamed() throws {
        var files = try Assembling([
            "api/api.yaml": """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            components: {schemas: {A: {$ref: ../common/b.yaml}}}
            """,
            "common/b.yaml": "type: string\n",
        ])
        #expect(try files.graph("api/api.yaml").said.count == 1)
        files.options.rootFolder = "."
        let (graph, said) = try files.graph("api/api.yaml")
        #expect(graph.outline("A") == "string")
        #expect(said.isEmpty)
    }

    @Test(arguments: ["https://example.com/a.yaml#/A", "//example.com/a.yaml", "file:///etc/passwd", "urn:x:y"])
    func nothingIsReadFromANetwork(address: String) throws {
        let lines = try said(address)
        #expect(lines.count == 1)
        #expect(lines.first?.contains("save a copy and name it under 'references' in sdkgen.yaml") == true)
    }

    @Test func aLocalCopyStandsForAURL() throws {
        var files = try Assembling(
            schemas: """
                A: {$ref: 'https://example.com/schemas/a.yaml#/A'}
                B: {$ref: 'https://example.com/schemas/deep/b.yaml'}
                """,
            [
                "copies/a.yaml": "A: {type: string}\n", "vendor/deep/b.yaml": "{properties: {c: {$ref: ../c.yaml}}}",
                "vendor/c.yaml": "{type: integer}",
            ])
        files.options.localCopies = [
            "https://example.com/schemas/": "vendor", "https://example.com/schemas/a.yaml": "copies/a.yaml",
        ]
        let (graph, said) = try files.graph()
        #expect(graph.outline("A") == "string")
        #expect(graph.outline("B") == "{c: =c}")
        #expect(graph.outline("c") == "int")
        #expect(said.isEmpty)
    }

    @Test func aFolderABinaryFileAndAnEmptyFileAreNoSchemas() throws {
        #expect(try said("models", ["models/a.yaml": "{}"]).first?.contains("'models' is no file") == true)
        #expect(try said("empty.yaml", ["empty.yaml": ""]).last?.contains("'empty.yaml' cannot be read") == true)
        #expect(try said("b.yaml", ["b.yaml": "a: \u{0}\u{1}\u{7f}"]).last?.contains("'b.yaml' cannot be read") == true)
        #expect(try said("b.yaml", ["b.yaml": "{a: [}"]).allSatisfy { $0.contains("warning:") })
        #expect(try said("b.yaml#/a/b", ["b.yaml": "a: text"]).last?.contains("nothing stands there") == true)
    }

    @Test func aPipeIsNotWaitedFor() throws {
        let files = try Assembling(schemas: "A: {properties: {x: {$ref: pipe.yaml}, n: {type: integer}}}")
        #expect(mkfifo(files.folder.path("pipe.yaml"), 0o600) == 0)
        #expect(try said(of: files).first?.contains("'pipe.yaml' is no file") == true)
    }

    @Test func aFileThatIncludesItselfEnds() throws {
        let files = try Assembling([
            "api.yaml": """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            paths: {/a: {$ref: a.yaml}, /b: {$ref: b.yaml}}
            components: {schemas: {A: {$ref: s.yaml}, P: {$ref: p.yaml}}}
            """,
            "a.yaml": "$ref: a.yaml\n", "s.yaml": "$ref: s.yaml\n",
            "b.yaml": "{get: {$ref: '#/get'}}",
            "p.yaml": "{properties: {$ref: '#/properties'}}",
        ])
        let (_, said) = try files.graph()
        #expect(said.contains { $0.contains("[reference-cycle]") })
        #expect(!said.contains { $0.contains("error:") })
    }

    @Test func partsThatHoldEachOtherAreLeftOutWhereTheyRepeat() throws {
        let files = try Assembling(
            schemas: "A: {type: object, properties: {$ref: p.yaml}}",
            ["p.yaml": "x: {type: object, properties: {$ref: p.yaml}}\nn: {type: integer}\n"])
        let (graph, said) = try files.graph()
        #expect(graph.outline("A") == "{x: {*: any}, n: int}")
        #expect(said.contains { $0.contains("leads back to here; it is left out [reference-cycle]") })
    }

    @Test func aLongChainOfFilesIsFollowedToItsEnd() throws {
        let files = try Assembling(schemas: "A: {$ref: 'chain.yaml#/s0'}\nB: {$ref: '#/components/schemas/A'}")
        let links = (0..<10_000).map { "s\($0): {$ref: '#/s\($0 + 1)'}\n" }.joined()
        try files.folder.write("chain.yaml", links + "s10000: {type: string}\n")
        let (graph, said) = try files.graph()
        let end = try #require(graph.component("B").map { graph.final($0) })
        #expect(graph.outline(end) == "string")
        #expect(said.isEmpty)
    }

    @Test func theNumberAndTheSizeOfFilesAreLimited() throws {
        var files = try Assembling(
            schemas: "A: {properties: {x: {$ref: b.yaml}, n: {$ref: c.yaml}}}",
            ["b.yaml": "{type: string}", "c.yaml": "{type: integer}"])
        files.options.limits.maximumFiles = 2
        #expect(try files.graph().said.filter { $0.hasSuffix("[too-many-files]") }.count == 1)
        files.options.limits.maximumFiles = 3
        files.options.limits.maximumTotalBytes = 20
        #expect(try files.graph().said.filter { $0.hasSuffix("[too-many-files]") }.count == 1)
        files.options.limits.maximumTotalBytes = 40
        #expect(try files.graph().said.isEmpty)
    }

    @Test func repetitionThroughReferencesIsLimited() throws {
        var texts: [String: String] = [:]
        for level in 0..<24 {
            let next = "{type: object, properties: {$ref: p\(level + 1).yaml}}"
            texts["p\(level).yaml"] = "a: \(next)\nb: \(next)\n"
        }
        texts["p24.yaml"] = "n: {type: integer}\n"
        var files = try Assembling(schemas: "A: {type: object, properties: {$ref: p0.yaml}}", texts)
        files.options.limits.maximumAliasExpansion = 1000
        let (_, said) = try files.tree()
        #expect(said.contains { $0.hasSuffix("[alias-expansion]") })
    }
}
