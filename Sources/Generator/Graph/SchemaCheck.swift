/// Which way a value travels: `readOnly` and `writeOnly` change what is required (OpenAPI 3.1 §4.8.24.6).
public enum MessageDirection: Sendable, Hashable {
    case request, response
}

/// What a comparison asks of a value besides types, required and closed members, enums, sizes and union branches.
public struct SchemaStrictness: Sendable {
    /// Whether every property must be named by its schema, unless that says what others are like.
    public var wantsNamedProperties = false
    /// Whether a union's branch must also be one that the value's looks tell, as a reader that tries none in vain has it.
    public var wantsToldBranches = false
    /// Whether a scalar is of the `format` that its schema names; asked where there is one, and for all numbers.
    public var hasFormat: (@Sendable (Node, Shape) -> Bool)?

    /// What a description promises, and no more.
    public init() {}
}

extension SchemaGraph {
    /// Compares a value with a schema: types, required and closed members, enums, sizes, union branches.
    ///
    /// Patterns are not compared, nor what the graph has weakened, which was said when it was built.
    /// - Parameters:
    ///   - value: The value, as a reader gave it.
    ///   - schema: The schema.
    ///   - direction: Whether a client or the service sends it.
    ///   - strictness: What else is asked.
    /// - Returns: Everything that does not fit, in the order of the value; empty when it fits.
    public func check(
        _ value: Node, against schema: SchemaID, direction: MessageDirection,
        strictness: SchemaStrictness = SchemaStrictness()
    ) -> [SchemaViolation] {
        var check = SchemaCheck(graph: self, direction: direction, strictness: strictness)
        check.value(value, schema, [])
        return check.violations
    }

    /// What a schema comes to after following references and wrappers.
    public func final(_ id: SchemaID) -> SchemaID {
        var id = id
        for _ in 0..<schemas.count {
            guard case .same(let next) = self[id].shape else { break }
            id = next
        }
        return id
    }
}

/// One comparison of a value with a schema.
struct SchemaCheck {
    /// How many values a comparison looks at.
    static let budget = 1_000_000

    let graph: SchemaGraph
    let direction: MessageDirection
    var strictness = SchemaStrictness()
    /// How many more values are compared: branches of unions within unions multiply.
    var budget = SchemaCheck.budget
    var violations: [SchemaViolation] = []

    mutating func fail(_ path: [String], _ kind: SchemaViolation.Kind, _ schema: SchemaID) {
        violations.append(SchemaViolation(path: JSONPointer(path), kind: kind, schema: schema))
    }

    mutating func value(_ value: Node, _ id: SchemaID, _ path: [String]) {
        budget -= 1
        guard budget > 0 else { return fail(path, .tooLarge, id) }
        let place = SchemaPlace(id: id, path: path)
        var id = id
        var isNullable = graph[id].isNullable
        for _ in 0..<graph.schemas.count {
            guard case .same(let next) = graph[id].shape else { break }
            id = next
            isNullable = isNullable || graph[id].isNullable
        }
        let schema = graph[id]
        if value.isNull, isNullable { return }
        switch schema.shape {
        case .any, .same: return
        case .boolean: if value.bool == nil { wrongType(value, "a boolean", place) }
        case .integer: number(value, schema, isInteger: true, place)
        case .number: number(value, schema, isInteger: false, place)
        case .string: string(value, schema, place)
        case .enumeration(let shape): member(value, shape, place)
        case .array(let items): array(value, items, schema.source.limits, place)
        case .object(let shape): object(value, shape, id, place)
        case .map(let values): map(value, values, place)
        case .union(let union): self.union(value, union, place)
        }
    }

    mutating func wrongType(_ value: Node, _ wanted: String, _ place: SchemaPlace) {
        fail(place.path, .wrongType(expected: wanted, found: value.valueType?.rawValue ?? "unknown"), place.id)
    }
}

/// What is compared: the schema as it stands where the value is described, and the steps to the value.
struct SchemaPlace {
    var id: SchemaID
    var path: [String]
}
