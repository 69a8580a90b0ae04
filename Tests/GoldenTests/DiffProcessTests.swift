import Foundation
import Testing

/// What `sdkgen diff` finds by itself in the folder that it runs in.
@Suite("sdkgen diff as a process")
struct DiffProcessTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "sdkgen-diff-\(UUID().uuidString)")

    /// A repository with a description, and a configuration that is changed after the commit.
    private func begin(configuration: String, then changed: String) throws {
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
        try #require(try SDKGenProcess.run(commands, in: folder).status == 0)
        try changed.write(to: file, atomically: true, encoding: .utf8)
    }

    private func end() { try? FileManager.default.removeItem(at: folder) }

    private func diff(_ old: String = "HEAD:spec/api.yaml", _ new: String = "spec/api.yaml") throws -> (
        status: Int32, text: String
    ) {
        try SDKGenProcess.run("\"$SDKGEN\" diff \(old) \(new) --fail-on any", in: folder)
    }

    @Test("A configuration that cannot be read is an error with its place, and not none")
    func brokenConfiguration() throws {
        try begin(configuration: "spec: api.yaml\n", then: "spec: api.yaml\nmodul: Owls\n")
        defer { end() }
        let said = try diff()
        #expect(said.status == 1, "\(said.text)")
        #expect(
            said.text.hasPrefix("spec/sdkgen.yaml:2:1: error: the configuration has no key 'modul'"), "\(said.text)")
        #expect(said.text.components(separatedBy: "error:").count == 2, "\(said.text)")
    }

    @Test(
        "The configuration whose 'spec' is the folder of the description counts",
        arguments: [".", "../spec/", "api.yaml"])
    func folderAsSpec(_ spec: String) throws {
        try begin(configuration: "spec: \(spec)\nmodule: Owls\n", then: "spec: \(spec)\nmodule: Voles\n")
        defer { end() }
        for (old, new) in [
            ("HEAD:spec/api.yaml", "spec/api.yaml"), ("HEAD:spec/api.yaml", "spec"),
            ("HEAD:spec/api.yaml", "./spec/../spec/api.yaml"),
        ] {
            let said = try diff(old, new)
            #expect(said.status == 2, "\(new)")
            #expect(said.text.contains("Owls is called 'Voles' now [module-renamed]"), "\(said.text)")
        }
    }

    /// A repository as `sdkgen init --package Owls` leaves it, in which two properties have then changed places.
    private func beginPackage() throws {
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
        let said = try SDKGenProcess.run(commands, in: folder)
        try #require(said.status == 0, "\(said.text)")
    }

    @Test("The configuration of a package in the folder is found, with its lock; without one the report says so")
    func package() throws {
        try beginPackage()
        defer { end() }
        let found = try diff("HEAD:owls.yaml", "owls.yaml")
        #expect(found.status == 0, "\(found.text)")
        #expect(!found.text.contains("Compared without"), "\(found.text)")
        let moved = try SDKGenProcess.run("mkdir deep && git mv Owls deep/Owls", in: folder)
        try #require(moved.status == 0, "\(moved.text)")
        let missed = try diff("HEAD:owls.yaml", "owls.yaml")
        #expect(missed.text.contains("[property-order]"), "\(missed.text)")
        #expect(missed.text.contains("has 'owls.yaml' as its 'spec': properties that change places break source"))
    }

    @Test("Of several configurations none is taken; a link to the folder of one is not another")
    func several() throws {
        try beginPackage()
        defer { end() }
        try #require(try SDKGenProcess.run("ln -s Owls Link", in: folder).status == 0)
        #expect(try diff("HEAD:owls.yaml", "owls.yaml").status == 0)
        try #require(try SDKGenProcess.run("cp -r Owls Voles", in: folder).status == 0)
        let said = try diff("HEAD:owls.yaml", "owls.yaml")
        #expect(said.status == 1)
        #expect(
            said.text.contains(
                "'owls.yaml' is the 'spec' of several configurations; name one with --config: 'Link/sdkgen.yaml', "
                    + "'Voles/sdkgen.yaml' [several-configurations]"), "\(said.text)")
        #expect(try diff("HEAD:owls.yaml", "owls.yaml --config Owls/sdkgen.yaml").status == 0)
    }

    @Test("A configuration of another description does not count")
    func otherDescription() throws {
        try begin(configuration: "spec: other.yaml\nmodule: Owls\n", then: "spec: other.yaml\nmodule: Voles\n")
        defer { end() }
        #expect(try diff().status == 0)
    }
}
