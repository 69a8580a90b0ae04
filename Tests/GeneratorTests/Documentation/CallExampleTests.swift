import Testing

@testable import Generator

@Suite("Examples of calls")
struct CallExampleTests {
    private func statement(parameters: String = "[]", body: String? = nil, schemas: String = "{}") throws -> String? {
        let content = body.map { "\n      requestBody: {required: true, content: {application/json: \($0)}}" } ?? ""
        return try documentedPlan(
            paths: """
                  /owls/{id}:
                    post:
                      operationId: keep
                      tags: [Owls]
                      parameters: \(parameters)\(content)
                      responses: {'204': {description: Kept.}}
                """, schemas: schemas
        ).firstStatement
    }

    private static let id = "{name: id, in: path, required: true, schema: {type: string}}"

    @Test("A parameter has the description's example where it fits, else its name")
    func parameters() throws {
        #expect(try statement(parameters: "[\(Self.id)]") == #"try await client.owls.keep(id: "id")"#)
        let examples = [
            (#"schema: {type: string}, example: "a\"b""#, #""a\"b""#),
            ("schema: {type: string, examples: [barn]}", #""barn""#),
            ("schema: {type: string}, examples: {one: {value: snowy}}", #""snowy""#),
            ("schema: {type: integer, example: 7}", "7"),
            ("schema: {type: integer, example: seven}", "1"),
            ("schema: {type: integer, format: int32, example: 99999999999}", "1"),
            ("schema: {type: number, example: 2.5}", "2.5"),
            ("schema: {type: boolean, example: false}", "false"),
            (
                "schema: {type: string, format: date, example: 2024-02-29}",
                "CalendarDate(year: 2024, month: 2, day: 29)!"
            ),
            (
                "schema: {type: string, format: date, example: 2023-02-29}",
                "CalendarDate(year: 2026, month: 1, day: 1)!"
            ),
            (
                "schema: {type: string, format: date-time, example: '1970-01-02T00:00:00Z'}",
                "Date(timeIntervalSince1970: 86400)"
            ),
            ("schema: {type: string, enum: [tawny, 'on'], example: 'on'}", ".on"),
            ("schema: {type: string, enum: [tawny, 'on'], example: 'off'}", ".tawny"),
            ("schema: {type: string, enum: [none, some]}", ".noneCase"),
        ]
        for (schema, source) in examples {
            let text = try statement(parameters: "[{name: id, in: path, required: true, \(schema)}]")
            #expect(text == "try await client.owls.keep(id: \(source))")
        }
    }

    @Test("An optional parameter is left out, a required one is not")
    func optional() throws {
        let query = "{name: size, in: query, schema: {type: integer, example: 3}}"
        #expect(try statement(parameters: "[\(Self.id), \(query)]") == #"try await client.owls.keep(id: "id")"#)
        let required = "{name: size, in: query, required: true, schema: {type: integer, example: 3}}"
        #expect(
            try statement(parameters: "[\(Self.id), \(required)]")
                == "try await client.owls.keep(\n    id: \"id\",\n    size: 3\n)")
    }

    private static let owl = """
        {Owl: {required: [name, kind], properties: {
          name: {type: string}, kind: {$ref: '#/components/schemas/Kind'}, age: {type: [integer, 'null']},
          mate: {$ref: '#/components/schemas/Owl'}, seen: {type: array, items: {type: string, format: date}}}},
         Kind: {type: string, enum: [barn, snowy]},
         Either: {oneOf: [{$ref: '#/components/schemas/Owl'}, {type: integer}]},
         Endless: {required: [next], properties: {next: {$ref: '#/components/schemas/Endless'}}}}
        """

    private func body(_ schema: String, _ example: String?) throws -> String? {
        let example = example.map { ", example: \($0)" } ?? ""
        return try statement(
            parameters: "[\(Self.id)]", body: "{schema: {$ref: '#/components/schemas/\(schema)'}\(example)}",
            schemas: Self.owl.split(separator: "\n").joined(separator: " "))
    }

    @Test("A body has the members of its example that fit, and what is required")
    func bodies() throws {
        #expect(
            try body("Owl", "{kind: snowy, age: null, seen: [2024-01-02], mate: {name: B}, wings: 2}") == """
                try await client.owls.keep(
                    id: "id",
                    Owl(
                        name: "name",
                        kind: .snowy,
                        age: .null,
                        mate: Owl(
                            name: "B",
                            kind: .barn
                        ),
                        seen: [CalendarDate(year: 2024, month: 1, day: 2)!]
                    )
                )
                """)
        #expect(
            try body("Owl", nil)?.contains("Owl(\n        name: \"name\",\n        kind: .barn\n    )") == true)
    }

    @Test("A union has the branch that the example fits")
    func unions() throws {
        #expect(try body("Either", "5")?.contains(".int(5)") == true)
        #expect(try body("Either", "{name: A, kind: barn}")?.contains(".owl(Owl(") == true)
    }

    @Test("A type whose values hold one another without end has no example")
    func endless() throws {
        #expect(try body("Endless", nil) == nil)
    }
}
