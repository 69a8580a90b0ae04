/// `enum` and `const`.
extension GraphBuilder {
    /// The shape that a list of values gives, or `nil` when the type says it all (booleans, objects, arrays).
    mutating func enumeration(_ values: [Node], _ merged: MergedSchema, _ id: SchemaID) -> Shape? {
        let present = values.filter { !$0.isNull }
        if present.count < values.count { self[id].isNullable = true }
        guard !present.isEmpty else {
            nullOnly.insert(id)
            return .any
        }
        let kinds = present.map(\.valueType)
        switch merged.types.count == 1 ? merged.types[0] : commonType(kinds, allowed: merged.types) {
        case .string:
            return members(present, .string, merged, id) ?? mixed(id, .string(format: merged.format), merged)
        case .integer:
            return members(present, .integer, merged, id) ?? mixed(id, .integer(format: merged.format), merged)
        case .number: return .number(format: merged.format)
        case .boolean: return .boolean
        case .null: return .any
        case .object, .array:
            report(
                .warning, .keywordIgnored, at: present[0].location,
                "objects and arrays are no members of an enum; the type allows others too")
            return merged.types.isEmpty ? .any : nil
        case nil: return nil
        }
    }

    /// The types of the values of an enum that has several, where `type` does not choose one.
    func typesOfValues(_ merged: MergedSchema) -> [SchemaObject.ValueType] {
        guard merged.types.count != 1, let values = merged.values else { return merged.types }
        var types: [SchemaObject.ValueType] = []
        for case let type? in values.map(\.valueType) where type != .null && !types.contains(type) {
            types.append(type)
        }
        let allowed = types.filter { merged.types.isEmpty || merged.types.contains($0) || $0 == .integer }
        return allowed.isEmpty ? merged.types : allowed
    }

    /// The one type of all values, `nil` when there are several.
    private func commonType(
        _ kinds: [SchemaObject.ValueType?], allowed: [SchemaObject.ValueType]
    ) -> SchemaObject.ValueType? {
        guard let first = kinds.first, let type = first else { return nil }
        if kinds.allSatisfy({ $0 == type }) { return type }
        return kinds.allSatisfy { $0 == .integer || $0 == .number } ? .number : nil
    }

    private mutating func mixed(_ id: SchemaID, _ shape: Shape, _ merged: MergedSchema) -> Shape {
        let source = merged.enumLayer ?? self[id].source
        report(
            .warning, .mixedEnum, at: source.enumValues?.first?.location ?? source.location,
            "the values of this enum have not the type that 'type' says; they are not listed")
        return shape
    }

    /// The members, or `nil` when one of them has no text of the type. `type: string` takes an unquoted `200` as text.
    private mutating func members(
        _ values: [Node], _ base: EnumerationShape.Base, _ merged: MergedSchema, _ id: SchemaID
    ) -> Shape? {
        let annotations = EnumerationAnnotations(merged.enumLayer?.extensions ?? [])
        var names: [String: String] = [:]
        var seen: Set<String> = []
        var members: [Named<String?>] = []
        for (index, value) in values.enumerated() {
            guard let text = value.text, base == .string || Int(text) != nil else { return nil }
            if base == .integer, value.valueType == .string {
                report(
                    .warning, .mixedEnum, at: value.location,
                    "this value is a string, and 'type' says integer; it is taken as a number")
            }
            guard seen.insert(text).inserted else {
                report(
                    .warning, .duplicateEnumValue, at: value.location,
                    "the value '\(text.prefix(80))' stands twice in this enum")
                continue
            }
            names[text] = annotations.name(of: text, at: index)
            members.append(
                Named(name: text, location: value.location, value: annotations.description(of: text, at: index)))
        }
        return .enumeration(EnumerationShape(base: base, members: members, isConst: merged.isConst, names: names))
    }
}

extension Node {
    /// The JSON type of a value.
    var valueType: SchemaObject.ValueType? {
        switch content {
        case .sequence: .array
        case .mapping: .object
        case .scalar(let scalar):
            switch scalar.kind {
            case .null: .null
            case .boolean: .boolean
            case .integer: .integer
            case .float: .number
            case .string: .string
            }
        }
    }
}
