/// An example of a description, and the Swift type that a value of its kind is decoded into.
package struct DescribedExample: Sendable {
    /// Where it stands.
    package var pointer: JSONPointer
    /// The example.
    package var value: Node
    /// The type, as it is written in Swift: `[String: Action?]`.
    package var type: String
    /// What of its own schema it breaks.
    package var violations: [SchemaViolation]
}

extension Planner {
    /// The examples of a description that are JSON: those of the bodies of requests and responses, and those of the
    /// schemas in `components`. One that several operations refer to stands once for each type.
    ///
    /// - Parameter strictness: What an example must be beside what its schema says of it.
    package static func examples(
        _ document: Document, _ graph: SchemaGraph, _ configuration: Configuration,
        strictness: SchemaStrictness = SchemaStrictness()
    ) -> [DescribedExample] {
        var diagnostics = Diagnostics()
        var context = PlanningContext(document, graph, configuration, &diagnostics)
        TypeNamer.run(&context)
        var collection = DescribedExamples(context: context, strictness: strictness)
        for component in graph.components { collection.add(component: component.value) }
        for operation in context.operations { collection.add(operation) }
        return collection.found
    }
}

/// Collects examples.
private struct DescribedExamples {
    let context: PlanningContext
    let strictness: SchemaStrictness
    private(set) var found: [DescribedExample] = []
    private var known: Set<Key> = []

    init(context: PlanningContext, strictness: SchemaStrictness) {
        self.context = context
        self.strictness = strictness
    }

    private struct Key: Hashable {
        var location: SourceLocation
        var type: String
    }

    mutating func add(component id: SchemaID) {
        let schema = context.graph[id]
        for (index, example) in schema.source.examples.enumerated() {
            add(example, id, at: schema.pointer.appending("examples").appending(String(index)), .response)
        }
    }

    mutating func add(_ operation: ResolvedOperation) {
        for content in operation.body?.content ?? [] {
            add(content, at: operation.pointer.appending("requestBody"), .request)
        }
        for response in operation.responses {
            let place = operation.pointer.appending("responses").appending(response.status)
            for content in response.content { add(content, at: place, .response) }
        }
    }

    private mutating func add(
        _ content: ResolvedOperation.Content, at owner: JSONPointer, _ direction: MessageDirection
    ) {
        guard let schema = content.schema, MediaKind(content.mediaType) == .json else { return }
        let place = owner.appending("content").appending(content.mediaType)
        if let example = content.object.example { add(example, schema, at: place.appending("example"), direction) }
        for entry in content.object.examples {
            guard let value = context.document.value(of: entry.value) else { continue }
            add(value, schema, at: place.appending("examples").appending(entry.name), direction)
        }
    }

    private mutating func add(
        _ value: Node, _ schema: SchemaID, at pointer: JSONPointer, _ direction: MessageDirection
    ) {
        let type = context.element(schema).source
        guard known.insert(Key(location: value.location, type: type)).inserted else { return }
        let violations = context.graph.check(
            value, against: schema, direction: direction, strictness: strictness)
        found.append(DescribedExample(pointer: pointer, value: value, type: type, violations: violations))
    }
}
