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
            Vole: {properties: {burrow: {properties: {depth: {type: integer}, exits: {type: integer}}}}}
        paths:
          /owls: {get: {operationId: getOwl, responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Owl'}}}}}}}
          /voles: {get: {operationId: getVole, responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Vole'}}}}}}}
        """

    private func generate() throws {
        var request = GenerateRequest()
        request.configurationPath = folder.path("sdkgen.yaml")
        var diagnostics = Diagnostics()
        #expect(GenerateCommand.run(request, &diagnostics).outcome == .done, "\(diagnostics.all.map(\.message))")
    }

    /// The lock of a first run.
    private func begin() throws -> String {
        try folder.write("api.yaml", Self.description)
        try folder.write("sdkgen.yaml", "spec: api.yaml\noutput: Out\nmodule: Owls\n")
        try generate()
        return try #require(folder.read("sdkgen.lock"))
    }

    @Test("Lines in another order or without lines of types, and CRLF, are read and written anew")
    func otherForms() throws {
        let lock = try begin()
        let lines = lock.split(separator: "\n").map(String.init)
        let places = lines.filter { $0.contains("/components/") }
        #expect(places.count == 2)
        let withoutTypes = lines.filter { !$0.contains("=") && $0 != "types:" }
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
}
