/// `properties`, `required`, `additionalProperties`, `patternProperties`.
extension GraphBuilder {
    mutating func object(_ merged: MergedSchema, _ id: SchemaID) -> Shape {
        let additional = additional(merged)
        let required = Set(merged.required.map(\.name))
        sayUndeclared(merged)
        if merged.properties.isEmpty {
            switch additional {
            case .closed: return .object(ObjectShape(properties: [], additional: .closed))
            case .open, .unspecified: return .map(values: nil)
            case .schema(let values): return .map(values: values)
            }
        }
        let properties = merged.properties.map { property in
            let schema = self.id(ofAll: property.parts)
            return ObjectShape.Property(
                name: property.name, schema: schema, isRequired: required.contains(property.name),
                isReadOnly: property.parts.contains(where: \.schema.isReadOnly),
                isWriteOnly: property.parts.contains(where: \.schema.isWriteOnly), location: property.location)
        }
        return .object(ObjectShape(properties: properties, additional: additional))
    }

    /// What other members there may be. Members by pattern are members of any name, as Swift has no such type.
    private mutating func additional(_ merged: MergedSchema) -> ObjectShape.Additional {
        if let pattern = merged.patterns.first {
            report(
                .warning, .keywordIgnored, at: pattern.schema.location,
                "the patterns of 'patternProperties' are not checked; any name is taken")
            return patternAdditional(merged, pattern)
        }
        switch merged.additional {
        case .unspecified: return .unspecified
        case .allowed(let isAllowed): return isAllowed ? .open : .closed
        case .schema(let schema):
            if schema.boolean == false { return .closed }
            return schema.saysNothing ? .open : .schema(id(of: schema, at: merged.additionalPointer))
        }
    }

    private mutating func patternAdditional(
        _ merged: MergedSchema, _ pattern: MergedSchema.Part
    ) -> ObjectShape.Additional {
        switch merged.additional {
        case .allowed(false), .unspecified:
            if merged.patterns.count > 1 || pattern.schema.saysNothing { return .open }
            return .schema(id(of: pattern.schema, at: pattern.pointer))
        case .allowed(true), .schema: return .open
        }
    }

    private mutating func sayUndeclared(_ merged: MergedSchema) {
        guard !merged.required.isEmpty else { return }
        if merged.properties.isEmpty, case .schema = merged.additional { return }
        let declared = Set(merged.properties.map(\.name))
        for name in merged.required where !declared.contains(name.name) {
            report(
                .warning, .requiredUndeclared, at: name.location,
                "'required' names '\(name.name.prefix(80))', which is not among the properties"
                    + NearestName.suggestion(for: name.name, among: merged.properties.map(\.name)))
        }
    }
}
