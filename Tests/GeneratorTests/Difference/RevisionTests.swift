import Foundation
import Testing

@testable import Generator

/// Descriptions as revisions of a git repository have them.
@Suite("Revisions")
struct RevisionTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("spec/api.yaml", ParcelDescription.text)
        try git("init", "--quiet", ".")
        try git("add", ".")
        try commit("one")
        try git("tag", "v1")
    }

    private func git(_ arguments: String...) throws {
        let options = ["-C", folder.url.path, "-c", "user.name=A", "-c", "user.email=a@example.org"]
        _ = try #require(Git.output(options + arguments), "git \(arguments.joined(separator: " "))")
    }

    private func commit(_ message: String) throws { try git("commit", "--quiet", "--message", message) }

    /// Git looks for its repository where it is told, so that tests need not change their folder.
    private func difference(_ old: String, _ new: String) -> (Difference?, Diagnostics) {
        var diagnostics = Diagnostics()
        let difference = Git.$folder.withValue(folder.url.path) {
            DiffCommand.run(DiffRequest(old: old, new: new), &diagnostics).difference
        }
        return (difference, diagnostics)
    }

    @Test("A tag and a file are compared")
    func tag() throws {
        let changed = try #require(
            ParcelDescription.changed([(old: "enum: [small, medium, large]", new: "enum: [small, large]")]))
        try folder.write("spec/api.yaml", changed)
        let (difference, diagnostics) = difference("v1:spec/api.yaml", folder.path("spec/api.yaml"))
        #expect(difference?.changes.map(\.kind) == [.valueRemoved], "\(diagnostics.all)")
        #expect(difference?.place(difference?.changes.first?.old?.location)?.hasPrefix("v1:spec/api.yaml:") == true)
    }

    @Test("A description in several files brings them along")
    func files() throws {
        let text = ParcelDescription.text.replacing(
            "- {$ref: '#/components/schemas/Courier'}", with: "- {$ref: 'parts/courier.yaml'}")
        try folder.write("spec/api.yaml", text)
        try folder.write(
            "spec/parts/courier.yaml", "type: object\nrequired: [vehicle]\nproperties: {vehicle: {type: string}}\n")
        try git("add", ".")
        try commit("two")
        try git("tag", "v2")
        try folder.write(
            "spec/parts/courier.yaml", "type: object\nrequired: [vehicle]\nproperties: {vehicle: {type: integer}}\n")
        try git("add", ".")
        try commit("three")
        let (difference, diagnostics) = difference("v2:spec/api.yaml", "HEAD:spec/api.yaml")
        let change = try #require(difference?.changes.first { $0.kind == .propertyType }, "\(diagnostics.all)")
        #expect(change.message == "is 'Int' and was 'String'")
        #expect(difference?.place(change.old?.location)?.hasPrefix("v2:spec/parts/courier.yaml:") == true)
    }

    @Test(
        "What is not there is said, with what to do",
        arguments: [
            ("v9:spec/api.yaml", "there is no revision 'v9'"), ("v1:spec/apis.yaml", "did you mean 'spec/api.yaml'?"),
            ("v1:api.yaml", "did you mean 'v1:spec/api.yaml'?"), ("v1:spec", "has no file 'spec'"),
        ])
    func missing(name: String, message: String) {
        let (difference, diagnostics) = difference(name, folder.path("spec/api.yaml"))
        #expect(difference == nil)
        #expect(diagnostics.all.first?.code == .unreadableRevision)
        #expect(diagnostics.all.first?.message.contains(message) == true, "\(diagnostics.all.first?.message ?? "")")
    }

    @Test("Nothing that looks like an option of git reaches it, and the name of a file is that of the file")
    func names() throws {
        #expect(GitRevision("--output=x:y") == nil)
        #expect(GitRevision("spec/api.yaml") == nil)
        #expect(GitRevision(":api.yaml") == nil)
        try folder.write("v1:api.yaml", "openapi: 3.1.0\n")
        #expect(GitRevision(folder.path("v1:api.yaml")) == nil)
    }

    @Test("Outside of a repository that is said")
    func noRepository() throws {
        let other = try TemporaryFolder()
        var diagnostics = Diagnostics()
        Git.$folder.withValue(other.url.path) {
            #expect(GitRevision("v1:api.yaml")?.read(&diagnostics) == nil)
        }
        #expect(diagnostics.all.first?.message.contains("no git repository") == true)
    }
}
