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

    @Test("A configuration of another description does not count")
    func otherDescription() throws {
        try begin(configuration: "spec: other.yaml\nmodule: Owls\n", then: "spec: other.yaml\nmodule: Voles\n")
        defer { end() }
        #expect(try diff().status == 0)
    }
}
