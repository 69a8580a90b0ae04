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

    @Test("A description at the root of the repository brings its files along, named from the root or from the folder")
    func rootFiles() throws {
        let text = ParcelDescription.text.replacing(
            "- {$ref: '#/components/schemas/Courier'}", with: "- {$ref: 'courier.yaml'}")
        let part = "type: object\nrequired: [vehicle]\nproperties: {vehicle: {type: string}}\n"
        for folder in ["", "spec/"] {
            try self.folder.write("\(folder)several.yaml", text)
            try self.folder.write("\(folder)courier.yaml", part)
        }
        try git("add", ".")
        try commit("two")
        for folder in ["", "spec/"] {
            for name in ["HEAD:\(folder)several.yaml", "HEAD:./\(folder)several.yaml"] {
                let (difference, diagnostics) = difference(name, self.folder.path("\(folder)several.yaml"))
                #expect(difference?.changes.map(\.message) == [], "\(name): \(diagnostics.all.map(\.message))")
                #expect(diagnostics.all.isEmpty, "\(name): \(diagnostics.all.map(\.message))")
            }
        }
    }

    /// What the SDK that is generated now is to that of a commit, whose configuration and lock were those of then.
    private func changes(
        configuration: String, edits: [(old: String, new: String)] = [],
        after change: (RevisionTests) throws -> Void
    ) throws -> [ChangeKind]? {
        try folder.write("spec/sdkgen.yaml", configuration)
        try generate()
        try git("add", ".")
        try commit("generated")
        try change(self)
        var kinds: [[ChangeKind]?] = []
        // Whether it is asked before the SDK is generated anew or after makes no difference.
        for _ in 0..<2 {
            var request = DiffRequest(old: "HEAD:spec/api.yaml", new: folder.path("spec/api.yaml"))
            request.configurationPath = folder.path("spec/sdkgen.yaml")
            var diagnostics = Diagnostics()
            kinds.append(
                Git.$folder.withValue(folder.url.path) {
                    DiffCommand.run(request, &diagnostics).difference?.changes.map(\.kind)
                })
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

    private func replace(_ old: String, _ new: String, in path: String = "spec/api.yaml") throws {
        let text = try #require(folder.read(path))
        try #require(text.contains(old))
        try folder.write(path, text.replacing(old, with: new))
    }

    @Test("An order that is taken up on purpose breaks callers, before and after the SDK is generated anew")
    func order() throws {
        let kinds = try changes(configuration: "module: Parcels\n") { test in
            try test.replace("        insured: {type: boolean}\n", "")
            try test.replace(
                "        size: {$ref: '#/components/schemas/Size'}\n        note:",
                "        insured: {type: boolean}\n        size: {$ref: '#/components/schemas/Size'}\n        note:")
            let lock = try #require(test.folder.read("spec/sdkgen.lock"))
            let lines = lock.split(separator: "\n", omittingEmptySubsequences: false)
            try test.folder.write(
                "spec/sdkgen.lock", lines.filter { !$0.contains(" insured") }.joined(separator: "\n"))
        }
        #expect(kinds == [.propertyOrder])
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
        let expected: Set<ChangeKind> = [
            .valueRemoved, .typeRenamed, .moduleRenamed, .moduleAccess, .moduleConformances, .clientRenamed,
        ]
        #expect(kinds.map { expected.subtracting($0) } == [])
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
        try git("add", ".")
        try commit("overlay")
        try folder.write("less.yaml", "overlay: 1.0.0\ninfo: {title: Less, version: '1'}\nactions: []\n")
        var request = DiffRequest(old: "HEAD:./api.yaml", new: folder.path("spec/api.yaml"))
        request.configurationPath = folder.path("sdkgen.yaml")
        var diagnostics = Diagnostics()
        let difference = Git.$folder.withValue(folder.path("spec")) {
            DiffCommand.run(request, &diagnostics).difference
        }
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
            try git("add", ".")
            try commit("bad")
            try folder.write("spec/sdkgen.yaml", good)
            try folder.write("spec/sdkgen.lock", "version: 1\nnames: {}\n")
            var request = DiffRequest(old: "HEAD:spec/api.yaml", new: folder.path("spec/api.yaml"))
            request.configurationPath = folder.path("spec/sdkgen.yaml")
            var diagnostics = Diagnostics()
            let outcome = Git.$folder.withValue(folder.url.path) { DiffCommand.run(request, &diagnostics) }
            #expect(outcome.status == .failed)
            let location = try #require(diagnostics.all.first?.location)
            #expect(diagnostics.files[Int(location.file)].path + ":\(location.line)" == place)
        }
    }

    @Test("A former name that goes breaks who uses it")
    func formerName() throws {
        try folder.write("spec/sdkgen.yaml", "module: Parcels\n")
        try generate()
        try replace("schemas/Route'}", "schemas/Itinerary'}")
        try replace("    Route:\n", "    Itinerary:\n")
        let kinds = try changes(configuration: "module: Parcels\nversion: 1.5.0\ndeprecated-aliases: next-major\n") {
            try $0.replace("1.5.0", "2.0.0", in: "spec/sdkgen.yaml")
        }
        #expect(kinds == [.typeRemoved])
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
