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
        #expect(folder.read("Out/Sources/PetStore/Generated/PetStoreClient.swift") != nil)
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
        #expect(configuration.filters.includeTags.map(\.text) == ["Pets", "on: sale"])
        #expect(configuration.formats == ["uuid": .uuid])
        #expect(configuration.overlays.map(\.text) == ["changes.yaml"])
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
                ".gitignore", "Package.swift", "README.md", "Sources", "Sources/Pets",
                "Sources/Pets/Pets+Extensions.swift", "Tests", "Tests/PetsTests", "Tests/PetsTests/PetsTests.swift",
                "sdkgen.yaml",
            ])
        #expect(report.nextCommands.suffix(2) == ["sdkgen generate", "swift test"])
        let manifest = try #require(folder.read("Out/Package.swift"))
        #expect(manifest.contains(#".package(url: "https://example.com/tools/sdk-gen.git", from: "1.2.0")"#))
        #expect(manifest.contains(#".product(name: "SDKRuntime", package: "sdk-gen")"#))
        let test = try #require(folder.read("Out/Tests/PetsTests/PetsTests.swift"))
        #expect(test.contains(#"PetsResource.get(id: "p\"1")"#), "\(test)")
        #expect(test.contains("let client = try PetStoreClient("))
        let readMe = try #require(folder.read("Out/README.md"))
        #expect(
            readMe.contains("import Pets\n\nlet client = try PetStoreClient()\nlet response = try await client.pets."))
        #expect(readMe.contains("Nobody edits `Sources/Pets/Generated`"))
        #expect(readMe.contains("swift package --allow-writing-to-package-directory generate-sdk"))
    }

    @Test("What a person writes in the module's folder stays when it is generated, at first and anew")
    func ownSource() throws {
        _ = try run {
            $0.package = "Pets"
            $0.dependency = RuntimeDependency("https://example.com/sdkgen")
        }
        try folder.write("Out/Sources/Pets/Mine.swift", "extension PetStoreClient {}\n")
        var request = GenerateRequest()
        request.configurationPath = folder.path("Out/sdkgen.yaml")
        for _ in 1...2 {
            var diagnostics = Diagnostics()
            #expect(GenerateCommand.run(request, &diagnostics).outcome == .done)
            #expect(diagnostics.errorCount == 0)
        }
        #expect(folder.read("Out/Sources/Pets/Mine.swift") == "extension PetStoreClient {}\n")
        #expect(folder.read("Out/Sources/Pets/Pets+Extensions.swift")?.contains("extension PetStoreClient {") == true)
    }

    @Test("What is neither a package nor a URL is refused, and nothing is written")
    func badDependency() throws {
        try folder.write("empty/README.md", "No package.")
        try folder.write("Other/Package.swift", "")
        for (place, reason) in [
            ("nowhere", "is not there"), ("empty", "has no Package.swift"), ("Other", "is another package than sdkgen"),
        ] {
            let (report, diagnostics) = try run {
                $0.package = "Pets"
                $0.dependency = RuntimeDependency(folder.path(place))
            }
            #expect(report.outcome == .failed)
            #expect(diagnostics.all.map(\.code) == [.invalidDependency])
            #expect(diagnostics.all.first?.message.contains(reason) == true)
            #expect(folder.read("Out/sdkgen.yaml") == nil)
        }
        let url = "https://example.com/sdkgen"
        for (place, version, message) in [
            (url, "garbage", "'garbage' is no version to depend on; write it as 1.2.0"),
            (url, "1.2", "'1.2' is no version to depend on; write it as 1.2.0"),
            (folder.path("package"), "1.2.0", "is a folder, which has no versions"),
        ] {
            try folder.write("package/Package.swift", "")
            let (report, diagnostics) = try run {
                $0.package = "Pets"
                $0.dependency = RuntimeDependency(place, version: version)
            }
            #expect(report.outcome == .failed)
            #expect(diagnostics.all.map(\.code) == [.invalidDependency])
            #expect(diagnostics.all.first?.message.contains(message) == true)
            #expect(folder.read("Out/sdkgen.yaml") == nil)
        }
        for url in ["git@example.com:tools/sdkgen.git", "ssh://example.com/sdkgen"] {
            var diagnostics = Diagnostics()
            #expect(RuntimeDependency.check(RuntimeDependency(url), &diagnostics))
        }
    }

    @Test("A package is no description; a folder that holds one is, also beside a manifest")
    func folderAsSpec() throws {
        try folder.write("tools/Package.swift", "")
        try folder.write("tools/spec/api.yaml", Self.description)
        let (report, diagnostics) = try run { $0.spec = folder.path("tools") }
        #expect(report.outcome == .failed)
        #expect(diagnostics.all.count == 1)
        #expect(
            diagnostics.all.first?.message.hasSuffix(
                "is a Swift package; name its description itself, '\(folder.path("tools/spec/api.yaml"))'") == true,
            "\(diagnostics.all)")
        #expect(folder.read("Out/sdkgen.yaml") == nil)
        for (index, place) in ["tools/spec", "tools/spec/"].enumerated() {
            try folder.write("tools/spec/Package.swift", "")
            let (report, diagnostics) = try run {
                $0.spec = folder.path(place)
                $0.output = folder.path("Out\(index)")
            }
            #expect(report.outcome == .done, "\(diagnostics.all)")
        }
    }

    @Test("What is wrong with a description is said once")
    func saidOnce() throws {
        try folder.write("api.yaml", "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: 5\n")
        let (report, diagnostics) = try run()
        #expect(report.outcome == .failed)
        #expect(diagnostics.all.map(\.code) == ["wrong-type"])
    }

    @Test("A version is written as SwiftPM takes it")
    func dependencyVersion() {
        let dependency = RuntimeDependency("https://example.com/sdkgen", version: "v1.2.0-beta.1")
        #expect(
            dependency.manifestSource(from: "Pets")
                == #".package(url: "https://example.com/sdkgen", from: "1.2.0-beta.1")"#)
    }

    @Test(
        "A package has no name that its module could not have",
        arguments: [
            ("class", "a word of Swift's own"), ("self", "a word of Swift's own"), ("Any", "a word of Swift's own"),
            ("Type", "a word of Swift's own"), ("Swift", "that the package imports"),
            ("Testing", "that the package imports"), ("Foundation", "that the package imports"),
            ("SDKRuntime", "that the package imports"),
            ("XCTest", "that the package imports"), ("auth0", "of a module of sdkgen's own package"),
            ("my pets", "is not a Swift identifier"), ("Null", nil),
            ("Pets", nil),
        ] as [(String, String?)])
    func packageName(_ name: String, _ problem: String?) {
        #expect((PackageName.problem(name) == nil) == (problem == nil))
        if let problem { #expect(PackageName.problem(name)?.contains(problem) == true) }
    }

    @Test("A package has no name of a module of ours, nor of one that those import")
    func packageNameOfOurs() throws {
        let root = URL(filePath: #filePath).appending(path: "../../../../Package.swift").standardized
        let manifest = try String(contentsOf: root, encoding: .utf8)
        let targets = manifest.split(separator: "    targets: [").last ?? ""
        let names = targets.matches(of: /([a-zA-Z]+)\(\s*name: "([^"]+)"/).filter { $0.1 != "testTarget" }.map {
            String($0.2)
        }
        #expect(names.count > 30)
        for name in names {
            #expect(PackageName.problem(name) != nil, "\(name)")
            #expect(PackageName.problem(name.lowercased()) != nil, "\(name)")
        }
    }

    @Test("A title that YAML takes for another value is the module's name", arguments: ["Null", "True", "Off"])
    func wordOfYAML(_ title: String) throws {
        try folder.write("api.yaml", Self.description.replacing("Pet Store", with: title))
        #expect(try run().0.outcome == .done)
        var request = GenerateRequest()
        request.configurationPath = folder.path("Out/sdkgen.yaml")
        var diagnostics = Diagnostics()
        #expect(GenerateCommand.run(request, &diagnostics).outcome == .done, "\(diagnostics.all.map(\.message))")
        #expect(folder.read("Out/Sources/\(title)/Generated/\(title)Client.swift") != nil)
    }

    @Test("The next commands call sdkgen as it was called, from the folder that they are in")
    func nextCommands() throws {
        let cases = [
            ("sdkgen", "sdkgen generate"), ("/tools/sdkgen", "/tools/sdkgen generate"),
            ("/my tools/sdkgen", "'/my tools/sdkgen' generate"),
        ]
        for (index, (command, expected)) in cases.enumerated() {
            let (report, _) = try run {
                $0.command = command
                $0.output = folder.path("Out\(index)")
            }
            #expect(report.nextCommands == ["cd \(folder.path("Out\(index)"))", expected])
        }
        #expect(ShellText.word("it's") == #"'it'\''s'"#)
        #expect(ShellText.word("") == "''")
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

    @Test("A path is seen from the folder itself, and not from a link to it, whether that is there yet or not")
    func linkedFolder() throws {
        try folder.write("deep/a/b/here", "")
        try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "deep/a/b")
        try folder.write("Mine.swift", "")
        for place in ["link", "link/new", "deep/a/b"] {
            let found = RelativePath.of("Sources", from: folder.path(place))
            try FileManager.default.createDirectory(
                atPath: folder.path(place), withIntermediateDirectories: true)
            #expect(FileSystem.resolved("\(folder.path(place))/\(found)") == FileSystem.resolved("Sources"), "\(place)")
        }
    }

    @Test("A file that is there stays, and none is written")
    func existingFile() throws {
        try folder.write("Out/README.md", "mine")
        let (report, diagnostics) = try run {
            $0.package = "Pets"
            $0.dependency = RuntimeDependency("https://example.com/sdkgen")
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
        try folder.write("a\"]),\nfatalError(/Package.swift", "")
        try folder.write("a\"]),\nfatalError(/Sources/SDKRuntime/A.swift", "")
        let (report, _) = try run {
            $0.package = "Pets"
            $0.dependency = RuntimeDependency(folder.path("a\"]),\nfatalError("))
        }
        #expect(report.outcome == .done)
        let text = try #require(folder.read("Out/sdkgen.yaml"))
        #expect(text.split(separator: "\n").filter { $0.hasPrefix("output:") } == ["output: Sources/Pets/Generated"])
        #expect(folder.read("Out/Package.swift")?.split(separator: "\n").contains { $0.hasPrefix("fatal") } == false)
    }
}
