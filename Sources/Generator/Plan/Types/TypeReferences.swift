/// The Swift type of a schema where it is used.
extension PlanningContext {
    /// Follows `same` to the first schema that is a component or has a shape of its own.
    func inlineTarget(of id: SchemaID) -> SchemaID {
        var id = id
        var steps = 0
        while case .same(let target) = graph[id].shape, steps < graph.schemas.count {
            if isComponent(target) { return id }
            id = target
            steps += 1
        }
        return id
    }

    /// Whether the schema is one of `components.schemas`.
    func isComponent(_ id: SchemaID) -> Bool {
        let tokens = graph[id].pointer.tokens
        return tokens.count == 3 && tokens[1] == "schemas" && tokens[0] == "components"
    }

    /// Whether null is allowed, directly or in what the schema is the same as.
    func isNullable(_ id: SchemaID) -> Bool {
        var id = id
        for _ in 0...graph.schemas.count {
            if graph[id].isNullable { return true }
            switch graph[id].shape {
            case .same(let target): id = target
            case .union(let union): return union.branches.contains { graph[target(of: $0.schema)].isNullable }
            default: return false
            }
        }
        return false
    }

    /// The type without null; a schema that holds itself with no type between is `JSONValue`.
    func type(of id: SchemaID) -> TypeReference { type(of: id, below: []) }

    /// The type, optional when null is allowed: for elements, parameters and bodies.
    func element(_ id: SchemaID) -> TypeReference { element(id, below: []) }

    private func element(_ id: SchemaID, below path: [SchemaID]) -> TypeReference {
        let type = type(of: id, below: path)
        return isNullable(id) && type != .runtime(.jsonValue) ? .optional(type) : type
    }

    private func type(of id: SchemaID, below path: [SchemaID]) -> TypeReference {
        if let name = types.name(of: id) { return .named(name) }
        return structure(of: id, below: path)
    }

    /// The type that a component's alias stands for.
    func structure(of id: SchemaID, below path: [SchemaID] = []) -> TypeReference {
        guard !path.contains(id) else { return .runtime(.jsonValue) }
        if fileParts.contains(id) { return .runtime(.filePart) }
        var below: [SchemaID] { path + [id] }
        return switch graph[id].shape {
        case .any: .runtime(.jsonValue)
        case .boolean: .runtime(.bool)
        case .integer(let format): .runtime(Formats.integer(format, configuration.formats))
        case .number(let format): .runtime(Formats.number(format, configuration.formats))
        case .string(let format): .runtime(Formats.string(format, configuration.formats))
        case .enumeration(let shape): .runtime(shape.base == .integer ? .int : .string)
        case .array(let items): .array(element(items, below: below))
        case .map(let values): .dictionary(values.map { element($0, below: below) } ?? .runtime(.jsonValue))
        case .same(let target): type(of: target, below: below)
        case .union(let union): commonType(of: union) ?? .runtime(.jsonValue)
        case .object: .runtime(.jsonValue)
        }
    }
}

extension PlanningContext {
    /// The type that every branch of a union has, when it is a scalar: there is nothing to tell apart.
    func commonType(of union: UnionShape) -> TypeReference? {
        guard let first = union.branches.first.flatMap({ scalarType(of: $0.schema) }) else { return nil }
        return union.branches.allSatisfy { scalarType(of: $0.schema) == first } ? first : nil
    }

    private func scalarType(of id: SchemaID) -> TypeReference? {
        let target = target(of: id)
        switch graph[target].shape {
        case .any, .boolean, .integer, .number, .string: return structure(of: target)
        case .enumeration(let shape) where shape.isConstant && !isComponent(target): return structure(of: target)
        case .enumeration, .array, .map, .object, .union, .same: return nil
        }
    }
}

/// The runtime's types by `format` (OpenAPI 3.1 §4.4, and the registry that it names).
package enum Formats {
    package static func integer(_ format: String?, _ configured: [String: RuntimeType]) -> RuntimeType {
        switch format {
        case let format? where configured[format] != nil: configured[format] ?? .int
        case "int32", "int16", "int8": .int32
        case "uint32", "uint16", "uint8": .uint32
        case "uint64", "uint": .uint64
        default: .int
        }
    }

    package static func number(_ format: String?, _ configured: [String: RuntimeType]) -> RuntimeType {
        switch format {
        case let format? where configured[format] != nil: configured[format] ?? .double
        case "float": .float
        case "int32": .int32
        case "int64", "integer": .int
        default: .double
        }
    }

    package static func string(_ format: String?, _ configured: [String: RuntimeType]) -> RuntimeType {
        switch format {
        case let format? where configured[format] != nil: configured[format] ?? .string
        case "date-time": .date
        case "date": .calendarDate
        case "byte": .base64Data
        default: .string
        }
    }
}
