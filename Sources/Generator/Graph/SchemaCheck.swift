/// Which way a value travels: `readOnly` and `writeOnly` change what is required (OpenAPI 3.1 §4.8.24.6).
public enum MessageDirection: Sendable, Hashable {
    case request, response
}

/// Where and why a value does not fit a schema.
public struct SchemaViolation: Hashable, Sendable, CustomStringConvertible {
    /// The place in the value.
    public var path: JSONPointer
    /// What is wrong, without a full stop.
    public var message: String
    /// `/bindings/0/ref: the property 'type' is missing`.
    public var description: String { path.tokens.isEmpty ? message : "\(path): \(message)" }
}

extension SchemaGraph {
    /// Compares a value with a schema: types, required and closed members, enums, sizes, union branches.
    ///
    /// Patterns and formats are not compared, nor what the graph has weakened, which was said when it was built.
    /// - Parameters:
    ///   - value: The value, as a reader gave it.
    ///   - schema: The schema.
    ///   - direction: Whether a client or the service sends it.
    /// - Returns: Everything that does not fit, in the order of the value; empty when it fits.
    public func check(
        _ value: Node, against schema: SchemaID, direction: MessageDirection
    ) -> [SchemaViolation] {
        var check = SchemaCheck(graph: self, direction: direction)
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
    /// How many more values are compared: branches of unions within unions multiply.
    var budget = SchemaCheck.budget
    var violations: [SchemaViolation] = []

    mutating func fail(_ path: [String], _ message: String) {
        violations.append(SchemaViolation(path: JSONPointer(path), message: message))
    }

    mutating func value(_ value: Node, _ id: SchemaID, _ path: [String]) {
        budget -= 1
        guard budget > 0 else { return fail(path, "is too large to be compared with its schema") }
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
        case .boolean: if value.bool == nil { wrongType(value, "a boolean", path) }
        case .integer: number(value, schema.source.limits, isInteger: true, path)
        case .number: number(value, schema.source.limits, isInteger: false, path)
        case .string: string(value, schema.source.limits, path)
        case .enumeration(let shape): member(value, shape, path)
        case .array(let items): array(value, items, schema.source.limits, path)
        case .object(let shape): object(value, shape, path)
        case .map(let values): map(value, values, path)
        case .union(let union): self.union(value, union, path)
        }
    }

    mutating func wrongType(_ value: Node, _ wanted: String, _ path: [String]) {
        fail(path, "must be \(wanted), not \(value.valueType?.rawValue ?? "unknown")")
    }
}
