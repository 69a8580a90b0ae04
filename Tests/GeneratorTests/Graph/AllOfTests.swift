import Testing

@testable import Generator

@Suite struct AllOfTests {
    @Test func branchesBecomeOneObjectOwnPropertiesFirst() {
        let (graph, said) = graph(
            schemas: """
                A: {properties: {a: {type: string}}, required: [c], allOf: [{$ref: '#/components/schemas/B'}, {properties: {c: {type: integer}}, additionalProperties: false}]}
                B: {type: object, properties: {b: {type: boolean}}, required: [b, a]}
                """)
        #expect(graph.outline("A") == "{a!: string, b!: bool, c!: int, closed}")
        #expect(said.all.map(\.code) == [.requiredUndeclared])
        #expect(said.all.first?.location?.line == 7)
    }

    @Test func oneBranchAroundAReferenceIsAWrapper() {
        let graph = graph(
            schemas: """
                A: {description: d, allOf: [{$ref: '#/components/schemas/B'}]}
                N: {allOf: [{$ref: '#/components/schemas/B'}, {nullable: true}]}
                B: {type: string}
                """
        ).graph
        #expect(graph.outline("A") == "=B")
        #expect(graph.outline("N") == "=B?")
    }

    @Test func aPropertyDeclaredTwiceIsNarrowed() {
        let (graph, said) = graph(
            schemas: """
                Base: {properties: {kind: {type: string}, x: {type: object, properties: {p: {type: string}}}}}
                A: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {kind: {enum: [a]}, x: {properties: {q: {type: integer}}}}}]}
                """)
        #expect(graph.outline("A") == "{kind: enum(a), x: {p: string, q: int}}")
        #expect(said.lines.isEmpty)
    }

    @Test func mergingRecursiveSchemasEnds() {
        let (graph, _) = graph(
            schemas: """
                X: {properties: {next: {$ref: '#/components/schemas/X'}}}
                Y: {properties: {next: {$ref: '#/components/schemas/Y'}}}
                Z: {allOf: [{$ref: '#/components/schemas/X'}, {$ref: '#/components/schemas/Y'}]}
                """)
        #expect(graph.outline("Z").hasPrefix("{next: {next: {next: "))
        #expect(graph.schemas.count < 12)
    }

    @Test func typesThatExcludeEachOtherAreSaidAndTheFirstWins() {
        let (graph, said) = graph(schemas: "A: {allOf: [{type: string}, {type: object}]}")
        #expect(graph.outline("A") == "string")
        #expect(said.lines == ["6:33 warning: no value is both string and object; string is taken [conflicting-types]"])
    }

    @Test func aDiamondIsWalkedOnce() {
        var text = "S0: {properties: {x: {type: string}}}\n"
        for n in 1...40 {
            let base = "{$ref: '#/components/schemas/S\(n - 1)'}"
            text += "S\(n): {allOf: [\(base), {allOf: [\(base)]}, {properties: {p\(n): {type: string}}}]}\n"
        }
        let (graph, said) = graph(schemas: text)
        #expect(graph.outline("S40").hasPrefix("{x: string, p1: string"))
        #expect(said.lines.isEmpty)
    }
}
