import Foundation
import Testing

@testable import Generator

@Suite("sdkgen.yaml")
struct ConfigurationTests {
    private func read(_ text: String) -> (Configuration?, [Diagnostic]) {
        var diagnostics = Diagnostics()
        guard let node = SourceReader.parse(Array(text.utf8), path: "sdkgen.yaml", &diagnostics) else {
            return (nil, diagnostics.all)
        }
        return (Configuration.read(node, &diagnostics), diagnostics.all)
    }

    @Test("Every key is read")
    func allKeys() throws {
        let (read, problems) = read(
            """
            spec: api.yaml
            output: ../Sources/Generated
            module: Pets
            client: PetClient
            access: package
            header: Ours.
            include: {tags: [a], paths: [/b], operations: [c]}
            exclude: {tags: d, paths: [/e], operations: [f]}
            names: {/components/schemas/x: Y}
            formats: {uuid: UUID}
            conformances: [Hashable]
            acronyms: [SSO]
            errors: {code: errorCode, message: text}
            limits: {depth: 10, aliases: 20, bytes: 30, schemas: 1_000}
            version: 1.4.0-beta.1
            deprecated-aliases: next-major
            """)
        #expect(problems.isEmpty)
        let configuration = try #require(read)
        #expect(configuration.spec?.text == "api.yaml")
        #expect(configuration.output == "../Sources/Generated")
        #expect(configuration.module == "Pets")
        #expect(configuration.client == "PetClient")
        #expect(configuration.access == .package)
        #expect(configuration.header == "Ours.")
        #expect(configuration.filters.includeTags.map(\.text) == ["a"])
        #expect(configuration.filters.includePaths.map(\.text) == ["/b"])
        #expect(configuration.filters.includeOperations.map(\.text) == ["c"])
        #expect(configuration.filters.excludeTags.map(\.text) == ["d"])
        #expect(configuration.filters.excludePaths.map(\.text) == ["/e"])
        #expect(configuration.filters.excludeOperations.map(\.text) == ["f"])
        #expect(configuration.names.mapValues(\.text) == ["/components/schemas/x": "Y"])
        #expect(configuration.formats == ["uuid": .uuid])
        #expect(configuration.conformances == [.hashable])
        #expect(configuration.acronyms == ["SSO"])
        #expect(configuration.errorCodeProperty == "errorCode")
        #expect(configuration.errorMessageProperty == "text")
        #expect(configuration.limits.maximumDepth == 10)
        #expect(configuration.limits.maximumAliasExpansion == 20)
        #expect(configuration.limits.maximumBytes == 30)
        #expect(configuration.limits.maximumSchemas == 1_000)
        #expect(configuration.version == SemanticVersion("1.4.0-beta.1"))
        #expect(configuration.deprecatedAliases == .nextMajor)
    }

    @Test("An unknown key is an error at its place that names the nearest")
    func unknownKey() {
        let (configuration, problems) = read("spec: a\nmodul: B\n")
        #expect(configuration == nil)
        #expect(problems.map(\.code) == [.unknownConfigurationKey])
        #expect(problems.first?.location?.line == 2)
        #expect(problems.first?.message.contains("'module'") == true)
    }

    @Test(
        "A value of the wrong type is an error at its place",
        arguments: [
            "spec: [a]", "output: {a: b}", "module: 2fast", "access: open", "include: [a]", "include: {tags: {a: b}}",
            "names: [a]", "names: {/a: [b]}", "formats: {uuid: Strin}", "conformances: Hashable",
            "conformances: [Equatable]", "limits: {depth: 0}", "limits: {depth: many}", "errors: code", "- a",
            "client: 'A B'", "header: ''", "version: 1.4", "deprecated-aliases: always",
            "deprecated-aliases: next-major", "spec: 5", "output: 5", "root: 5", "root: true", "overlays: [5]",
            "overlays: 5", "docs: {reference: 5}", "docs: {samples: 1.5}", "references: {'https://x.example': 5}",
            "formats: {x: HTTPBody}", "formats: {x: FilePart}",
        ])
    func wrongType(_ text: String) {
        let (configuration, problems) = read(text)
        #expect(configuration == nil)
        #expect(problems.map(\.code) == [.invalidConfiguration])
        #expect(problems.first?.location?.line == 1)
    }

    @Test(
        "What is no path is said, with its key and its place",
        arguments: [
            ("root: 5", "'root' must be a path; put quotes around a name that is a number", 7),
            ("root: 5.1", "'root' must be a path; put quotes around a name that is a number", 7),
            ("spec:", "'spec' must be a path", 6), ("spec: ''", "'spec' must be a path", 7),
            ("spec: true", "'spec' must be a path", 7), ("spec: [a.yaml]", "'spec' must be a path", 7),
            ("overlays: 5", "'overlays' must be a list of paths", 11),
            ("overlays: [1]", "'overlays' must be a path; put quotes around a name that is a number", 12),
            (
                "references: {'https://x.example': 5}",
                "'references.https://x.example' must be a path; put quotes around a name that is a number", 35
            ),
        ])
    func noPath(_ text: String, _ message: String, _ column: Int32) {
        let problems = read(text).1
        #expect(problems.map(\.message) == [message])
        #expect(problems.first?.location?.column == column)
    }

    @Test(
        "What is wrong with the version is said",
        arguments: [
            ("version: 1.4", "'version' must be a semantic version, such as 1.4.0"),
            (
                "deprecated-aliases: next-major",
                "'deprecated-aliases: next-major' needs the 'version' that the SDK will have, such as 1.4.0"
            ),
        ])
    func version(_ text: String, _ message: String) {
        #expect(read(text).1.map(\.message) == [message])
    }

    @Test("A number is a text as it is written where no file is meant, and a path in quotes")
    func numbers() {
        let (configuration, problems) = read("header: 1.0\ninclude: {tags: [5]}\nroot: '5'\n")
        #expect(problems.isEmpty)
        #expect(configuration?.header == "1.0")
        #expect(configuration?.filters.includeTags.map(\.text) == ["5"])
        #expect(configuration?.rootFolder == "5")
    }

    @Test("Every problem is reported, not the first only")
    func allProblems() {
        #expect(read("modul: A\naccess: x\nlimits: {dept: 1}\n").1.count == 3)
    }

    @Test(
        "Paths are relative to the file",
        arguments: [
            ("api.yaml", "spec/sdkgen.yaml", "spec/api.yaml"), ("../Sources/Out", "spec/sdkgen.yaml", "Sources/Out"),
            ("../Out", "a/b/sdkgen.yaml", "a/Out"), ("../../../Out", "a/sdkgen.yaml", "../../Out"),
            ("/abs", "spec/sdkgen.yaml", "/abs"), ("./x", "spec/sdkgen.yaml", "spec/x"), ("x", "sdkgen.yaml", "x"),
            ("../x", "/sdk/sdkgen.yaml", "/x"), ("../x", "../c/sdkgen.yaml", "../x"),
        ])
    func relativePaths(_ path: String, _ file: String, _ result: String) {
        #expect(ConfigurationFile.relative(path, to: file) == result)
    }

    @Test("What '..' leads to from a link to a folder is left to the file system")
    func linkedFolder() throws {
        let folder = try TemporaryFolder()
        try folder.write("deep/a/here", "")
        try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "deep/a")
        let file = folder.path("link/sdkgen.yaml")
        #expect(ConfigurationFile.relative("../api.yaml", to: file) == folder.path("link") + "/../api.yaml")
        #expect(ConfigurationFile.relative("api.yaml", to: file) == folder.path("link/api.yaml"))
    }
}
