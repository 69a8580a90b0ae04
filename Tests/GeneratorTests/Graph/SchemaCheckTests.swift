import Testing

@testable import Generator

@Suite struct SchemaCheckTests {
    private static let schemas = """
        A:
          required: [id, kind]
          additionalProperties: false
          properties:
            id: {type: string, readOnly: true}
            kind: {enum: [a, b]}
            n: {type: [integer, 'null'], minimum: 3}
            list: {type: array, maxItems: 2, items: {$ref: '#/components/schemas/U'}}
            self: {$ref: '#/components/schemas/A'}
        U:
          oneOf:
            - {properties: {t: {const: x}, v: {type: string}}, required: [t, v]}
            - {properties: {t: {const: y}}, required: [t]}
            - {type: string, maxLength: 2}
        """

    @Test(arguments: [
        (#"{"kind":"a"}"#, []),
        (#"{"kind":"c","n":null}"#, ["/kind: must be one of a, b"]),
        (
            #"{"n":2,"x":1}"#,
            ["the property 'kind' is missing", "/n: must be at least 3", "/x: is not a property of this object"]
        ),
        (#"{"kind":"a","n":"1"}"#, ["/n: must be an integer, not string"]),
        (#"{"kind":"a","list":[{"t":"y"},"ab"]}"#, []),
        (#"{"kind":"a","list":[{"t":"x"}]}"#, ["/list/0: the property 'v' is missing"]),
        (#"{"kind":"a","list":["abc"]}"#, ["/list/0: must have at most 2 characters"]),
        (
            #"{"kind":"a","list":[1,"a","b"]}"#,
            ["/list: must have at most 2 elements", "/list/0: fits none of the 3 schemas that it may have"]
        ),
        (#"{"kind":"a","self":{"kind":1}}"#, ["/self/kind: must be a string, not integer"]),
        ("[]", ["must be an object, not array"]),
    ])
    func requests(text: String, wanted: [String]) throws {
        let graph = graph(schemas: Self.schemas).graph
        let value = try #require(read(text, as: "v.json").node)
        let id = try #require(graph.component("A"))
        #expect(graph.check(value, against: id, direction: .request).map(\.description) == wanted)
    }

    @Test func whatOnlyTheServiceSetsIsRequiredInResponses() throws {
        let graph = graph(schemas: Self.schemas).graph
        let value = try #require(read(#"{"kind":"a"}"#, as: "v.json").node)
        let id = try #require(graph.component("A"))
        #expect(
            graph.check(value, against: id, direction: .response).map(\.description) == ["the property 'id' is missing"]
        )
    }

    @Test func aSampleFitsItsSchema() throws {
        let graph = graph(schemas: Self.schemas).graph
        for schema in graph.components {
            let sample = graph.sample(of: schema.value, direction: .response)
            #expect(graph.check(sample, against: schema.value, direction: .response).isEmpty)
        }
        let sample = graph.sample(of: try #require(graph.component("A")), direction: .response)
        #expect(sample["n"]?.text == "3")
        #expect(sample["list"]?.sequence?.first?["t"]?.text == "x")
        #expect(sample["self"] == nil)
    }

    @Test(.enabled(if: SharedData.folder != nil, "the shared data is not here"))
    func samplesOfARealDescriptionFit() throws {
        for name in ["auth0-management.json", "stripe-full.yaml"] {
            guard let path = SharedData.files(in: "corpus").first(where: { $0.hasSuffix(name) }) else { continue }
            var d = Diagnostics()
            let node = try #require(SourceReader.load(path: path, &d))
            let document = try #require(DocumentReader.read(node, &d))
            let graph = SchemaGraph.build(from: document, &d)
            var misfits: [String] = []
            for schema in graph.components {
                let sample = graph.sample(of: schema.value, direction: .response)
                let violations = graph.check(sample, against: schema.value, direction: .response)
                if let first = violations.first { misfits.append("\(schema.name): \(first)") }
            }
            #expect(misfits.isEmpty, "\(misfits.count) \(misfits.prefix(20))")
        }
    }

    @Test func allDefaultsShareABudget() {
        let (graph, _) = graph(schemas: (0..<9).map { "S\($0): {type: integer, default: 1}" }.joined(separator: "\n"))
        var said = Diagnostics()
        graph.checkDefaults(&said, budget: 10)
        #expect(said.all.isEmpty)
        graph.checkDefaults(&said, budget: 5)
        #expect(said.all.map(\.code) == [.defaultsNotCompared])
    }
}
