import Foundation
import Testing

@testable import Generator

@Suite("sdkgen diff")
struct DiffCommandTests {
    private let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private static let breaking = [(old: "enum: [small, medium, large]", new: "enum: [small, large]")]
    private static let adding = [(old: "enum: [small, medium, large]", new: "enum: [tiny, small, medium, large]")]

    private func run(
        _ edits: [(old: String, new: String)], _ change: (inout DiffRequest) -> Void = { _ in }
    ) throws -> (outcome: DiffCommand.Outcome, diagnostics: Diagnostics) {
        let new = try #require(ParcelDescription.changed(edits))
        return try Comparing.run(ParcelDescription.text, new, folder, change)
    }

    @Test("Nothing but --fail-on makes a change a failure, and it says which")
    func status() throws {
        #expect(try run(Self.breaking).outcome.status == .done)
        #expect(try run(Self.breaking) { $0.failure = .breaking }.outcome.status == .different)
        #expect(try run(Self.adding) { $0.failure = .breaking }.outcome.status == .done)
        #expect(try run(Self.adding) { $0.failure = .any }.outcome.status == .different)
        #expect(try run([]) { $0.failure = .any }.outcome.status == .done)
    }

    @Test("The order of the description changes nothing but where Swift has an order")
    func reordered() throws {
        let schemas = [
            (old: "    DepotCode:\n      type: string\n", new: ""),
            (old: "    Parcel:\n", new: "    DepotCode:\n      type: string\n    Parcel:\n"),
        ]
        #expect(try run(schemas).outcome.difference?.changes.isEmpty == true)
        let values = [(old: "enum: [small, medium, large]", new: "enum: [large, medium, small]")]
        #expect(try run(values).outcome.difference?.changes.isEmpty == true)
    }

    @Test("Properties that change places break calls, but where the lock keeps their order")
    func lockedOrder() throws {
        let edits = [
            (old: "        insured: {type: boolean}\n", new: ""),
            (
                old: "        size: {$ref: '#/components/schemas/Size'}\n        note:",
                new:
                    "        insured: {type: boolean}\n        size: {$ref: '#/components/schemas/Size'}\n        note:"
            ),
        ]
        #expect(try run(edits).outcome.difference?.changes.map(\.kind) == [.propertyOrder])
        try folder.write("sdkgen.yaml", "module: Parcels\n")
        let configured = { (request: inout DiffRequest) in request.configurationPath = folder.path("sdkgen.yaml") }
        #expect(try run(edits, configured).outcome.difference?.changes.map(\.kind) == [.propertyOrder])
        var diagnostics = Diagnostics()
        let old = GeneratorPipeline().run(folder.path("api-old.yaml"), Configuration(), &diagnostics)
        try folder.write("sdkgen.lock", try #require(old).lock.text)
        #expect(try run(edits, configured).outcome.difference?.changes.map(\.kind) == [])
    }

    @Test("A method that is called otherwise breaks calls, but where the lock keeps its name")
    func lockedMethods() throws {
        let put = """
              /things/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                put: {responses: {'204': {description: None.}}}

            """
        let old = try #require(ParcelDescription.changed([(old: "  /routes:\n", new: put + "  /routes:\n")]))
        let new = old.replacing(put, with: put + "    patch: {responses: {'204': {description: None.}}}\n")
        try folder.write("sdkgen.yaml", "module: Parcels\n")
        let kinds = {
            try Comparing.run(old, new, folder) { $0.configurationPath = folder.path("sdkgen.yaml") }
                .outcome.difference?.changes.map(\.kind)
        }
        #expect(try kinds() == [.operationMoved, .operationAdded])
        var diagnostics = Diagnostics()
        var configuration = Configuration()
        // Whether it is asked before the SDK is generated anew or after makes no difference.
        for side in ["old", "new"] {
            let made = GeneratorPipeline().run(folder.path("api-\(side).yaml"), configuration, &diagnostics)
            configuration.lock = try #require(made).lock
            try folder.write("sdkgen.lock", configuration.lock.text)
            #expect(try kinds() == [.operationAdded], "\(side)")
        }
    }

    @Test("A type that is renamed is deprecated where a lock knows it, before and after the SDK is generated anew")
    func formerNames() throws {
        let edits = [
            (old: "schemas/Route'}\n      responses:", new: "schemas/Itinerary'}\n      responses:"),
            (old: "schemas/Route'}\ncomponents:", new: "schemas/Itinerary'}\ncomponents:"),
            (old: "    Route:\n", new: "    Itinerary:\n"),
        ]
        let effects = { (edits: [(old: String, new: String)], configuration: String?) in
            try run(edits) { request in
                request.configurationPath = configuration.map { folder.path($0) }
            }.outcome.difference?.changes.filter { $0.kind == .typeRenamed }.map(\.effect)
        }
        try folder.write("sdkgen.yaml", "module: Parcels\n")
        #expect(try effects(edits, nil) == [.breaksSource])
        #expect(try effects(edits, "sdkgen.yaml") == [.breaksSource])
        for path in ["api-old.yaml", "api-new.yaml"] {
            var diagnostics = Diagnostics()
            var configuration = Configuration()
            if let text = folder.read("sdkgen.lock"),
                let node = SourceReader.parse(Array(text.utf8), path: "sdkgen.lock", &diagnostics)
            {
                configuration.lock = try #require(NameLock.read(node, &diagnostics))
            }
            let result = GeneratorPipeline().run(folder.path(path), configuration, &diagnostics)
            try folder.write("sdkgen.lock", try #require(result).lock.text)
            #expect(try effects(edits, "sdkgen.yaml") == [.deprecates], "\(path)")
        }
        // The alias is there whatever else changed along with the name.
        let changed = edits + [(old: "        start: {type: string}\n", new: "        start: {type: integer}\n")]
        #expect(try effects(changed, "sdkgen.yaml") == [.deprecates])
        try folder.write("sdkgen.yaml", "module: Parcels\ndeprecated-aliases: none\n")
        #expect(try effects(edits, "sdkgen.yaml") == [.breaksSource])
    }

    @Test("An alias is held against the lock that it stands in, and not against either description")
    func aliasOfLock() throws {
        let union =
            "    Contents:\n      discriminator: {propertyName: type}\n      oneOf:\n"
            + "        - {$ref: '#/components/schemas/Letters'}\n        - {$ref: '#/components/schemas/Goods'}\n"
        let property = "        contents: {$ref: '#/components/schemas/Contents'}\n"
        let without = try #require(ParcelDescription.changed([(union, ""), (property, "")]))
        try folder.write("sdkgen.yaml", "module: Parcels\n")
        try folder.write("api-old.yaml", ParcelDescription.text)
        var diagnostics = Diagnostics()
        var lock = try #require(
            GeneratorPipeline().run(folder.path("api-old.yaml"), Configuration(), &diagnostics)
        ).lock
        let changed = without.replacing("schemas/Route'", with: "schemas/Path'").replacing(
            "    Route:\n", with: "    Path:\n"
        )
        .replacing("start: {type: string}", with: "start: {type: integer}")
        for (alias, old, new, isHeardOf) in [
            ("Contents", without, without, true),
            // A line that a person wrote for a type that only the new description has.
            ("Path", without, changed, true), ("Nothing", without, without, false),
        ] {
            lock.aliases = ["Load": .init(name: alias)]
            try folder.write("sdkgen.lock", lock.text)
            let (outcome, diagnostics) = try Comparing.run(old, new, folder) {
                $0.configurationPath = folder.path("sdkgen.yaml")
            }
            #expect((outcome.status == .done) == isHeardOf, "\(alias): \(diagnostics.all.map(\.message))")
            #expect(diagnostics.all.contains { $0.code == .invalidNameLock } == !isHeardOf, "\(alias)")
        }
    }

    @Test("A report goes to the file that is named, whole; after an error the file is as it was")
    func output() throws {
        let path = folder.path("report.md")
        let (outcome, _) = try run(Self.breaking) {
            $0.output = path
            $0.format = .markdown
        }
        #expect(outcome.report.isEmpty)
        #expect(folder.read("report.md")?.hasPrefix("## Breaking: 1 breaks source\n") == true)
        try folder.write("broken.yaml", "openapi: [")
        var request = DiffRequest(old: folder.path("api-old.yaml"), new: folder.path("broken.yaml"))
        request.output = path
        var diagnostics = Diagnostics()
        #expect(DiffCommand.run(request, &diagnostics).status == .failed)
        #expect(folder.read("report.md")?.hasPrefix("## Breaking: 1 breaks source\n") == true)
        #expect(try folder.files().filter { $0.contains("sdkgen-") } == [])
    }

    @Test("What cannot be written is said")
    func unwritable() throws {
        let (outcome, diagnostics) = try run([]) { $0.output = folder.path("missing/report.md") }
        #expect(outcome.status == .failed)
        #expect(diagnostics.all.last?.code == .outputFailed)
        #expect(try run([]) { $0.output = folder.url.path }.outcome.status == .failed)
    }

    @Test("Two descriptions of different APIs are not compared")
    func differentAPIs() throws {
        let other = """
            openapi: 3.1.0
            info: {title: Weather, version: '1'}
            paths:
              /clouds: {get: {operationId: clouds, responses: {'204': {description: None.}}}}
            """
        let (outcome, diagnostics) = try Comparing.run(ParcelDescription.text, other, folder)
        #expect(outcome.status == .failed)
        let error = try #require(diagnostics.all.first { $0.severity == .error })
        #expect(error.code == .differentAPIs)
        #expect(error.location?.line == 2)
        #expect(error.message.contains("'Weather'") && error.message.contains("'Parcels'"))
    }

    @Test("An API that was given another title is compared")
    func renamedAPI() throws {
        let edits = [(old: "  title: Parcels\n", new: "  title: Post\n")]
        let changes = try #require(try run(edits).outcome.difference?.changes)
        #expect(changes.allSatisfy { $0.effect == .documents })
    }

    @Test("A file that is not there is said")
    func missing() throws {
        var diagnostics = Diagnostics()
        let request = DiffRequest(old: folder.path("none.yaml"), new: folder.path("none.yaml"))
        #expect(DiffCommand.run(request, &diagnostics).status == .failed)
        #expect(diagnostics.all.first?.code == .unreadableFile)
    }

    @Test("A folder without a description is said, with what to do")
    func noDescription() throws {
        try folder.write("empty/notes.txt", "")
        var diagnostics = Diagnostics()
        let request = DiffRequest(old: folder.path("empty"), new: folder.path("empty"))
        #expect(DiffCommand.run(request, &diagnostics).status == .failed)
        #expect(
            diagnostics.all.first?.message
                == "no file in '\(folder.path("empty"))' has the key 'openapi'; name the description, or the folder that "
                + "holds it")
    }

    @Test("A type that keeps its old name as an alias breaks nobody")
    func alias() throws {
        let edits = [
            (
                old: "    Pickup:\n      type: object\n",
                new: "    Pickup: {$ref: '#/components/schemas/Locker'}\n    Locker:\n      type: object\n"
            )
        ]
        let change = try #require(try run(edits).outcome.difference?.changes.first)
        #expect(change.kind == .typeRenamed)
        #expect(change.effect == .adds)
        #expect(change.new?.swift.first == "public typealias Pickup = Locker")
    }

    @Test("An inline schema keeps the name that it was given before")
    func inlineNames() throws {
        let before = [
            (
                old: "        city: {type: string}\n",
                new: "        place: {oneOf: [{type: object, properties: {city: {type: string}}}, {type: string}]}\n"
            )
        ]
        let after = [
            (
                old: "        city: {type: string}\n",
                new:
                    "        place: {oneOf: [{type: boolean}, {type: object, properties: {city: {type: string}}}, {type: string}]}\n"
            )
        ]
        let old = try #require(ParcelDescription.changed(before))
        let new = try #require(ParcelDescription.changed(after))
        let changes = try #require(try Comparing.run(old, new, folder).outcome.difference?.changes)
        #expect(!changes.contains { $0.kind == .typeRenamed || $0.kind == .typeRemoved })
    }
}
