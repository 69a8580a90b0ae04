import Foundation
import Testing

@testable import Generator

/// Descriptions of several files as revisions of a git repository have them.
@Suite("Files of a revision")
struct RevisionFilesTests {
    private let repository: Repository
    private var folder: TemporaryFolder { repository.folder }

    init() throws { repository = try Repository() }

    private static let courier = "type: object\nrequired: [vehicle]\nproperties: {vehicle: {type: string}}\n"

    /// Lets the description refer to another file for a courier.
    private func refer(to path: String) throws {
        try repository.replace("- {$ref: '#/components/schemas/Courier'}", "- {$ref: '\(path)'}")
    }

    /// Expects that a commit has what is there now.
    private func expectSame(
        _ comment: Comment, _ old: String = "HEAD:spec/api.yaml", configuration: String? = nil, in place: String = "",
        _ change: (inout DiffRequest) -> Void = { _ in }
    ) {
        let (difference, diagnostics) = repository.difference(old, configuration: configuration, in: place, change)
        #expect(difference?.changes.map(\.message) == [], comment)
        #expect(diagnostics.all.map(\.message) == [], comment)
    }

    @Test("References reach the root folder, whatever says which that is, in the revision too")
    func rootFolder() throws {
        try refer(to: "../shared/courier.yaml")
        try folder.write("shared/courier.yaml", Self.courier)
        for (path, text) in [("spec/sdkgen.yaml", "root: ..\n"), ("sdkgen.yaml", "root: .\n")] {
            try folder.write(path, text)
            // Whether the revision has a configuration or today's counts.
            for message in ["none", "there"] {
                if message == "none" { try repository.git("add", "spec/api.yaml", "shared") }
                if message == "none" { try repository.git("commit", "--allow-empty", "--quiet", "--message", message) }
                if message == "there" { try repository.commit(message) }
                expectSame("\(path), \(message)", configuration: path)
                expectSame("\(path), \(message), below", "HEAD:./api.yaml", configuration: path, in: "spec")
            }
        }
        expectSame("--root") { $0.input.rootFolder = folder.url.path }
        expectSame("--allow-outside") { $0.input.allowsOutside = true }
    }

    @Test("A folder that 'spec' names, or NEW, holds the files of both sides")
    func folderAsDescription() throws {
        try refer(to: "../shared/courier.yaml")
        try FileManager.default.createDirectory(
            atPath: folder.path("all/openapi"), withIntermediateDirectories: true)
        try FileManager.default.moveItem(
            atPath: folder.path("spec/api.yaml"), toPath: folder.path("all/openapi/api.yaml"))
        try folder.write("all/shared/courier.yaml", Self.courier)
        try repository.commit("files")
        try folder.write("sdkgen.yaml", "spec: all\n")
        let (old, new) = ("HEAD:all/openapi/api.yaml", "all/openapi/api.yaml")
        for message in ["none", "there"] {
            for (new, configuration) in [(new, "sdkgen.yaml"), ("all", "sdkgen.yaml"), ("all", nil)] {
                let (difference, diagnostics) = repository.difference(old, new, configuration: configuration)
                #expect(difference?.changes.map(\.message) == [], "\(message) \(new)")
                #expect(diagnostics.all.map(\.message) == [], "\(message) \(new)")
            }
            try repository.commit(message)
        }
    }

    @Test("What an overlay refers to comes along")
    func overlay() throws {
        try folder.write(
            "spec/more.yaml",
            """
            overlay: 1.0.0
            info: {title: More, version: '1'}
            actions: [{target: $.components.schemas.Parcel.properties, update: {courier: {$ref: courier.yaml}}}]
            """)
        try folder.write("spec/courier.yaml", Self.courier)
        try folder.write("spec/sdkgen.yaml", "overlays: [more.yaml]\n")
        try repository.commit("overlay")
        expectSame("an overlay of the revision", configuration: "spec/sdkgen.yaml")
        expectSame("an overlay that an option names") { $0.input.overlays = [repository.path("spec/more.yaml")] }
    }

    @Test("A copy of a URL is read from the revision where its configuration names it, else as it is today")
    func localCopies() throws {
        try refer(to: "https://parcels.example/schemas/courier.yaml")
        try folder.write("vendor/courier.yaml", Self.courier)
        try repository.commit("files")
        try folder.write("spec/sdkgen.yaml", "references: {https://parcels.example/schemas/: ../vendor/}\n")
        expectSame("today's configuration", configuration: "spec/sdkgen.yaml")
        try repository.commit("configuration")
        expectSame("that of the revision", configuration: "spec/sdkgen.yaml")
    }

    @Test("A file that the revision lacks is an error at its reference, and no change")
    func missingFile() throws {
        try refer(to: "courier.yaml")
        try repository.commit("without the file")
        try folder.write("spec/courier.yaml", Self.courier)
        let (difference, diagnostics) = repository.difference("HEAD:spec/api.yaml")
        #expect(difference == nil)
        let error = try #require(diagnostics.all.first { $0.severity == .error })
        #expect(error.code == .unreadableRevision)
        #expect(error.message == "'courier.yaml': there is no file 'HEAD:spec/courier.yaml'")
        let location = try #require(error.location)
        #expect(diagnostics.files[Int(location.file)].path == "HEAD:spec/api.yaml")
        #expect(location.line > 1)
        let mapping = "discriminator: {propertyName: type, mapping: {Letters: 'parts/letters.yaml'}}"
        try repository.replace("discriminator: {propertyName: type}", mapping)
        try repository.commit("with a branch in a file")
        #expect(
            repository.difference("HEAD:spec/api.yaml").diagnostics.all.first { $0.severity == .error }?.message
                == "'parts/letters.yaml': there is no file 'HEAD:spec/parts/letters.yaml'")
        try repository.replace(mapping, "discriminator: {propertyName: type}")
        // Today's side is as 'sdkgen generate' has it.
        try repository.commit("with the file")
        try FileManager.default.removeItem(atPath: folder.path("spec/courier.yaml"))
        #expect(repository.difference("HEAD:spec/api.yaml").difference?.changes.isEmpty == false)
    }

    @Test("What leads out of the repository is nowhere in a revision, whatever stands there")
    func outside() throws {
        let overlay = "overlay: 1.0.0\ninfo: {title: More, version: '1'}\nactions: []\n"
        try folder.write("repository/spec/api.yaml", ParcelDescription.text)
        try folder.write("repository/sdkgen.yaml", "overlays: [../more.yaml]\n")
        for place in ["more.yaml", "repository/more.yaml"] { try folder.write(place, overlay) }
        try repository.git("init", "--quiet", "repository")
        for command in [["add", "."], ["commit", "--quiet", "--message", "one"]] {
            try repository.git(command, in: "repository")
        }
        // From a folder in which git would find the file.
        for (old, configuration, message) in [
            ("HEAD:spec/api.yaml", "repository/sdkgen.yaml", "'HEAD:../more.yaml' cannot be read: that leads out"),
            ("HEAD:../../more.yaml", nil, "'HEAD:../more.yaml' cannot be read: that leads out"),
        ] {
            let (difference, diagnostics) = repository.difference(
                old, "repository/spec/api.yaml", configuration: configuration, in: "repository/spec")
            #expect(difference == nil)
            #expect(diagnostics.all.first?.message.hasPrefix(message) == true, "\(diagnostics.all.map(\.message))")
        }
        try refer(to: "../../courier.yaml")
        try repository.commit("out")
        let (difference, diagnostics) = repository.difference("HEAD:spec/api.yaml") { $0.input.allowsOutside = true }
        #expect(difference == nil)
        #expect(diagnostics.all.first?.code == .unreadableRevision, "\(diagnostics.all.map(\.message))")
    }

    @Test("A name that is longer than any path is that of no file, and nobody waits for it")
    func longName() throws {
        let (difference, diagnostics) = repository.difference("HEAD:" + String(repeating: "a/", count: 100_000) + "b")
        #expect(difference == nil)
        #expect(diagnostics.all.first?.message.contains("has no file") == true)
    }

    @Test("A symbolic link is followed within the revision, and said where it leads out of it")
    func links() throws {
        try folder.write("spec/files/courier.yaml", Self.courier)
        try refer(to: "courier.yaml")
        for (link, target) in [
            ("spec/courier.yaml", "files/courier.yaml"), ("linked.yaml", "spec/api.yaml"), ("folder", "spec"),
            ("out.yaml", "../elsewhere.yaml"), ("courier.yaml", "spec/courier.yaml"),
        ] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path(link), withDestinationPath: target)
        }
        try repository.commit("links")
        for name in ["HEAD:spec/api.yaml", "HEAD:linked.yaml", "HEAD:folder/api.yaml"] { expectSame("\(name)", name) }
        let (difference, diagnostics) = repository.difference("HEAD:out.yaml")
        #expect(difference == nil)
        #expect(
            diagnostics.all.first?.message.contains("it is a symbolic link that leads out of the repository") == true)
    }

    @Test(
        "A symbolic link to nothing, in a circle or through a file is said",
        arguments: ["none.yaml", "link", "api.yaml/a"])
    func danglingLink(target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: folder.path("spec/link"), withDestinationPath: target)
        try repository.commit("link")
        let (difference, diagnostics) = repository.difference("HEAD:spec/link")
        #expect(difference == nil)
        let problem = "it is a symbolic link to what the revision does not have"
        #expect(diagnostics.all.first?.message.contains(problem) == true)
    }

    @Test(
        "A link out of the description's folder is refused as it is today, and followed where the root folder allows it"
    )
    func linkOutOfFolder() throws {
        try refer(to: "courier.yaml")
        try folder.write("shared/courier.yaml", Self.courier)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("spec/courier.yaml"), withDestinationPath: "../shared/courier.yaml")
        try repository.commit("link")
        let (difference, diagnostics) = repository.difference("HEAD:spec/api.yaml")
        #expect(difference?.changes.map(\.message) == [])
        #expect(diagnostics.all.map(\.code) == [.externalReference, .externalReference])
        #expect(Set(diagnostics.all.map(\.message)).count == 1)
        expectSame("--root") { $0.input.rootFolder = folder.url.path }
    }

    @Test("What a filter does to a description and its files is done to those of a revision")
    func filters() throws {
        try repository.git("config", "filter.seal.clean", "sed s/vehicle/SEALED/g")
        try repository.git("config", "filter.seal.smudge", "sed s/SEALED/vehicle/g")
        try folder.write(".gitattributes", "*.yaml filter=seal\n")
        try refer(to: "courier.yaml")
        try folder.write("spec/courier.yaml", Self.courier)
        try folder.write(
            "spec/api.yaml", try #require(folder.read("spec/api.yaml")).replacing("sender", with: "vehicle"))
        try repository.commit("sealed")
        expectSame("from the root")
        expectSame("from below", "HEAD:./api.yaml", in: "spec")
    }

    @Test("What git has lost is told from what was never there", arguments: ["spec", "spec/api.yaml"])
    func lostObject(path: String) throws {
        let name = try Git.$folder.withValue(folder.path("")) { try #require(Git.line(["rev-parse", "HEAD:" + path])) }
        try FileManager.default.removeItem(atPath: folder.path(".git/objects/\(name.prefix(2))/\(name.dropFirst(2))"))
        let (difference, diagnostics) = repository.difference("HEAD:spec/api.yaml")
        #expect(difference == nil)
        let message = "'HEAD:spec/api.yaml' cannot be read: git does not have its object \(name)"
        #expect(diagnostics.all.first?.message == message, "\(diagnostics.all.map(\.message))")
    }

    @Test("A name that git cannot be asked for is said")
    func lineBreak() throws {
        try folder.write("spec/a\nb.yaml", ParcelDescription.text)
        try repository.commit("line break")
        let (difference, diagnostics) = repository.difference("HEAD:spec/a\nb.yaml")
        #expect(difference == nil)
        #expect(
            diagnostics.all.first?.message.hasSuffix("cannot be read: its name has a line break, or is too long")
                == true)
    }

    @Test("A filter that fails is an error where its file is referred to, and of no account elsewhere")
    func failingFilter() throws {
        try refer(to: "../spec/courier.yaml")
        try folder.write("spec/courier.yaml", Self.courier)
        try folder.write("secret.txt", "secret")
        try repository.commit("files")
        try repository.git("config", "filter.seal.smudge", "false")
        try repository.git("config", "filter.seal.required", "true")
        try folder.write(".gitattributes", "secret.txt filter=seal\n")
        expectSame("elsewhere") { $0.input.rootFolder = folder.url.path }
        try folder.write(".gitattributes", "courier.yaml filter=seal\n")
        let (difference, diagnostics) = repository.difference("HEAD:spec/api.yaml")
        #expect(difference == nil)
        let error = try #require(diagnostics.all.first { $0.severity == .error })
        let message = "'../spec/courier.yaml': 'HEAD:spec/courier.yaml' cannot be read: "
        #expect(error.message.hasPrefix(message) && error.message.contains("filter"), "\(error.message)")
        let location = try #require(error.location)
        #expect(diagnostics.files[Int(location.file)].path == "HEAD:spec/api.yaml" && location.line > 1)
        // One file after another.
        try folder.write(".gitattributes", "*.yaml filter=seal\n")
        let tree = try Git.$folder.withValue(folder.path("")) { try RevisionTree("HEAD") }
        Git.$folder.withValue(folder.path("")) {
            for name in ["spec/courier.yaml", "spec/api.yaml"] {
                guard case .file(let path, let object)? = try? tree.entry(name) else {
                    return #expect(Bool(false), "\(name)")
                }
                #expect(throws: Git.Failure.self, "\(name)") { try tree.read(object, path) }
            }
            guard case .file(let path, let object)? = try? tree.entry("secret.txt") else { return #expect(Bool(false)) }
            #expect((try? tree.read(object, path)) == Array("secret".utf8))
        }
    }
}
