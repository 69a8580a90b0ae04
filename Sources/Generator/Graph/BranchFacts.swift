/// What can be known of the values of a union's branch before one is seen.
struct BranchFacts {
    /// The JSON types they have, in the order of the standard; all of them for any value.
    var types: Set<SchemaObject.ValueType> = []
    /// The objects among them; several when the branch is a union itself.
    var objects: [ObjectShape] = []
    /// Whether an object of any members is among them.
    var hasMap = false

    var sortedTypes: [SchemaObject.ValueType] { SchemaObject.ValueType.allCases.filter(types.contains) }
    var isObject: Bool { types.contains(.object) }

    /// Keys that every value has.
    var required: [String] {
        guard !hasMap, let first = objects.first else { return [] }
        return first.properties.filter { property in
            property.isRequired
                && objects.allSatisfy { $0.properties.contains { $0.name == property.name && $0.isRequired } }
        }.map(\.name)
    }

    /// Keys that a value may have by declaration.
    var declared: Set<String> { Set(objects.flatMap { $0.properties.map(\.name) }) }
}

extension GraphBuilder {
    func facts(_ id: SchemaID) -> BranchFacts {
        var facts = BranchFacts()
        var seen: Set<SchemaID> = []
        var open = [id]
        while let next = open.popLast() {
            let target = final(next)
            guard seen.insert(target).inserted else { continue }
            switch self[target].shape {
            case .any, .same:
                facts.types.formUnion(nullOnly.contains(target) ? [.null] : SchemaObject.ValueType.allCases)
            case .boolean: facts.types.insert(.boolean)
            case .integer: facts.types.insert(.integer)
            case .number: facts.types.formUnion([.integer, .number])
            case .string: facts.types.insert(.string)
            case .enumeration(let shape): facts.types.insert(shape.base == .string ? .string : .integer)
            case .array: facts.types.insert(.array)
            case .object(let shape):
                facts.types.insert(.object)
                facts.objects.append(shape)
            case .map:
                facts.types.insert(.object)
                facts.hasMap = true
            case .union(let union): open += union.branches.reversed().map(\.schema)
            }
        }
        return facts
    }

    /// The string values that a property can have in every object of a branch, when they are listed.
    func listedValues(of name: String, in facts: BranchFacts) -> [String]? {
        guard !facts.objects.isEmpty, !facts.hasMap else { return nil }
        var values: [String] = []
        for object in facts.objects {
            guard let property = object.properties.first(where: { $0.name == name }),
                case .enumeration(let shape) = self[final(property.schema)].shape, shape.base == .string
            else { return nil }
            for member in shape.members where !values.contains(member.name) { values.append(member.name) }
        }
        return values
    }
}
