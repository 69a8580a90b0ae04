extension SchemaGraph {
    /// Marks the schemas that can be reached from others, those included, by their index. What is marked already is not
    /// looked into again.
    ///
    /// - Parameter parents: Named schemas by where they stand: those that one is merged from are marked too.
    func mark(from start: [SchemaID], parents: [JSONPointer: [SchemaID]] = [:], _ marks: inout [Bool]) {
        var open = start
        while let next = open.popLast() {
            guard !marks[Int(next.index)] else { continue }
            marks[Int(next.index)] = true
            self[next].shape.forEachChild { if !marks[Int($0.index)] { open.append($0) } }
            if !parents.isEmpty { open += self[next].layers.flatMap { parents[$0] ?? [] } }
        }
    }
}

extension ResolvedOperation {
    /// The schemas of its parameters, body and responses, in that order.
    public var schemas: [SchemaID] { requestSchemas + responseSchemas }

    /// The schemas of its parameters and body.
    var requestSchemas: [SchemaID] { parameters.map(\.schema) + (body?.content.flatMap(\.schemas) ?? []) }

    /// The schemas of the bodies of its responses.
    var responseSchemas: [SchemaID] { responses.flatMap { $0.content.flatMap(\.schemas) } }
}

extension Shape {
    /// The schemas that it is made of, in document order.
    public var children: [SchemaID] {
        var children: [SchemaID] = []
        forEachChild { children.append($0) }
        return children
    }

    /// Takes the schemas that it is made of, in document order.
    func forEachChild(_ body: (SchemaID) -> Void) {
        switch self {
        case .any, .boolean, .integer, .number, .string, .enumeration: return
        case .array(let items): body(items)
        case .map(let values): values.map(body)
        case .same(let target): body(target)
        case .union(let union): for branch in union.branches { body(branch.schema) }
        case .object(let object):
            for property in object.properties { body(property.schema) }
            if case .schema(let id) = object.additional { body(id) }
        }
    }
}
