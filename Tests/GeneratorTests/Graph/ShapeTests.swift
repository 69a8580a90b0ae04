import Testing

@testable import Generator

@Suite struct ShapeTests {
    @Test(arguments: [
        ("{properties: {a: {}}}", "{a: any}"),
        ("{items: {type: string}}", "[string]"),
        ("{type: array}", "[any]"),
        ("{additionalProperties: {type: integer}}", "{*: int}"),
        ("{type: object}", "{*: any}"),
        ("{type: object, additionalProperties: false}", "{closed}"),
        ("{type: object, properties: {a: {}}, additionalProperties: {}}", "{a: any, *}"),
        ("{}", "any"),
        ("true", "any"),
        ("{type: integer, format: int64}", "int64"),
        ("{format: date-time}", "string(date-time)"),
        ("{maxLength: 3}", "string"),
        ("{type: string, nullable: true}", "string?"),
        ("{enum: [a, b]}", "enum(a,b)"),
        ("{type: string, enum: [a, null]}", "enum(a)?"),
        ("{type: string, enum: [200, 1.0]}", "enum(200,1.0)"),
        ("{enum: [1, 2]}", "enum(1,2)"),
        ("{enum: [1, 2.5]}", "number"),
        ("{enum: [a, 1]}", "enum(a)@type(string) | enum(1)@type(integer)"),
        ("{type: [string, integer], enum: [a, 1]}", "enum(a)@type(string) | enum(1)@type(integer)"),
        ("{enum: [a, 1, 2.5]}", "enum(a)@type(string) | number@type(integer,number)"),
        ("{type: array, prefixItems: [{type: number}, {type: number}]}", "[number]"),
        (
            "{type: array, prefixItems: [{type: string}, {type: integer}], items: {type: boolean}}",
            "[string@type(string) | int@type(integer) | bool@type(boolean)]"
        ),
        ("{patternProperties: {^x: {type: string}}}", "{*: string}"),
        ("{patternProperties: {^x: {type: string}}, additionalProperties: {type: string}}", "{*: string}"),
        ("{patternProperties: {^x: {type: string}}, additionalProperties: true}", "{*: any}"),
        ("{type: boolean, enum: [true]}", "bool"),
        ("{const: x}", "const(x)"),
        ("{const: null}", "any?"),
        ("{type: array, items: {type: string}, enum: [[a]]}", "[string]"),
    ])
    func shapes(text: String, outline: String) {
        let (graph, said) = graph(schemas: "A: \(text)")
        #expect(graph.outline("A") == outline)
        #expect(
            said.all.allSatisfy { $0.code == "other-version" || text.contains("prefixItems") || text.contains("[[a]]") }
        )
    }

    @Test(arguments: [
        ("{type: integer, enum: [a, 1]}", "int", DiagnosticCode.mixedEnum),
        ("{enum: [a, b, a]}", "enum(a,b)", .duplicateEnumValue),
        ("false", "any", .impossibleSchema),
        ("{type: array, prefixItems: [{type: string}]}", "[string]", .keywordIgnored),
        ("{type: object, patternProperties: {^x: {type: string}, ^y: {type: integer}}}", "{*: any}", .keywordIgnored),
        ("{type: string, not: {const: a}}", "string", .keywordIgnored),
        ("{type: object, if: {}, properties: {a: {}}}", "{a: any}", .keywordIgnored),
        ("{properties: {abc: {}}, required: [abd]}", "{abc: any}", .requiredUndeclared),
        ("{properties: {a: {}}, discriminator: {propertyName: a}}", "{a: any}", .discriminatorWithoutUnion),
    ])
    func whatIsWeakenedIsSaid(text: String, outline: String, code: DiagnosticCode) {
        let (graph, said) = graph(schemas: "A: \(text)")
        #expect(graph.outline("A") == outline)
        #expect(said.all.map(\.code) == [code])
        #expect(said.all.first?.location?.line == 6)
    }

    @Test func deepNestingNeedsNoStack() {
        let depth = 500
        let text =
            "A: " + String(repeating: "{properties: {a: ", count: depth / 2) + "{type: string}"
            + String(repeating: "}}", count: depth / 2)
        var limits = Limits()
        limits.maximumDepth = 2000
        let (graph, said) = graph(schemas: text, limits: limits)
        #expect(graph.schemas.count == depth / 2 + 1)
        #expect(said.lines.isEmpty)
    }

    @Test func aLongChainOfReferencesIsFollowed() {
        let links = (0..<3000).map { "S\($0): {$ref: '#/components/schemas/S\($0 + 1)'}" }.joined(separator: "\n")
        let (graph, said) = graph(schemas: links + "\nS3000: {type: string, description: end}")
        #expect(said.lines.isEmpty)
        #expect(graph.component("S0").flatMap { graph[$0].description } == "end")
    }

    @Test func allOfNestedPastTheLimitIsSaid() {
        let links = (0..<600).map { "S\($0): {allOf: [{$ref: '#/components/schemas/S\($0 + 1)'}, {required: [x]}]}" }
        let (_, said) = graph(
            schemas: links.joined(separator: "\n") + "\nS600: {type: object, properties: {x: {type: string}}}")
        #expect(said.all.contains { $0.code == .schemaTooDeep })
    }

    @Test func moreSchemasThanTheLimitAreAnError() {
        var limits = Limits()
        limits.maximumSchemas = 2
        let (graph, said) = graph(schemas: "A: {properties: {a: {}, b: {}, c: {}}}", limits: limits)
        #expect(graph.schemas.count == 2)
        #expect(said.all.map(\.code) == [.tooManySchemas])
    }
}
