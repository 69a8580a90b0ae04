import Testing

@testable import Generator

@Suite struct UnionTests {
    private static let pets = """

        Cat: {type: object, properties: {kind: {type: string}, claws: {type: integer}}, required: [kind, claws]}
        Dog: {type: object, properties: {kind: {type: string}, bark: {type: integer}}, required: [kind, bark]}
        """

    @Test(arguments: [
        ("anyOf: [{type: string}, {type: 'null'}]", "string?"),
        ("oneOf: [{$ref: '#/components/schemas/Cat'}, {enum: [null]}]", "=Cat?"),
        ("anyOf: [{type: string, enum: [a, b]}, {type: string}]", "=enum(a,b)"),
        ("anyOf: [{type: string, enum: [a, b]}, {type: string, enum: [b, c]}]", "enum(a,b,c)"),
        ("anyOf: [{type: string, format: uuid}, {type: string, format: email}]", "string"),
        ("oneOf: [{type: integer}, {type: number}]", "number"),
        ("oneOf: [{type: boolean}, {const: true}]", "bool"),
        ("type: string\n  anyOf: [{format: ipv4}, {format: ipv6}]", "string"),
        ("type: [string, integer, 'null']", "string@type(string) | int@type(integer)?"),
        ("type: [string, 'null']", "string?"),
        ("type: [string, number, boolean, array, object]", "any"),
        ("type: 'null'", "any?"),
    ])
    func unionsThatAreNone(text: String, outline: String) {
        let (graph, said) = graph(schemas: "A:\n  \(text)" + Self.pets)
        #expect(graph.outline("A") == outline)
        #expect(said.lines.isEmpty)
    }

    @Test(arguments: [
        (
            "oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]\n  discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat', kitten: Cat, dog: Dog}}",
            "<kind> Cat@tag(cat,kitten) | Dog@tag(dog)"
        ),
        (
            "oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]\n  discriminator: {propertyName: kind}",
            "<kind> Cat@tag(Cat) | Dog@tag(Dog)"
        ),
        (
            "oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]",
            "Cat@has(claws) | Dog@has(bark)"
        ),
        (
            "oneOf: [{type: array, items: {type: string}}, {$ref: '#/components/schemas/Dog'}, {type: string}]",
            "[string]@type(array) | Dog@type(object) | string@type(string)"
        ),
        (
            "oneOf: [{properties: {t: {const: a}}}, {properties: {t: {enum: [b, c]}}}]",
            "{t: const(a)}@t=a | {t: enum(b,c)}@t=b,c"
        ),
        (
            "oneOf: [{properties: {t: {const: a}}}, {properties: {t: {const: b}}}, {properties: {t: {const: b}, x: {type: string}}, required: [x]}, {properties: {y: {type: string}}, required: [y]}]",
            "{t: const(a)}@t=a | {t: const(b)}@t=b | {t: const(b), x!: string}@t=b@has(x) | {y!: string}@has(y)"
        ),
        (
            "oneOf: [{properties: {t: {const: a}, z: {type: string}}, required: [z]}, {properties: {y: {type: string}}, required: [y]}]",
            "{t: const(a), z!: string}@has(z) | {y!: string}@has(y)"
        ),
        (
            """
            oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
              discriminator: {propertyName: kind, mapping: {cat: Cat}, defaultMapping: Dog}
            """,
            "<kind> Cat@tag(cat) | Dog"
        ),
        (
            "properties: {kind: {type: string}}\n  discriminator: {propertyName: kind, mapping: {meow: Cat}}",
            "<kind> Cat@tag(meow)"
        ),
        (
            "anyOf: [{}, {$ref: '#/components/schemas/Dog'}]",
            "Dog@has(kind,bark) | any"
        ),
    ])
    func branchesAreToldApart(text: String, outline: String) {
        let (graph, said) = graph(schemas: "A:\n  \(text)" + Self.pets)
        #expect(graph.outline("A") == outline)
        #expect(said.lines.isEmpty)
    }

    @Test func moreKeysAreTriedFirst() {
        let graph = graph(
            schemas: """
                A: {oneOf: [{$ref: '#/components/schemas/P'}, {$ref: '#/components/schemas/Q'}]}
                P: {properties: {a: {type: string}, c: {type: string}}, required: [a]}
                Q: {properties: {a: {type: string}, b: {type: string}}, required: [a, b]}
                """
        ).graph
        #expect(graph.outline("A") == "Q@has(b) | P")
    }

    @Test func branchesThatNothingTellsApartAreSaid() {
        let (_, said) = graph(
            schemas: "A: {oneOf: [{properties: {a: {type: string}}}, {properties: {b: {type: string}}}]}")
        #expect(said.all.map(\.code) == [.ambiguousUnion])
    }

    @Test func propertiesBesideAUnionAreMergedIntoEveryBranch() {
        let (graph, said) = graph(
            schemas:
                "A:\n  properties: {id: {type: string}}\n  required: [id]\n  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]"
                + Self.pets)
        guard case .union(let union)? = graph.component("A").map({ graph[$0].shape }) else {
            return #expect(Bool(false), "no union")
        }
        #expect(
            union.branches.map { graph.outline($0.schema) } == [
                "{id!: string, kind!: string, claws!: int}", "{id!: string, kind!: string, bark!: int}",
            ])
        #expect(union.branches.map(\.componentName) == ["Cat", "Dog"])
        #expect(graph[union.branches[1].schema].pointer.description == "/components/schemas/A/oneOf/1")
        #expect(said.lines.isEmpty)
    }

    @Test func branchesThatOnlySayRequiredLeaveTheObject() {
        let (graph, said) = graph(
            schemas:
                "A: {properties: {a: {type: string}, b: {type: string}}, anyOf: [{required: [a]}, {required: [b]}]}")
        #expect(graph.outline("A") == "{a: string, b: string}")
        #expect(said.all.map(\.code) == [.unionOfRequiredIgnored])
    }

    @Test func aBaseWhoseUnionListsItsChildrenIsMergedOnce() {
        let (graph, said) = graph(
            schemas: """
                Pet:
                  properties: {kind: {type: string}}
                  required: [kind]
                  discriminator: {propertyName: kind}
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {claws: {type: integer}}}]}
                Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {bark: {type: integer}}}]}
                """)
        #expect(graph.outline("Pet") == "<kind> Cat@tag(Cat) | Dog@tag(Dog)")
        #expect(graph.outline("Cat") == "{kind!: string, claws: int}")
        #expect(said.lines.isEmpty)
    }

    @Test func aMappingToNoBranchIsSaidWithTheNearest() {
        let (graph, said) = graph(
            schemas:
                "A:\n  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]\n  discriminator: {propertyName: kind, mapping: {cat: Cta, dog: Dog}}"
                + Self.pets)
        #expect(graph.outline("A") == "<kind> Cat@tag(Cat) | Dog@tag(dog)")
        #expect(said.all.map(\.code) == [.discriminatorTarget])
        #expect(said.lines.first?.contains("did you mean 'Cat'") == true)
    }

    @Test func aUnionThatIsItsOwnBranchIsAnError() {
        let (graph, said) = graph(
            schemas: "A: {oneOf: [{$ref: '#/components/schemas/A'}, {type: string}, {type: integer}]}")
        #expect(graph.outline("A") == "string@type(string) | int@type(integer)")
        #expect(said.all.map(\.code) == [.referenceCycle])
    }
}
