/// What the schemas of a description ask of values that are sent, wherever they stand.
///
/// The plan has what `validate()` checks; the service checks all of it.
struct SentSchemas: Sendable {
    private let graph: SchemaGraph
    private let ids: [JSONPointer: SchemaID]
    private let parameters: [SourceLocation: SchemaID]

    /// Notes where which schema stands.
    init(_ graph: SchemaGraph) {
        self.graph = graph
        let schemas = graph.schemas.indices.map { SchemaID(index: Int32(clamping: $0)) }
        ids = Dictionary(schemas.map { (graph[$0].pointer, $0) }) { first, _ in first }
        parameters = Dictionary(
            graph.operations.flatMap(\.parameters).map { ($0.object.nameLocation, $0.schema) }
        ) { first, _ in first }
    }

    /// The limits of the schema at a place, for values of a Swift type without aliases.
    func limits(at pointer: JSONPointer?, as type: TypeReference) -> [Limit] {
        pointer.flatMap { ids[$0] }.map { limits($0, type) } ?? []
    }

    /// The limits of a parameter, by where it is named.
    func limits(ofParameter location: SourceLocation, as type: TypeReference) -> [Limit] {
        parameters[location].map { limits($0, type) } ?? []
    }

    /// The limits of a property of the model that a place has.
    func limits(of property: PropertyPlan, in record: JSONPointer, as type: TypeReference) -> [Limit] {
        guard case .object(let object)? = shape(at: record) else { return [] }
        if property.isAdditional {
            guard case .schema(let values) = object.additional, case .dictionary(let element) = type else { return [] }
            return limits(values, element)
        }
        let match = object.properties.first { $0.name == property.wireName }
        return match.map { limits($0.schema, type) } ?? []
    }

    /// The limits of the model that a place has, as a whole.
    func limits(ofModel pointer: JSONPointer) -> [Limit] {
        guard let id = ids[pointer] else { return [] }
        return members(graph[graph.target(of: id)])
    }

    private func shape(at pointer: JSONPointer) -> Shape? { ids[pointer].map { graph[graph.target(of: $0)].shape } }

    // MARK: The walk

    private static let greatestDepth = 8
    /// How deep a union counts: unions of unions of unions would be walked for a long time, and are walked no further.
    private static let depthOfUnion = 4
    private static let greatestBranchCount = 32

    /// What has a Swift type of its own is compared there.
    private func limits(_ id: SchemaID, _ type: TypeReference, depth: Int = 0) -> [Limit] {
        guard depth < Self.greatestDepth else { return [] }
        let schema = graph[id]
        if case .named = type.whenGiven { return [] }
        if let branches = foldedBranches(schema) {
            guard branches.count <= Self.greatestBranchCount else { return [] }
            let shape = graph[graph.target(of: id)].shape
            return anyOf(
                branches.map { branch in
                    component(branch).map { limits($0, type, depth: depth + Self.depthOfUnion) }
                        ?? scalars(branch, shape)
                })
        }
        switch (schema.shape, type.whenGiven) {
        case (.same(let target), let type):
            let own = scalars(schema.source, graph[graph.target(of: target)].shape)
            let more = limits(target, type, depth: depth + 1)
            return own + more.filter { !own.contains($0) }
        case (.array(let items), .array(let element)):
            return counts(schema.source.limits) + each(limits(items, element, depth: depth + 1))
        case (.map(let values), .dictionary(let element)):
            return members(schema) + each(values.map { limits($0, element, depth: depth + 1) } ?? [])
        case (.union(let union), let type):
            guard union.branches.count <= Self.greatestBranchCount else { return [] }
            return anyOf(union.branches.map { limits($0.schema, type, depth: depth + Self.depthOfUnion) })
        case (.enumeration(let shape), _): return [.values(shape.members.map(\.name))]
        default: return scalars(schema.source, schema.shape)
        }
    }

    /// The branches of a union that came to one scalar; `nil` for what is none.
    private func foldedBranches(_ schema: ResolvedSchema) -> [SchemaObject]? {
        if case .union = schema.shape { return nil }
        let branches = (schema.source.oneOf + schema.source.anyOf).filter { !$0.isNullOnly }
        return branches.count > 1 ? branches : nil
    }

    private func component(_ schema: SchemaObject) -> SchemaID? {
        schema.reference.flatMap { JSONPointer(fragment: $0.target) }.flatMap { ids[$0] }
    }

    /// What is left of several limits of which one holds: nothing, where one of them is none.
    private func anyOf(_ branches: [[Limit]]) -> [Limit] {
        branches.contains([]) ? [] : Set(branches).count == 1 ? branches[0] : [.anyOf(branches)]
    }

    private func each(_ limits: [Limit]) -> [Limit] { limits.isEmpty ? [] : [.each(limits)] }

    /// What a schema asks of values of a shape that is a scalar, an array or a map.
    private func scalars(_ source: SchemaObject, _ shape: Shape) -> [Limit] {
        switch shape {
        case .string:
            values(source) + rules(RulePlanner.lengths(source.limits.minLength, source.limits.maxLength))
                + (source.limits.pattern.map { [.rule(.pattern($0))] } ?? [])
        case .integer, .number: values(source, asNumbers: true) + rules(RulePlanner.numbers(source.limits))
        case .boolean: values(source)
        case .array: counts(source.limits)
        case .any, .enumeration, .map, .object, .same, .union: []
        }
    }

    private func rules(_ rules: [RulePlan]) -> [Limit] { rules.map(Limit.rule) }

    private func values(_ source: SchemaObject, asNumbers: Bool = false) -> [Limit] {
        guard let nodes = source.const.map({ [$0] }) ?? source.enumValues else { return [] }
        let texts = nodes.filter { !$0.isNull }.compactMap(\.text)
        return texts.isEmpty ? [] : [.values(asNumbers ? texts.map { Double($0).map { "\($0)" } ?? $0 } : texts)]
    }

    private func counts(_ limits: SchemaObject.Limits) -> [Limit] { rules(RulePlanner.counts(limits, isObject: false)) }

    /// What a schema asks of objects: how many members, and which names.
    private func members(_ schema: ResolvedSchema) -> [Limit] {
        let limits = schema.source.limits
        var names = RulePlanner.lengths(limits.names.minLength, limits.names.maxLength)
        names += [limits.names.pattern, schema.source.closedNames].compactMap { $0.map(RulePlan.pattern) }
        return rules(RulePlanner.counts(limits, isObject: true) + (names.isEmpty ? [] : [.propertyNames(names)]))
    }
}

extension TypeReference {
    /// The type of what is given where it may be left out or null.
    var whenGiven: TypeReference {
        switch self {
        case .optional(let wrapped), .nullable(let wrapped): wrapped.whenGiven
        default: self
        }
    }
}
