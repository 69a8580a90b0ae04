/// Which schemas the bodies and parameters of requests hold, and which the responses.
struct Reach: Sendable {
    private var request: [Bool]
    private var response: [Bool]

    /// Follows every schema from the operations, and from the messages that the service sends by itself.
    init(_ graph: SchemaGraph, _ operations: [ResolvedOperation], _ messages: [ResolvedMessage] = []) {
        request = Array(repeating: false, count: graph.schemas.count)
        response = request
        for operation in operations {
            for parameter in operation.parameters { Reach.mark(parameter.schema, graph, &request) }
            for id in operation.body?.content.flatMap(\.schemas) ?? [] { Reach.mark(id, graph, &request) }
            for id in operation.responses.flatMap(\.content).flatMap(\.schemas) { Reach.mark(id, graph, &response) }
        }
        for content in messages.flatMap(\.body.content) {
            content.schema.map { Reach.mark($0, graph, &response) }
        }
    }

    /// Whether a request may hold the schema.
    func isInRequest(_ id: SchemaID) -> Bool { request[Int(id.index)] }

    /// Whether a response may hold the schema.
    func isInResponse(_ id: SchemaID) -> Bool { response[Int(id.index)] }

    /// Whether any operation holds the schema.
    func contains(_ id: SchemaID) -> Bool { isInRequest(id) || isInResponse(id) }

    /// Lets a schema and all inside of it be held by what holds another one, whose type it stands for.
    mutating func share(_ id: SchemaID, with other: SchemaID, _ graph: SchemaGraph) {
        if isInRequest(other) { Reach.mark(id, graph, &request) }
        if isInResponse(other) { Reach.mark(id, graph, &response) }
    }

    private static func mark(_ root: SchemaID, _ graph: SchemaGraph, _ marks: inout [Bool]) {
        var pending = [root]
        while let id = pending.popLast() {
            guard !marks[Int(id.index)] else { continue }
            marks[Int(id.index)] = true
            pending += graph[id].shape.children
        }
    }
}

extension Shape {
    /// Whether it has no type of its own and nothing inside that might.
    var isScalar: Bool {
        switch self {
        case .any, .boolean, .integer, .number, .string: true
        case .enumeration(let shape): shape.isConstant
        case .array, .map, .object, .union, .same: false
        }
    }
}
