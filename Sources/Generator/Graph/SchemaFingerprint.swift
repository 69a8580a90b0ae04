/// Numbers that are equal for inline schemas which say the same wherever they stand: one for what a schema allows, one
/// for that and all else that is said of it. A component is told by its place, so an equal reference is an equal schema.
struct SchemaFingerprints {
    /// What a schema is made of, by which a name lock finds it after an edit; and that with its texts, limits, defaults,
    /// names and the conditions of its branches, by which schemas are equal.
    struct Pair: Hashable {
        var structure: UInt64
        var details: UInt64
    }

    private static let greatestDepth = 32
    private let graph: SchemaGraph
    private let isComponent: [Bool]
    private var known: [Pair?]
    private var isOpen: [Bool]

    init(_ graph: SchemaGraph) {
        self.graph = graph
        var isComponent = [Bool](repeating: false, count: graph.schemas.count)
        for component in graph.named { isComponent[Int(component.value.index)] = true }
        self.isComponent = isComponent
        known = Array(repeating: nil, count: graph.schemas.count)
        isOpen = Array(repeating: false, count: graph.schemas.count)
    }

    /// The numbers of a schema as if it stood inline, even when it is a component.
    mutating func pair(of id: SchemaID) -> Pair { pair(of: id, depth: 0) }

    private mutating func pair(of id: SchemaID, depth: Int) -> Pair {
        let index = Int(id.index)
        if let pair = known[index] { return pair }
        // While it is being worked out, a schema that contains itself is told by its place.
        if depth == Self.greatestDepth || isOpen[index] { return .init(place: graph[id].pointer) }
        isOpen[index] = true
        defer { isOpen[index] = false }
        var hash = PairHash()
        hash.detail(graph[id].title)
        hash.detail(graph[id].description)
        hash.detail(graph[id].isDeprecated ? "deprecated" : nil)
        let shape = graph[id].shape
        hash.detail(of: graph[id].source, shape)
        add(shape, to: &hash, depth: depth + 1)
        known[index] = hash.pair
        return hash.pair
    }

    private mutating func add(_ shape: Shape, to hash: inout PairHash, depth: Int) {
        switch shape {
        case .any: hash.add("any")
        case .boolean: hash.add("boolean")
        case .integer(let format): hash.add("integer", format)
        case .number(let format): hash.add("number", format)
        case .string(let format): hash.add("string", format)
        case .enumeration(let shape):
            hash.add("enum", shape.base == .string ? "string" : "integer")
            for member in shape.members {
                hash.add(member.name, shape.names[member.name])
                hash.detail(member.value)
            }
        case .array(let items):
            hash.add("array")
            add(items, to: &hash, depth)
        case .map(let values):
            hash.add("map")
            if let values { add(values, to: &hash, depth) }
        case .same(let target): add(target, to: &hash, depth)
        case .union(let union):
            hash.add("union", union.discriminator)
            for branch in union.branches {
                for condition in branch.conditions { hash.detail(condition) }
                add(branch.schema, to: &hash, depth)
            }
        case .object(let object): add(object, to: &hash, depth)
        }
    }

    private mutating func add(_ object: ObjectShape, to hash: inout PairHash, _ depth: Int) {
        hash.add("object")
        for property in object.properties {
            hash.add(property.name)
            let flags = (property.isRequired ? 1 : 0) + (property.isReadOnly ? 2 : 0) + (property.isWriteOnly ? 4 : 0)
            hash.add(UInt64(flags))
            add(property.schema, to: &hash, depth)
        }
        switch object.additional {
        case .unspecified: hash.add(0)
        case .closed: hash.add(1)
        case .open: hash.add(2)
        case .schema(let id): add(id, to: &hash, depth)
        }
    }

    private mutating func add(_ id: SchemaID, to hash: inout PairHash, _ depth: Int) {
        hash.add(isComponent[Int(id.index)] ? .init(place: graph[id].pointer) : pair(of: id, depth: depth))
        hash.add(graph[id].isNullable ? 1 : 0)
        // As null does, a default belongs to the place that has the type and not to the type.
        if let value = graph[id].source.defaultValue { hash.detail("default", value) }
    }
}

extension SchemaFingerprints.Pair {
    fileprivate init(place: JSONPointer) {
        var hash = PairHash()
        for token in place.tokens { hash.add(token) }
        self = hash.pair
    }
}
