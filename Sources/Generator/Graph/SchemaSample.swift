extension SchemaGraph {
    /// Makes a value that fits a schema: its example, default or first enum member where it has one that
    /// fits, else something plain of its type. The same schema always gives the same value; recursion ends in what may be left out.
    ///
    /// - Parameters:
    ///   - schema: The schema.
    ///   - direction: Whether a client or the service would send it.
    public func sample(of schema: SchemaID, direction: MessageDirection) -> Node {
        var sample = SchemaSample(graph: self, direction: direction)
        return sample.value(schema)
    }
}

/// The making of one value.
struct SchemaSample {
    let graph: SchemaGraph
    let direction: MessageDirection
    /// The schemas that are being made, so that recursion is seen.
    private var path: [SchemaID] = []
    /// How many more values may be made before optional ones are left out.
    private var budget = 2000

    init(graph: SchemaGraph, direction: MessageDirection) {
        self.graph = graph
        self.direction = direction
    }

    mutating func value(_ id: SchemaID) -> Node {
        if let given = given(id) { return given }
        let target = graph.final(id)
        let schema = graph[target]
        budget -= 1
        guard !path.contains(target), path.count < 64 else {
            return Node(
                isNullable(id) ? .scalar(Scalar("null", .null)) : empty(schema.shape), at: schema.source.location)
        }
        path.append(target)
        defer { path.removeLast() }
        return Node(content(schema), at: schema.source.location)
    }

    /// An example or default that fits, of the schema or of what it refers to.
    private func given(_ id: SchemaID) -> Node? {
        var id = id
        for _ in 0..<graph.schemas.count {
            let source = graph[id].source
            let candidates =
                source.examples + (source.const.map { [$0] } ?? []) + (source.defaultValue.map { [$0] } ?? [])
            let fitting = candidates.first {
                !$0.isNull && graph.check($0, against: id, direction: direction).isEmpty
            }
            if let fitting { return fitting }
            guard case .same(let next) = graph[id].shape else { return nil }
            id = next
        }
        return nil
    }

    private func isNullable(_ id: SchemaID) -> Bool { graph[id].isNullable || graph[graph.final(id)].isNullable }

    private func empty(_ shape: Shape) -> Node.Content {
        if case .array = shape { return .sequence([]) }
        return .mapping(Mapping([]))
    }

    private mutating func content(_ schema: ResolvedSchema) -> Node.Content {
        let limits = schema.source.limits
        switch schema.shape {
        case .any, .same: return .mapping(Mapping([]))
        case .boolean: return .scalar(Scalar("true", .boolean))
        case .integer: return .scalar(Scalar(SampleValue.integer(limits), .integer))
        case .number: return .scalar(Scalar(limits.minimum ?? limits.maximum ?? "1.5", .float))
        case .string(let format): return .scalar(Scalar(SampleValue.string(format, limits), .string))
        case .enumeration(let shape):
            return .scalar(Scalar(shape.members.first?.name ?? "", shape.base == .string ? .string : .integer))
        case .array(let items): return array(items, limits)
        case .map(let values): return map(values)
        case .object(let shape): return .mapping(Mapping(members(shape)))
        case .union(let union): return branch(union)
        }
    }

    private mutating func array(_ items: SchemaID, _ limits: SchemaObject.Limits) -> Node.Content {
        let isRecursive = path.contains(graph.final(items)) || budget <= 0
        let count = min(max(limits.minItems ?? 0, isRecursive ? 0 : 1), limits.maxItems ?? .max, 16)
        guard count > 0 else { return .sequence([]) }
        let element = value(items)
        return .sequence(Array(repeating: element, count: count))
    }

    private mutating func map(_ values: SchemaID?) -> Node.Content {
        guard let values, !path.contains(graph.final(values)), budget > 0 else { return .mapping(Mapping([])) }
        let value = value(values)
        return .mapping(Mapping([Mapping.Entry(key: "key", keyLocation: value.location, value: value)]))
    }

    private mutating func members(_ shape: ObjectShape) -> [Mapping.Entry] {
        shape.properties.compactMap { property in
            if !property.isRequired(in: direction), !isIncluded(property) { return nil }
            return Mapping.Entry(key: property.name, keyLocation: property.location, value: value(property.schema))
        }
    }

    /// Optional members are shown unless they recurse, travel the other way, or the value has grown large.
    private func isIncluded(_ property: ObjectShape.Property) -> Bool {
        if direction == .request ? property.isReadOnly : property.isWriteOnly { return false }
        return budget > 0 && path.count < 8 && !path.contains(graph.final(property.schema))
    }

    /// The first branch, with the discriminator's value when its schema leaves that open.
    private mutating func branch(_ union: UnionShape) -> Node.Content {
        let branch = union.branches.first { !path.contains(graph.final($0.schema)) } ?? union.branches.first
        guard let branch else { return .mapping(Mapping([])) }
        let made = value(branch.schema).content
        guard let property = union.discriminator, case .mapping(let mapping) = made,
            case .tag(let tags) = branch.conditions.first, let tag = tags.first,
            !tags.contains(mapping[property]?.string ?? "")
        else { return made }
        let location = graph[branch.schema].source.location
        let entry = Mapping.Entry(
            key: property, keyLocation: location, value: Node(.scalar(Scalar(tag, .string)), at: location))
        return .mapping(Mapping(mapping.entries.filter { $0.key != property } + [entry]))
    }
}
