import Testing

@testable import Generator

/// Schemas that are named by themselves: `$id`, `$anchor`, `$defs`, `$self`.
@Suite struct AnchorReferenceTests {
    @Test(arguments: ["$anchor", "$dynamicAnchor"])
    func anAnchorIsFoundWhereverItStands(keyword: String) throws {
        let files = try Assembling(
            schemas: "A: {properties: {x: {$ref: '#inner'}}}\nB: {properties: {y: {\(keyword): inner, type: integer}}}")
        let (graph, said) = try files.graph()
        #expect(graph.outline("A") == "{x: =int}")
        #expect(said.isEmpty)
    }

    @Test func aDynamicReferenceLeadsToItsAnchor() throws {
        let files = try Assembling(
            schemas:
                "Tree: {$dynamicAnchor: node, properties: {children: {type: array, items: {$dynamicRef: '#node'}}}}")
        let (graph, said) = try files.graph()
        #expect(graph.outline("Tree") == "{children: [=Tree]}")
        #expect(said.isEmpty)
    }

    @Test func anAnchorOfAnotherFileIsFound() throws {
        let files = try Assembling(
            schemas: "A: {$ref: 'b.yaml#inner'}", ["b.yaml": "$defs: {N: {$anchor: inner, type: boolean}}\n"])
        #expect(try files.graph().graph.outline("A") == "bool")
    }

    @Test func aMissingAnchorIsSaidWithTheNearestName() throws {
        let files = try Assembling(schemas: "A: {$ref: '#iner'}\nB: {$anchor: inner, type: integer}")
        let (graph, said) = try files.graph()
        #expect(graph.outline("A") == "any")
        #expect(
            said.first
                == "api.yaml:6:15 warning: '#iner': no schema there has the anchor; did you mean 'inner'? "
                + "[unresolved-reference]")
    }

    @Test func aSchemaIsFoundByItsIdentifier() throws {
        let files = try Assembling(
            schemas: """
                A: {properties: {x: {$ref: 'https://example.com/b'}, y: {$ref: 'https://example.com/b#/properties/n'}}}
                B: {$id: 'https://example.com/b', properties: {n: {type: integer}}}
                """)
        let (graph, said) = try files.graph()
        #expect(graph.outline("A") == "{x: =B, y: =int}")
        #expect(said.isEmpty)
    }

    @Test func aFragmentMeansTheSchemaThatHasAnIdentifier() throws {
        let files = try Assembling(
            schemas: """
                A: {$id: 'https://example.com/a', properties: {x: {$ref: '#/$defs/N'}}, $defs: {N: {type: integer}}}
                B: {properties: {x: {$ref: '#/$defs/N'}}, $defs: {N: {type: boolean}}}
                C: {$ref: '#unknown'}
                """)
        let graph = try files.graph().graph
        #expect(graph.outline("A") == "{x: =int}")
        #expect(graph.outline("B") == "{x: =bool}")
    }

    @Test func definitionsOfAFileAreFoundFromInsideOfIt() throws {
        let files = try Assembling(
            schemas: "A: {$ref: b.yaml}",
            ["b.yaml": "{properties: {x: {properties: {y: {$ref: '#/$defs/N'}}}}, $defs: {N: {type: integer}}}"])
        let (graph, said) = try files.graph()
        #expect(graph.components.map(\.name) == ["A", "N"])
        #expect(graph.outline("A") == "{x: {y: =N}}")
        #expect(said.isEmpty)
    }

    @Test func theDescriptionsOwnAddressLeadsToIt() throws {
        let files = try Assembling([
            "api.yaml": """
            openapi: 3.2.0
            $self: https://example.com/api.yaml
            info: {title: t, version: '1'}
            components:
              schemas:
                A: {$ref: 'https://example.com/api.yaml#/components/schemas/B'}
                B: {type: integer}
            """
        ])
        let (graph, said) = try files.graph()
        #expect(graph.outline("A") == "=B")
        #expect(said.isEmpty)
    }
}
