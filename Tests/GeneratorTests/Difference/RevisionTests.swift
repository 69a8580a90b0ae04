import Foundation
import Testing

@testable import Generator

/// Descriptions as revisions of a git repository have them.
@Suite("Revisions")
struct RevisionTests {
    private let repository: Repository
    private var folder: TemporaryFolder { repository.folder }

    init() throws { repository = try Repository() }

    @Test("A tag and a file are compared")
    func tag() throws {
        let changed = try #require(
            ParcelDescription.changed([(old: "enum: [small, medium, large]", new: "enum: [small, large]")]))
        try folder.write("spec/api.yaml", changed)
        let (difference, diagnostics) = repository.difference("v1:spec/api.yaml")
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
        try repository.commit("two")
        try repository.git("tag", "v2")
        try folder.write(
            "spec/parts/courier.yaml", "type: object\nrequired: [vehicle]\nproperties: {vehicle: {type: integer}}\n")
        try repository.commit("three")
        let (difference, diagnostics) = repository.difference("v2:spec/api.yaml", "HEAD:spec/api.yaml")
        let change = try #require(difference?.changes.first { $0.kind == .propertyType }, "\(diagnostics.all)")
        #expect(change.message == "is 'Int' and was 'String'")
        #expect(difference?.place(change.old?.location)?.hasPrefix("v2:spec/parts/courier.yaml:") == true)
    }

    @Test("A description at the root of the repository brings its files along, named from the root or from the folder")
    func rootFiles() throws {
        let text = ParcelDescription.text.replacing(
            "- {$ref: '#/components/schemas/Courier'}", with: "- {$ref: 'courier.yaml'}")
        let part = "type: object\nrequired: [vehicle]\nproperties: {vehicle: {type: string}}\n"
        for folder in ["", "spec/"] {
            try self.folder.write("\(folder)several.yaml", text)
            try self.folder.write("\(folder)courier.yaml", part)
        }
        try repository.commit("two")
        for (name, place, new) in [
            ("HEAD:several.yaml", "", "several.yaml"), ("HEAD:./several.yaml", "", "several.yaml"),
            ("HEAD:spec/several.yaml", "", "spec/several.yaml"), ("HEAD:./spec/several.yaml", "", "spec/several.yaml"),
            ("HEAD:spec/several.yaml", "spec", "spec/several.yaml"),
            ("HEAD:./several.yaml", "spec", "spec/several.yaml"),
            ("HEAD:../several.yaml", "spec", "several.yaml"),
        ] {
            let (difference, diagnostics) = repository.difference(name, new, in: place)
            #expect(difference?.changes.map(\.message) == [], "\(name): \(diagnostics.all.map(\.message))")
            #expect(diagnostics.all.isEmpty, "\(name): \(diagnostics.all.map(\.message))")
        }
    }

    /// What the SDK that is generated now is to that of a commit, whose configuration and lock were those of then.
    private func changes(
        configuration: String, edits: [(old: String, new: String)] = [],
        after change: (RevisionTests) throws -> Void
    ) throws -> [ChangeKind]? {
        try folder.write("spec/sdkgen.yaml", configuration)
        try generate()
        try repository.commit("generated")
        try change(self)
        var kinds: [[ChangeKind]?] = []
        // Whether it is asked before the SDK is generated anew or after makes no difference.
        for _ in 0..<2 {
            let (difference, diagnostics) = repository.difference(
                "HEAD:spec/api.yaml", configuration: "spec/sdkgen.yaml")
            kinds.append(difference?.changes.map(\.kind))
            #expect(!diagnostics.hasErrors, "\(diagnostics.all.map(\.message))")
            try generate()
        }
        #expect(kinds[0] == kinds[1])
        return kinds[1]
    }

    private func generate() throws {
        var request = GenerateRequest()
        request.spec = folder.path("spec/api.yaml")
        request.configurationPath = folder.path("spec/sdkgen.yaml")
        request.output = folder.path("Sources")
        var diagnostics = Diagnostics()
        _ = GenerateCommand.run(request, &diagnostics)
        try #require(!diagnostics.hasErrors, "\(diagnostics.all.map(\.message))")
    }

    @Test("An order that is taken up on purpose breaks callers, before and after the SDK is generated anew")
    func order() throws {
        let kinds = try changes(configuration: "module: Parcels\n") { test in
            try test.repository.replace("        insured: {type: boolean}\n", "")
            try test.repository.replace(
                "        size: {$ref: '#/components/schemas/Size'}\n        note:",
                "        insured: {type: boolean}\n        size: {$ref: '#/components/schemas/Size'}\n        note:")
            let lock = try #require(test.folder.read("spec/sdkgen.lock"))
            let lines = lock.split(separator: "\n", omittingEmptySubsequences: false)
            try test.folder.write(
                "spec/sdkgen.lock", lines.filter { !$0.contains(" insured") }.joined(separator: "\n"))
        }
        #expect(kinds == [.propertyOrder])
    }

    @Test("A method that nobody renamed is no change, whatever comes beside it and its tag is called")
    func methods() throws {
        let put = """
              /things/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                put:
                  tags: [things]
                  responses: {'204': {description: None.}}

            """
        try repository.replace("  /routes:\n", put + "  /routes:\n")
        let kinds = try changes(configuration: "module: Parcels\n") { test in
            let retagged = put.replacing("[things]", with: "[Other Things]")
            let patch = "    patch:\n      tags: [Other Things]\n      responses: {'204': {description: None.}}\n"
            try test.repository.replace(put, retagged + patch)
        }
        #expect(kinds == [.operationAdded])
    }

    @Test("A name, an overlay, and what is said of the module count as they were then and are now")
    func settings() throws {
        let kinds = try changes(configuration: "module: Parcels\n") { test in
            try test.folder.write(
                "spec/less.yaml",
                """
                overlay: 1.0.0
                info: {title: Less, version: '1'}
                actions: [{target: "$.components.schemas.Size.enum[?@ == 'medium']", remove: true}]
                """)
            try test.folder.write(
                "spec/sdkgen.yaml",
                """
                module: Post
                access: package
                conformances: [Hashable]
                overlays: [less.yaml]
                names: {/components/schemas/Route: Itinerary}
                """)
        }
        let expected: [ChangeKind] = [
            .valueRemoved, .typeRenamed, .moduleRenamed, .moduleAccess, .moduleConformances, .clientRenamed,
            .serviceVersion,
        ]
        #expect(kinds.map { Set($0) } == Set(expected), "\(kinds ?? [])")
        #expect(kinds?.count == expected.count, "\(kinds ?? [])")
    }

    @Test("An overlay of a revision is read from it")
    func overlayOfThen() throws {
        try folder.write(
            "spec/less.yaml",
            """
            overlay: 1.0.0
            info: {title: Less, version: '1'}
            actions: [{target: "$.components.schemas.Size.enum[?@ == 'medium']", remove: true}]
            """)
        let kinds = try changes(configuration: "module: Parcels\noverlays: [less.yaml]\n") { test in
            try FileManager.default.removeItem(atPath: test.folder.path("spec/less.yaml"))
            try test.folder.write("spec/sdkgen.yaml", "module: Parcels\n")
        }
        #expect(kinds == [.valueAdded])
    }

    @Test("An overlay beside a configuration at the root is found from a folder below it")
    func overlayAbove() throws {
        let overlay = """
            overlay: 1.0.0
            info: {title: Less, version: '1'}
            actions: [{target: "$.components.schemas.Size.enum[?@ == 'medium']", remove: true}]
            """
        try folder.write("less.yaml", overlay)
        try folder.write("sdkgen.yaml", "module: Parcels\noverlays: [less.yaml]\n")
        try repository.commit("overlay")
        try folder.write("less.yaml", "overlay: 1.0.0\ninfo: {title: Less, version: '1'}\nactions: []\n")
        let (difference, diagnostics) = repository.difference(
            "HEAD:./api.yaml", configuration: "sdkgen.yaml", in: "spec")
        #expect(difference?.changes.map(\.kind) == [.valueAdded], "\(diagnostics.all.map(\.message))")
    }

    @Test("What is wrong in the configuration or the lock of a revision has its place there")
    func badThen() throws {
        let good = "module: Parcels\n"
        let marks = "version: 1\n<<<<<<< one\nnames: {}\n"
        for (configuration, lock, place) in [
            ("modul: Parcels\n", "version: 1\nnames: {}\n", "HEAD:spec/sdkgen.yaml:1"),
            (good, marks, "HEAD:spec/sdkgen.lock:2"),
            (good, "version: 1\n", "HEAD:spec/sdkgen.lock:1"),
        ] {
            try folder.write("spec/sdkgen.yaml", configuration)
            try folder.write("spec/sdkgen.lock", lock)
            try repository.commit("bad")
            try folder.write("spec/sdkgen.yaml", good)
            try folder.write("spec/sdkgen.lock", "version: 1\nnames: {}\n")
            let (difference, diagnostics) = repository.difference(
                "HEAD:spec/api.yaml", configuration: "spec/sdkgen.yaml")
            #expect(difference == nil)
            let location = try #require(diagnostics.all.first?.location)
            #expect(diagnostics.files[Int(location.file)].path + ":\(location.line)" == place)
        }
    }

    private static let owner =
        "        owner: {type: object, properties: {name: {type: string}, age: {type: integer}}}\n"

    /// A parcel with a property whose type has no name in the description.
    private func addOwner() throws {
        try repository.replace("        sender: {type: string}\n", "        sender: {type: string}\n" + Self.owner)
    }

    @Test("A name that only the lock of then has is gone where there is no lock any more")
    func lockOfThen() throws {
        try addOwner()
        try folder.write("spec/sdkgen.yaml", "module: Parcels\n")
        try generate()
        try repository.replace("owner\": ParcelOwner", "owner\": Person", in: "spec/sdkgen.lock")
        try repository.replace("  \"ParcelOwner\":", "  \"Person\":", in: "spec/sdkgen.lock")
        let kinds = try changes(configuration: "module: Parcels\n") { test in
            try FileManager.default.removeItem(atPath: test.folder.path("spec/sdkgen.lock"))
        }
        #expect(kinds == [.typeRenamed])
    }

    @Test("A name that only today's lock has is new where there was no lock then")
    func lockOfToday() throws {
        try addOwner()
        try folder.write(".gitignore", "sdkgen.lock\n")
        let kinds = try changes(configuration: "module: Parcels\n") { test in
            try test.repository.replace("owner\": ParcelOwner", "owner\": Person", in: "spec/sdkgen.lock")
            try test.repository.replace("  \"ParcelOwner\":", "  \"Person\":", in: "spec/sdkgen.lock")
        }
        #expect(kinds == [.typeRenamed])
    }

    @Test("A former name that goes breaks who uses it")
    func formerName() throws {
        try folder.write("spec/sdkgen.yaml", "module: Parcels\n")
        try generate()
        try repository.replace("schemas/Route'}", "schemas/Itinerary'}")
        try repository.replace("    Route:\n", "    Itinerary:\n")
        let kinds = try changes(configuration: "module: Parcels\nversion: 1.5.0\ndeprecated-aliases: next-major\n") {
            try $0.repository.replace("1.5.0", "2.0.0", in: "spec/sdkgen.yaml")
        }
        #expect(kinds == [.typeRemoved])
    }

    @Test(
        "What is not there is said, with what to do",
        arguments: [
            ("v9:spec/api.yaml", "there is no revision 'v9'"),
            ("v1:spec/apis.yaml", "did you mean 'v1:spec/api.yaml'?"),
            ("v1:api.yaml", "did you mean 'v1:spec/api.yaml'?"),
            ("v1:spec", "has a folder there; name the description in it"),
            ("v1:spec/.gitignor", "has no file 'spec/.gitignor'"),
        ])
    func missing(name: String, message: String) throws {
        try folder.write("spec/.gitignore", "")
        try repository.commit("ignored")
        try repository.git("tag", "--force", "v1")
        let (difference, diagnostics) = repository.difference(name)
        #expect(difference == nil)
        #expect(diagnostics.all.first?.code == .unreadableRevision)
        #expect(diagnostics.all.first?.message.contains(message) == true, "\(diagnostics.all.first?.message ?? "")")
        #expect(diagnostics.all.first?.message.contains("gitignore'") == false)
    }

    @Test("A colon in braces belongs to the revision, as git has it")
    func braces() throws {
        try folder.write("spec/sdkgen.yaml", "module: Parcels\n")
        try repository.commit("fix: bug")
        try folder.write("spec/sdkgen.yaml", "module: Post\n")
        try repository.commit("two")
        for (revision, isAnother) in [("HEAD^{/fix: bug}", true), ("HEAD@{2199-01-01 12:00:00}", false)] {
            let (difference, diagnostics) = repository.difference(
                "\(revision):spec/api.yaml", configuration: "spec/sdkgen.yaml")
            let kinds = difference?.changes.map(\.kind)
            #expect(kinds?.contains(.moduleRenamed) == isAnother, "\(revision): \(diagnostics.all.map(\.message))")
        }
    }

    @Test("A revision without a path is told from a file that is not there", arguments: ["v1", "v1:", "HEAD"])
    func bareRevision(_ name: String) throws {
        let revision = name.replacing(":", with: "")
        let (difference, diagnostics) = repository.difference(name, "HEAD:spec/api.yaml")
        #expect(difference == nil)
        #expect(
            diagnostics.all.map(\.message) == [
                "'\(name)' is a revision and no file; name the description in it as 'REV:path': "
                    + "'\(revision):spec/api.yaml'"
            ])
        #expect(repository.difference("v7").diagnostics.all.first?.message == "there is no file 'v7'")
    }

    @Test("Nothing is read from a network")
    func network() {
        let (difference, diagnostics) = repository.difference("https://example.org/api.yaml", "HEAD:spec/api.yaml")
        #expect(difference == nil)
        let message = "there is no file 'https://example.org/api.yaml': nothing is read from a network; save a copy"
        #expect(diagnostics.all.first?.message.hasPrefix(message) == true, "\(diagnostics.all.map(\.message))")
    }

    @Test("A submodule is told from a file that is not there")
    func submodule() throws {
        try repository.git(
            "update-index", "--add", "--cacheinfo", "160000,\(String(repeating: "a", count: 40)),libs/api")
        try repository.git("commit", "--quiet", "--message", "submodule")
        for name in ["HEAD:libs/api/api.yaml", "HEAD:libs/api"] {
            let message = repository.difference(name).diagnostics.all.first?.message
            #expect(
                message?.contains("'libs/api' is a submodule, whose revisions are its own") == true, "\(message ?? "")")
        }
    }

    @Test("Nothing that looks like an option of git reaches it, and the name of a file is that of the file")
    func names() throws {
        #expect(GitRevision("--output=x:y") == nil)
        #expect(GitRevision("spec/api.yaml") == nil)
        #expect(GitRevision(":api.yaml") == nil)
        #expect(GitRevision("https://example.org/api.yaml") == nil)
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
        #expect(
            diagnostics.all.first?.message.contains("git has no repository here: not a git repository (or any") == true)
        // As it is for a repository of another owner, which git does not trust.
        try other.write(".git", "gitdir: /nowhere\n")
        var said = Diagnostics()
        Git.$folder.withValue(other.url.path) { #expect(GitRevision("v1:api.yaml")?.read(&said) == nil) }
        #expect(said.all.first?.message.contains("/nowhere") == true)
    }

    /// Foundation keeps some of them after their last use, and its launch of a process fails where there are thousands.
    @Test("The pipes to git are closed with it")
    func pipes() throws {
        func openFiles() throws -> Int { try FileManager.default.contentsOfDirectory(atPath: "/dev/fd").count }
        let before = try openFiles()
        for _ in 0..<200 { _ = Git.line(["--version"]) }
        // Other tests open some at the same time.
        #expect(try openFiles() - before < 200)
    }
}
