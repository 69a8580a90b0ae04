import Foundation
import Testing

@testable import Generator

/// What docs/name-lock.md says that a person may do to the file.
@Suite("A lock that a person has changed")
struct HandEditedLockTests {
    private let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private static let description = """
        openapi: 3.1.0
        info: {title: Owls, version: '1'}
        components:
          schemas:
            Owl: {properties: {nest: {properties: {tree: {type: string}, eggs: {type: integer}}}}}
            Vole: {properties: {age: {type: integer}, burrow: {properties: {depth: {type: integer}, exits: {type: integer}}}}}
        paths:
          /owls: {get: {operationId: getOwl, responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Owl'}}}}}}}
          /voles: {get: {operationId: getVole, responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Vole'}}}}}}}
        """

    private func run() -> (outcome: CommandOutcome, diagnostics: Diagnostics) {
        var request = GenerateRequest()
        request.configurationPath = folder.path("sdkgen.yaml")
        var diagnostics = Diagnostics()
        return (GenerateCommand.run(request, &diagnostics).outcome, diagnostics)
    }

    private func generate() throws {
        let (outcome, diagnostics) = run()
        #expect(outcome == .done, "\(diagnostics.all.map(\.message))")
    }

    /// The lock of a first run.
    private func begin() throws -> String {
        try folder.write("api.yaml", Self.description)
        try folder.write("sdkgen.yaml", "spec: api.yaml\noutput: Out\nmodule: Owls\n")
        try generate()
        return try #require(folder.read("sdkgen.lock"))
    }

    @Test("Lines in another order or without lines of types and methods, and CRLF, are read and written anew")
    func otherForms() throws {
        let lock = try begin()
        let lines = lock.split(separator: "\n").map(String.init)
        let places = lines.filter { $0.contains("/components/") }
        #expect(places.count == 2)
        let withoutTypes = lines.filter { !$0.contains("=") && !["types:", "methods:"].contains($0) }
        let reversed = lines.filter { !places.contains($0) } + places.reversed()
        for text in [withoutTypes, reversed].map({ $0.joined(separator: "\n") + "\n" }) + [
            lock.replacing("\n", with: "\r\n")
        ] {
            #expect(text != lock)
            try folder.write("sdkgen.lock", text)
            try generate()
            #expect(folder.read("sdkgen.lock") == lock)
        }
    }

    @Test("A place that is renamed has that name, and its former one is an alias")
    func renamedPlace() throws {
        let lock = try begin()
        try folder.write("sdkgen.lock", lock.replacing("nest\": OwlNest", with: "nest\": Hollow"))
        try generate()
        #expect(folder.read("sdkgen.lock")?.contains("\"OwlNest\": Hollow\n") == true)
        #expect(folder.read("Out/Models/Owl.swift")?.contains("public typealias OwlNest = Hollow\n") == true)
    }

    @Test(
        "A name that is another component's, or that no type can have, is an error where it stands, and nothing is written",
        arguments: [
            (
                "Vole",
                "'Vole' is the name of '/components/schemas/Vole' already; give this line the name that it had, "
                    + "'OwlNest', or another one, or remove it"
            ),
            (
                "class",
                "'class' is no name of a type, which begins with an upper-case letter and is no keyword; mend it, "
                    + "or remove the line"
            ),
            ("Self", "'Self' is no name of a type"), ("nest", "'nest' is no name of a type"),
            ("''", "a line of a name lock is a place, which begins with '/', and a Swift name; mend it, or remove"),
        ])
    func unusableName(_ name: String, _ message: String) throws {
        let lock = try begin()
        let edited = lock.replacing("nest\": OwlNest", with: "nest\": \(name)")
        try folder.write("sdkgen.lock", edited)
        let (outcome, diagnostics) = run()
        #expect(outcome == .failed)
        let error = try #require(diagnostics.all.first { $0.severity == .error })
        #expect(error.message.hasPrefix(message), "\(error.message)")
        let location = try #require(error.location)
        #expect(diagnostics.files[Int(location.file)].path.hasSuffix("sdkgen.lock"))
        let line = edited.split(separator: "\n", omittingEmptySubsequences: false)[Int(location.line) - 1]
        #expect(line.contains("/nest\""))
        #expect(folder.read("sdkgen.lock") == edited)
        #expect(folder.read("Out/Models/Owl.swift")?.contains("struct OwlNest") == true)
    }

    @Test("A name that the configuration gave stays when it gives none any more, whatever it looks like")
    func givenName() throws {
        _ = try begin()
        let configuration = try #require(folder.read("sdkgen.yaml"))
        try folder.write(
            "sdkgen.yaml", configuration + "names:\n  /components/schemas/Owl/properties/nest: hollow\n")
        try generate()
        try folder.write("sdkgen.yaml", configuration)
        try generate()
        #expect(folder.read("sdkgen.lock")?.contains("nest\": hollow\n") == true)
    }

    @Test("Both lines of a type, as a merge leaves them, are an error that says what to do")
    func bothLines() throws {
        let lock = try begin()
        let line = try #require(lock.split(separator: "\n").first { $0.hasPrefix("  \"Vole\": ") })
        try folder.write(
            "sdkgen.lock", lock.replacing(line + "\n", with: "\(line)\n  \"Vole\": age burrow =00000000\n"))
        let message = run().diagnostics.all.first?.message ?? ""
        #expect(message.hasPrefix("key 'Vole' stands twice in one mapping"), "\(message)")
        #expect(message.hasSuffix("; keep either line, and the next run puts it right"), "\(message)")
    }
}
