/// `properties`, `required`, `additionalProperties`, `patternProperties`.
extension GraphBuilder {
    mutating func object(_ merged: MergedSchema, _ id: SchemaID) -> Shape {
        let additional = additional(merged)
        let required = Set(merged.required.map(\.name))
        let isRequired = merged.properties.map { required.contains($0.name) }
        let areDeclared = isRequired.count(where: { $0 }) == required.count
        let undeclared = areDeclared ? [] : undeclared(merged, additional, id)
        if undeclared.isEmpty, merged.properties.isEmpty {
            switch additional {
            case .closed: return .object(ObjectShape(properties: [], additional: .closed))
            case .open, .unspecified: return .map(values: nil)
            case .schema(let values): return .map(values: values)
            }
        }
        let properties = zip(merged.properties, isRequired).map { property, isRequired in
            let schema = self.id(ofAll: property.parts)
            return ObjectShape.Property(
                name: property.name, schema: schema, isRequired: isRequired,
                isReadOnly: property.parts.contains(where: \.schema.isReadOnly),
                isWriteOnly: property.parts.contains(where: \.schema.isWriteOnly), location: property.location)
        }
        return .object(ObjectShape(properties: properties + undeclared, additional: additional))
    }

    /// What other members there may be. Members by pattern are members of any name, as Swift has no such type.
    private mutating func additional(_ merged: MergedSchema) -> ObjectShape.Additional {
        if let pattern = merged.patterns.first { return patternAdditional(merged, pattern) }
        switch merged.additional {
        case .unspecified: return .unspecified
        case .allowed(let isAllowed): return isAllowed ? .open : .closed
        case .schema(let schema):
            if schema.boolean == false { return .closed }
            return schema.saysNothing ? .open : .schema(id(of: schema, at: merged.additionalPointer))
        }
    }

    /// Their one schema when all patterns share it and no name beside them may have another value.
    private mutating func patternAdditional(
        _ merged: MergedSchema, _ pattern: MergedSchema.Part
    ) -> ObjectShape.Additional {
        var parts = merged.patterns
        if case .schema(let schema) = merged.additional, schema.boolean != false {
            parts.append(.init(schema: schema, pointer: merged.additionalPointer))
        }
        if case .allowed(true) = merged.additional { return .open }
        if parts.contains(where: \.schema.saysNothing) { return .open }
        let ids = parts.map { id(of: $0.schema, at: $0.pointer) }
        let targets = Set(parts.map { plainTarget(of: $0).schema.place })
        guard targets.count > 1 else { return .schema(ids[0]) }
        report(
            .warning, .keywordIgnored, at: pattern.schema.location,
            "the values of these properties have several schemas by pattern; any value is taken")
        return .open
    }

    /// Properties that only `required` names. They are there, so a caller must be able to send them: with any value, and
    /// not demanded, for a name that is declared nowhere is as often a slip.
    private mutating func undeclared(
        _ merged: MergedSchema, _ additional: ObjectShape.Additional, _ id: SchemaID
    ) -> [ObjectShape.Property] {
        if merged.properties.isEmpty, case .schema = additional { return [] }
        let declared = Set(merged.properties.map(\.name))
        var seen: Set<String> = []
        return merged.required.compactMap { name in
            guard !declared.contains(name.name), seen.insert(name.name).inserted else { return nil }
            let hint = NearestName.suggestion(for: name.name, among: merged.properties.map(\.name))
            var isKept = false
            if case .unspecified = additional { isKept = hint.isEmpty }
            report(
                .warning, .requiredUndeclared, at: name.location,
                "'required' names '\(name.name.prefix(80))', which is not among the properties"
                    + (isKept ? "; it is taken as optional, with any value" : hint))
            guard isKept else { return nil }
            let place = self[id].pointer.appending("properties").appending(name.name)
            return ObjectShape.Property(
                name: name.name, schema: self.id(of: anything(at: name.location), at: place), isRequired: false,
                isReadOnly: false, isWriteOnly: false, location: name.location)
        }
    }
}
