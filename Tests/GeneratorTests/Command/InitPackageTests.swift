import Testing

@testable import Generator

/// The read-me and the test of a package, which call an operation of its description.
@Suite("What a new package shows")
struct InitPackageTests {
    private let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func begin(
        _ spec: String, package: String? = "Wells", output: String = "Out"
    ) -> (InitCommand.Report, Diagnostics) {
        var request = InitRequest(spec: folder.path(spec))
        request.output = folder.path(output)
        request.package = package
        request.dependency = package.map { _ in RuntimeDependency("https://example.com/sdkgen") }
        var diagnostics = Diagnostics()
        return (InitCommand.run(request, &diagnostics), diagnostics)
    }

    private static func operations(_ lines: String) -> String {
        """
        openapi: 3.1.0
        info: {title: Wells, version: '1'}
        servers: [{url: https://wells.example}]
        security: [{Key: []}]
        components:
          securitySchemes:
            User: {type: http, scheme: basic}
            Key: {type: apiKey, name: X-Key, in: header}
            Admin: {type: http, scheme: bearer}
            Certificate: {type: mutualTLS}
        paths:
          /all:
            post:
              operationId: fillAll
              security: [{User: []}, {Admin: []}]
              responses: {'204': {description: Done.}}
        \(lines)
        """
    }

    private func readMe(_ lines: String) throws -> String {
        try folder.write("api.yaml", Self.operations(lines))
        let (report, diagnostics) = begin("api.yaml")
        #expect(report.outcome == .done, "\(diagnostics.all.map(\.message))")
        return try #require(folder.read("Out/README.md"))
    }

    @Test(
        "The client of the read-me has the credentials that the call needs",
        arguments: [
            ("security: [{Key: [], Admin: []}]", "key: .apiKey(\"…\"), admin: .bearer(\"…\")"),
            ("security: [{Nobody: []}, {User: []}]", "user: .basic(username: \"…\", password: \"…\")"),
            ("security: []", ""), ("deprecated: false", "key: .apiKey(\"…\")"),
        ])
    func credentials(_ security: String, _ arguments: String) throws {
        let text = try readMe("  /wells: {get: {operationId: getWell, \(security), \(Self.response)}}")
        #expect(text.contains("let client = try WellsClient(\(arguments))\n"), "\(text)")
    }

    private static let response =
        "responses: {'200': {description: It., content: {application/json: {schema: {type: object}}}}}"

    @Test("No list is called where there is another operation, and the test holds where pages make a sequence of it")
    func noList() throws {
        let well =
            "{get: {operationId: getWell, parameters: [{name: id, in: path, required: true, schema: {type: string}}], "
        let others = [
            "  /a: {get: {operationId: listWells, \(Self.response)}}",
            "  /b: {get: {operationId: searchWells, "
                + "parameters: [{name: per_page, in: query, schema: {type: integer}}], \(Self.response)}}",
            "  /c: {get: {operationId: someWells, \(Self.response.replacing("type: object", with: "type: array, items: {}"))}}",
        ]
        let text = try readMe((others + ["  /d/{id}: \(well)\(Self.response)}}"]).joined(separator: "\n"))
        #expect(text.contains(".getWell(id: \"id\")") || text.contains(".get(id: \"id\")"), "\(text)")
        let test = try #require(folder.read("Out/Tests/WellsTests/WellsTests.swift"))
        #expect(test.contains("mock.refuse(request, status: 404)"))
        #expect(test.contains("{ try await client.send(request) }"))
    }

    @Test("That a description is not in the package is said, where there is one", arguments: [true, false])
    func outside(_ isInside: Bool) throws {
        let spec = isInside ? "Out/api.yaml" : "api.yaml"
        try folder.write(spec, Self.operations("  /wells: {get: {operationId: getWell, \(Self.response)}}"))
        let report = begin(spec).0
        #expect(report.outcome == .done)
        #expect((report.advice == nil) == isInside)
        #expect(begin(spec, package: nil, output: "Other").0.advice == nil)
    }
}
