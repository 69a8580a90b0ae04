import Testing

@testable import Generator

@Suite struct ReferenceTests {
    @Test func aReferenceIsTheSameAsItsTarget() {
        let (graph, said) = graph(schemas: "A: {$ref: '#/components/schemas/B'}\nB: {type: string}")
        #expect(graph.outline("A") == "=B")
        #expect(said.lines.isEmpty)
    }

    @Test func aPointerIntoAnotherSchemaGivesTheSchemaThatStandsThere() {
        let (graph, said) = graph(
            schemas: """
                A: {properties: {x: {$ref: '#/components/schemas/B~1C/properties/p%20q'}}}
                B/C: {properties: {p q: {type: integer}}}
                """)
        #expect(graph.outline("A") == "{x: =int}")
        #expect(graph.outline("B/C") == "{p q: int}")
        #expect(
            said.lines == [
                "7:5 warning: component 'B/C' must be named by letters, digits, '.', '-' and '_' alone "
                    + "[invalid-component-name]"
            ])
        guard case .object(let a)? = graph.component("A").map({ graph[$0].shape }),
            case .object(let b)? = graph.component("B/C").map({ graph[$0].shape })
        else { return #expect(Bool(false), "objects") }
        #expect(graph.final(a.properties[0].schema) == b.properties[0].schema)
    }

    @Test func definitionsAreFoundInTheEnclosingSchema() {
        let (graph, said) = graph(
            schemas: "A: {properties: {x: {$ref: '#/$defs/N'}}, $defs: {N: {type: boolean}}}")
        #expect(graph.outline("A") == "{x: =bool}")
        #expect(said.lines.isEmpty)
    }

    @Test func aMissingTargetIsAnyValueAndSaidWithTheNearestName() {
        let (graph, said) = graph(schemas: "A: {$ref: '#/components/schemas/Actoin'}\nAction: {type: string}")
        #expect(
            said.lines == [
                "6:15 warning: nothing stands at '#/components/schemas/Actoin'; did you mean 'Action'? [unresolved-reference]"
            ])
        #expect(graph.outline("A") == "any")
    }

    @Test func aReferenceToAnotherFileIsAnyValueAndSaid() {
        let (graph, said) = graph(schemas: "A: {$ref: 'b.yaml#/B'}")
        #expect(graph.outline("A") == "any")
        #expect(said.all.map(\.code) == [.externalReference])
    }

    @Test func referencesThatLeadOnlyToThemselvesAreAnyValueAndSaid() {
        let (graph, said) = graph(
            schemas: "A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}")
        #expect(graph.outline("A") == "any")
        #expect(
            said.lines == [
                "6:15 warning: these references lead only to themselves, so that any value is taken: '#/components/schemas/A' to "
                    + "'#/components/schemas/B' [reference-cycle]"
            ])
    }

    @Test func recursionThroughPropertiesIsNoCycle() {
        let (graph, said) = graph(
            schemas: "Tree: {properties: {children: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}")
        #expect(graph.outline("Tree") == "{children: [=Tree]}")
        #expect(said.lines.isEmpty)
    }

    @Test func allOfThatContainsItselfIsSaid() {
        let (_, said) = graph(
            schemas: "A: {properties: {x: {type: string}}, allOf: [{$ref: '#/components/schemas/A'}]}")
        #expect(said.all.map(\.code) == [.referenceCycle])
    }

    @Test func siblingsOfAReferenceAreMergedIn31AndOnlyNullableCountsIn30() {
        let text = """
            A: {$ref: '#/components/schemas/B', nullable: true, required: [x], description: mine}
            B: {type: object, properties: {x: {type: string}}, description: theirs}
            """
        let new = graph(schemas: text).graph
        #expect(new.outline("A") == "{x!: string}?")
        let old = graph(schemas: text, version: "3.0.3").graph
        #expect(old.outline("A") == "=B?")
        #expect(old.component("A").flatMap { old[$0].description } == "mine")
    }

    @Test func documentationComesOverAReferenceWhereThereIsNone() {
        let graph = graph(
            schemas: """
                A: {properties: {x: {$ref: '#/components/schemas/B'}}}
                B: {type: string, description: theirs, readOnly: true}
                """
        ).graph
        #expect(graph.outline("A") == "{x(read): =B}")
        #expect(graph.schemas.filter { $0.description == "theirs" }.count == 2)
    }
}
