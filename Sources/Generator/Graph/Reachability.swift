extension SchemaGraph {
    /// The schemas that operations can send or receive, through every reference, property, element and branch.
    public func schemas(reachableFrom operations: [ResolvedOperation]) -> Set<SchemaID> {
        reachable(from: operations.flatMap(\.schemas))
    }

    /// The schemas that can be reached from others, those included.
    public func reachable(from start: [SchemaID]) -> Set<SchemaID> {
        var reached = Set(start)
        var open = start
        while let next = open.popLast() {
            for child in self[next].shape.children where reached.insert(child).inserted { open.append(child) }
        }
        return reached
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
        switch self {
        case .any, .boolean, .integer, .number, .string, .enumeration: []
        case .array(let items): [items]
        case .map(let values): values.map { [$0] } ?? []
        case .same(let target): [target]
        case .union(let union): union.branches.map(\.schema)
        case .object(let object):
            if case .schema(let id) = object.additional {
                object.properties.map(\.schema) + [id]
            } else {
                object.properties.map(\.schema)
            }
        }
    }
}
