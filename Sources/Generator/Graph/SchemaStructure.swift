/// What a schema says that changes the values it allows, as opposed to documentation.
extension SchemaObject {
    /// Whether it lists types or values of its own, `$ref` and `allOf` aside.
    var hasOwnStructure: Bool { !types.isEmpty || hasStructureBesideType }

    /// Whether it has more than a type. `additionalProperties: true` says what is true without it.
    var hasStructureBesideType: Bool {
        if hasUnion || hasObjectStructure { return true }
        return enumValues != nil || const != nil || format != nil || items != nil || !prefixItems.isEmpty
            || boolean == false
    }

    /// Whether it has `oneOf` or `anyOf`.
    var hasUnion: Bool { !oneOf.isEmpty || !anyOf.isEmpty }

    /// Whether it says anything about the members of an object.
    var hasObjectStructure: Bool {
        if !properties.isEmpty || !required.isEmpty || !patternProperties.isEmpty { return true }
        switch additionalProperties {
        case .unspecified, .allowed(true): return false
        case .allowed(false), .schema: return true
        }
    }

    /// Whether it allows everything that has no type: `{}`, or documentation alone.
    var saysNothing: Bool { !hasOwnStructure && reference == nil && allOf.isEmpty }

    /// Whether it only says which properties must be there.
    var saysOnlyRequired: Bool {
        !required.isEmpty && properties.isEmpty && !hasUnion && reference == nil && patternProperties.isEmpty
            && enumValues == nil && const == nil && items == nil && (types.isEmpty || types == [.object])
            && allOf.allSatisfy(\.saysOnlyRequired)
    }

    /// Whether it allows null and nothing else: the branch that makes a union nullable.
    var isNullOnly: Bool {
        if types == [.null] { return true }
        if let const { return const.isNull }
        if let enumValues { return enumValues.allSatisfy(\.isNull) }
        return isNullable && saysNothing
    }
}

extension SchemaObject {
    /// What two schemas that allow the same have in common: their type and format, or where they stand.
    var place: String {
        let isScalar = !types.contains(.array) && !types.contains(.object) && !types.isEmpty
        guard isScalar, reference == nil, allOf.isEmpty, !hasUnion, enumValues == nil, const == nil else {
            return "\(location)"
        }
        return types.map(\.rawValue).joined(separator: "|") + ":" + (format ?? "")
    }
}
