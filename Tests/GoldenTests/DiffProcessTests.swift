import Foundation
import Testing

/// What `sdkgen diff` finds by itself in the folder that it runs in.
@Suite("sdkgen diff as a process")
struct DiffProcessTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "sdkgen-diff-\(UUID().uuidString)")

    /// A repository with a description, and a configuration that is changed after the commit.
    private func begin(configuration: String, then changed: String) async throws {
        let spec = folder.appending(path: "spec")
        try FileManager.default.createDirectory(at: spec, withIntermediateDirectories: true)
        let description = """
            openapi: 3.1.0
            info: {title: Owls, version: '1'}
            paths: {/owls: {get: {operationId: getOwl, responses: {'204': {description: It.}}}}}
            """
        let file = spec.appending(path: "sdkgen.yaml")
        try description.write(to: spec.appending(path: "api.yaml"), atomically: true, encoding: .utf8)
        try configuration.write(to: file, atomically: true, encoding: .utf8)
        let commands = """
            git init --quiet && git add .
            git -c user.name=A -c user.email=a@example.org commit --quiet --message one
            """
        try #require(try await run(commands).status == 0)
        try changed.write(to: file, atomically: true, encoding: .utf8)
    }

    private func run(_ commands: String) async throws -> (status: Int32, text: String) {
        try await SDKGenProcess.run(commands, in: folder)
    }

    private func end() { try? FileManager.default.removeItem(at: folder) }

    private func diff(_ old: String = "HEAD:spec/api.yaml", _ new: String = "spec/api.yaml") async throws -> (
        status: Int32, text: String
    ) {
        try await run("\"$SDKGEN\" diff \(old) \(new) --fail-on any")
    }

    @Test("A configuration that cannot be read is an error with its place, and not none")
    func brokenConfiguration() async throws {
        try await begin(configuration: "spec: api.yaml\n", then: "spec: api.yaml\nmodul: Owls\n")
        defer { end() }
        let said = try await diff()
        #expect(said.status == 1, "\(said.text)")
        #expect(
            said.text.hasPrefix("spec/sdkgen.yaml:2:1: error: the configuration has no key 'modul'"), "\(said.text)")
        #expect(said.text.components(separatedBy: "error:").count == 2, "\(said.text)")
    }

    @Test(
        "The configuration whose 'spec' is the folder of the description counts",
        arguments: [".", "../spec/", "api.yaml"])
    func folderAsSpec(_ spec: String) async throws {
        try await begin(configuration: "spec: \(spec)\nmodule: Owls\n", then: "spec: \(spec)\nmodule: Voles\n")
        defer { end() }
        for (old, new) in [
            ("HEAD:spec/api.yaml", "spec/api.yaml"), ("HEAD:spec/api.yaml", "spec"),
            ("HEAD:spec/api.yaml", "./spec/../spec/api.yaml"),
        ] {
            let said = try await diff(old, new)
            #expect(said.status == 2, "\(new)")
            #expect(said.text.contains("Owls is called 'Voles' now [module-renamed]"), "\(said.text)")
        }
    }

    /// A repository as `sdkgen init --package Owls` leaves it, in which two properties have then changed places.
    private func beginPackage() async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let commands = """
            printf '%s\\n' 'openapi: 3.1.0' 'info: {title: Owls, version: "1"}' \\
                'paths: {/owls: {post: {requestBody: {$ref: "#/components/requestBodies/Owl"}, responses: {204: {description: It.}}}}}' \\
                'components:' \\
                '  requestBodies: {Owl: {content: {application/json: {schema: {$ref: "#/components/schemas/Owl"}}}}}' \\
                '  schemas: {Owl: {type: object, properties: {name: {type: string}, age: {type: integer}}}}' >owls.yaml
            "$SDKGEN" init owls.yaml --package Owls --dependency https://example.com/sdkgen
            "$SDKGEN" generate --config Owls/sdkgen.yaml
            git init --quiet && git add .
            git -c user.name=A -c user.email=a@example.org commit --quiet --message one
            sed -i.bak 's/name: {type: string}, age: {type: integer}/age: {type: integer}, name: {type: string}/' owls.yaml
            """
        let said = try await run(commands)
        try #require(said.status == 0, "\(said.text)")
    }

    @Test("The configuration of a package in the folder is found, with its lock; without one the report says so")
    func package() async throws {
        try await beginPackage()
        defer { end() }
        let found = try await diff("HEAD:owls.yaml", "owls.yaml")
        #expect(found.status == 0, "\(found.text)")
        #expect(!found.text.contains("Compared without"), "\(found.text)")
        let moved = try await run("mkdir deep && git mv Owls deep/Owls")
        try #require(moved.status == 0, "\(moved.text)")
        let missed = try await diff("HEAD:owls.yaml", "owls.yaml")
        #expect(missed.text.contains("[property-order]"), "\(missed.text)")
        #expect(missed.text.contains("has 'owls.yaml' as its 'spec': properties that change places break source"))
    }

    @Test("Of several configurations none is taken; a link to the folder of one is none")
    func several() async throws {
        try await beginPackage()
        defer { end() }
        try #require(try await run("ln -s Owls Link").status == 0)
        #expect(try await diff("HEAD:owls.yaml", "owls.yaml").status == 0)
        try #require(try await run("cp -r Owls Voles").status == 0)
        let said = try await diff("HEAD:owls.yaml", "owls.yaml")
        #expect(said.status == 1)
        #expect(
            said.text.contains(
                "'owls.yaml' is the 'spec' of several configurations; name one with --config: 'Owls/sdkgen.yaml', "
                    + "'Voles/sdkgen.yaml' [several-configurations]"), "\(said.text)")
        #expect(try await diff("HEAD:owls.yaml", "owls.yaml --config Owls/sdkgen.yaml").status == 0)
    }

    @Test("A configuration that is a link itself is found, with the lock beside the link")
    func linkedConfiguration() async throws {
        try await beginPackage()
        defer { end() }
        let commands = """
            mv Owls/sdkgen.yaml real.yaml && ln -s ../real.yaml Owls/sdkgen.yaml && git add .
            git -c user.name=A -c user.email=a@example.org commit --quiet --message two
            """
        try #require(try await run(commands).status == 0)
        for old in ["HEAD:owls.yaml", "HEAD~:owls.yaml"] {
            let said = try await diff(old, "owls.yaml")
            #expect(said.status == 0, "\(said.text)")
            #expect(!said.text.contains("Compared without"), "\(said.text)")
        }
    }

    @Test("A link before the folder of a configuration hides nothing that the revision has there")
    func linkedPackage() async throws {
        try await beginPackage()
        defer { end() }
        let changed = "ln -s Owls Link && sed -i.bak 's/^module: Owls/module: Voles/' Owls/sdkgen.yaml"
        try #require(try await run(changed).status == 0)
        let said = try await diff("HEAD:owls.yaml", "owls.yaml")
        #expect(said.text.contains("Owls is called 'Voles' now [module-renamed]"), "\(said.text)")
    }

    @Test(
        "A package's configuration that cannot be read does not matter where there is the right one; else the report has it",
        arguments: ["spec: owls.yaml\\nmodul: A\\n", "spec: specs\\n"])
    func brokenPackage(_ lines: String) async throws {
        try await beginPackage()
        defer { end() }
        let commands = "mkdir -p Broken/specs && printf '\(lines)' >Broken/sdkgen.yaml"
        try #require(try await run(commands).status == 0)
        let found = try await diff("HEAD:owls.yaml", "owls.yaml")
        #expect(found.status == 0, "\(found.text)")
        #expect(!found.text.contains("Compared without"), "\(found.text)")
        try #require(try await run("rm -r Owls").status == 0)
        let missed = try await diff("HEAD:owls.yaml", "owls.yaml")
        #expect(missed.text.contains("[property-order]"), "\(missed.text)")
        #expect(
            missed.text.contains(
                "has 'owls.yaml' as its 'spec' ('Broken/sdkgen.yaml', or its 'spec', cannot be read): properties"),
            "\(missed.text)")
    }

    @Test("A filter for what is new leaves nothing of the old description, and everything is added")
    func filterForTheNew() async throws {
        try await beginPackage()
        defer { end() }
        let commands = """
            printf 'include: {tags: [Night]}\\n' >>Owls/sdkgen.yaml && git rm --quiet --cached -r Owls
            git -c user.name=A -c user.email=a@example.org commit --quiet --message two
            sed -i.bak 's/{post: {/{post: {tags: [Night], /' owls.yaml
            """
        try #require(try await run(commands).status == 0)
        let said = try await diff("HEAD:owls.yaml", "owls.yaml")
        #expect(said.status == 2, "\(said.text)")
        #expect(said.text.contains("Adds ("), "\(said.text)")
        #expect(!said.text.contains("nothing-left"), "\(said.text)")
    }

    @Test("A configuration of another description does not count")
    func otherDescription() async throws {
        try await begin(configuration: "spec: other.yaml\nmodule: Owls\n", then: "spec: other.yaml\nmodule: Voles\n")
        defer { end() }
        #expect(try await diff().status == 0)
    }
}
