/// Which schemas the bodies and parameters of requests hold, and which the responses.
struct Reach: Sendable {
    private var request: [Bool]
    private var response: [Bool]

    /// Follows every schema from the operations, and from the messages that the service sends by itself.
    init(_ graph: SchemaGraph, _ operations: [ResolvedOperation], _ messages: [ResolvedMessage] = []) {
        request = Array(repeating: false, count: graph.schemas.count)
        response = request
        for operation in operations {
            graph.mark(from: operation.requestSchemas, &request)
            graph.mark(from: operation.responseSchemas, &response)
        }
        for content in messages.flatMap(\.body.content) {
            graph.mark(from: content.schema.map { [$0] } ?? [], &response)
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
        if isInRequest(other) { graph.mark(from: [id], &request) }
        if isInResponse(other) { graph.mark(from: [id], &response) }
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
