import Drift
import Generator
import Testing

/// What disagrees beside the values of bodies: statuses, media types, parameters, bodies as such; and which operation an
/// exchange is of.
@Suite struct MessageTests {
    private static let description = """
        openapi: 3.1.0
        info: {title: t, version: "1"}
        servers: [{url: "https://{host}/api", variables: {host: {default: example.com}}}, {url: /v2}]
        paths:
          /trees:
            post:
              requestBody:
                required: true
                content: {application/json: {schema: {$ref: "#/components/schemas/Tree"}}}
              responses:
                "201": {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/Tree"}}}}
          /trees/{id}:
            get:
              parameters:
                - {name: id, in: path, required: true, schema: {type: integer}}
                - {name: fields, in: query, required: true, schema: {type: string}}
                - {name: sort, in: query, schema: {type: string, enum: [up]}}
              responses:
                "200": {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/Tree"}}}}
            delete:
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {"200": {description: d}}
          /trees/me:
            get:
              operationId: mine
              responses: {"200": {description: d, content: {application/json: {schema: {type: object}}}}}
          /notes:
            get:
              parameters: [{name: ids, in: query, schema: {type: array, items: {type: string}}}]
              responses: {"200": {description: d, content: {text/plain: {schema: {type: string}}}}}
        components:
          schemas:
            Tree: {type: object, required: [name], properties: {name: {type: string}}}
        """

    struct Case: Sendable, CustomTestStringConvertible {
        var exchange: String
        var found: [String]
        var overlay: [String]
        var testDescription: String { found.joined() }
    }

    private static let tree = #"{"name":"elm"}"#

    static let cases: [Case] = [
        Case(
            exchange: Drifting.exchange("POST", "/api/trees", request: tree, status: 200, tree),
            found: ["undeclaredStatus response 200"],
            overlay: [#""200":"#, ##"$ref: "#/components/schemas/Tree""##]),
        Case(
            exchange: Drifting.exchange("POST", "/v2/trees", request: tree, status: 409, #"{"why":"no"}"#),
            found: ["undeclaredStatus response 409"], overlay: [#""409":"#, "why:"]),
        Case(
            exchange: Drifting.exchange(
                "POST", "/api/trees", request: tree, status: 201, type: "application/hal+json", tree),
            found: ["unexpectedContentType response 201"],
            overlay: ["application/hal+json", ##"$ref: "#/components/schemas/Tree""##]),
        Case(
            exchange: Drifting.exchange("POST", "/api/trees", request: #"{"height":3}"#, status: 201, tree),
            found: ["missingProperty request", "unknownProperty request"], overlay: ["height:", "remove: true"]),
        Case(
            exchange: Drifting.exchange("POST", "/api/trees", status: 201, tree), found: ["missingBody request"],
            overlay: ["required: false"]),
        Case(
            exchange: Drifting.exchange("POST", "/api/trees", request: tree, status: 201, "null"),
            found: ["missingBody response 201"], overlay: ["anyOf:"]),
        Case(
            exchange: Drifting.exchange("GET", "/api/trees/7", query: "page=1&sort=down", tree),
            found: [
                "missingParameter query parameter fields", "undeclaredParameter query parameter page",
                "unknownEnumValue query parameter sort",
            ], overlay: ["required: false", "name: page", "type: integer", "enum: [down]"]),
        Case(
            exchange: Drifting.exchange("GET", "/api/trees/a%2Fb", query: "fields=x", tree),
            found: ["wrongType path parameter id"], overlay: ["type: [integer, string]"]),
        Case(
            exchange: Drifting.exchange("DELETE", "/api/trees/7", #"{"gone":true}"#),
            found: ["undeclaredBody response 200"], overlay: ["gone:"]),
        Case(
            exchange: Drifting.exchange("DELETE", "/api/trees/7", request: "{}", "null"),
            found: ["undeclaredBody request"], overlay: ["requestBody:"]),
    ]

    @Test(arguments: cases) func isMended(_ test: Case) throws {
        let drifting = try Drifting(Self.description)
        defer { drifting.remove() }
        let result = try drifting.mend(try drifting.file("r.json", test.exchange))
        let entries = try #require(result.report?.entries)
        #expect(entries.map { "\($0.kind) \($0.part)" }.sorted() == test.found)
        for part in test.overlay {
            #expect(result.overlay?.contains(part) == true, "\(part) in \(result.overlay ?? "")")
        }
    }

    @Test func theMostParticularTemplateIsMatched() throws {
        let drifting = try Drifting(Self.description)
        defer { drifting.remove() }
        let (result, _) = drifting.compare(
            try drifting.file("r.json", Drifting.exchange("GET", "/api/trees/me", "[]")))
        #expect(result.report?.entries.map(\.operationID) == ["mine"])
        #expect(result.report?.entries.map(\.kind) == ["wrongType"])
    }

    @Test func anEmptyTextAndAListInBracketsAgree() throws {
        let drifting = try Drifting(Self.description)
        defer { drifting.remove() }
        let lines = ["ids[]=1&ids[]=2", "page=1&page=2"].map {
            Drifting.exchange("GET", "/api/notes", query: $0, type: "text/plain", "null")
        }
        let (result, _) = drifting.compare(try drifting.file("r.jsonl", lines.joined(separator: "\n")))
        #expect(
            result.report?.entries.map { "\($0.count) \($0.kind) \($0.part)" } == [
                "1 undeclaredParameter query parameter page"
            ])
    }

    @Test func whatWasRefusedTellsNothingOfTheRequest() throws {
        let drifting = try Drifting(Self.description)
        defer { drifting.remove() }
        let refused = Drifting.exchange("POST", "/api/trees", request: #"{"height":3}"#, status: 400, "null")
        let (result, _) = drifting.compare(try drifting.file("r.json", refused))
        #expect(result.report?.entries.map(\.kind) == ["undeclaredStatus"])
    }

    @Test func unmatchedExchangesAreSaid() throws {
        let drifting = try Drifting(Self.description)
        defer { drifting.remove() }
        let lines = [
            Drifting.exchange("GET", "/api/bushes", query: "token=s3cret", "{}"),
            Drifting.exchange("PUT", "/api/trees", "{}"),
        ]
        let (result, diagnostics) = drifting.compare(try drifting.file("r.jsonl", lines.joined(separator: "\n")))
        let said = diagnostics.all.filter { $0.code == "unmatched-exchange" }
        #expect(
            said.map(\.message) == [
                "no operation is GET /api/bushes", "no operation is PUT /api/trees; the path has POST",
            ])
        #expect(said.map { $0.location?.line } == [1, 2])
        #expect(result.outcome == .done && result.report?.exchanges == 2 && result.report?.matched == 0)
    }
}
