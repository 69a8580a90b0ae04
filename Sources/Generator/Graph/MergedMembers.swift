/// `properties`, `required`, `additionalProperties` and `patternProperties` of several layers.
extension GraphBuilder {
    func mergeMembers(_ layer: SchemaLayer, _ merged: inout MergedSchema, _ index: inout [String: Int]?) {
        let schema = layer.schema
        if schema.hasObjectStructure || schema.limits.areOnObjects { merged.hasObjectKeywords = true }
        if !schema.properties.isEmpty { mergeProperties(layer, &merged, &index) }
        merged.required += schema.required
        if !schema.patternProperties.isEmpty {
            let base = layer.pointer.appending("patternProperties")
            merged.patterns += schema.patternProperties.map {
                .init(schema: $0.schema, pointer: base.appending($0.name))
            }
        }
        mergeAdditional(layer, &merged)
    }

    private func mergeProperties(_ layer: SchemaLayer, _ merged: inout MergedSchema, _ index: inout [String: Int]?) {
        let base = layer.pointer.appending("properties")
        for property in layer.schema.properties {
            let part = MergedSchema.Part(schema: property.schema, pointer: base.appending(property.name))
            if let known = index?[property.name] {
                merged.properties[known].parts.append(part)
                continue
            }
            index?[property.name] = merged.properties.count
            merged.properties.append(.init(name: property.name, location: property.location, parts: [part]))
        }
    }

    /// The narrowest wins: closed, then a schema, then open, then nothing said.
    private func mergeAdditional(_ layer: SchemaLayer, _ merged: inout MergedSchema) {
        func rank(_ value: SchemaObject.AdditionalProperties) -> Int {
            switch value {
            case .unspecified: 0
            case .allowed(true): 1
            case .schema: 2
            case .allowed(false): 3
            }
        }
        guard rank(layer.schema.additionalProperties) > rank(merged.additional) else { return }
        merged.additional = layer.schema.additionalProperties
        merged.additionalPointer = layer.pointer.appending("additionalProperties")
        merged.hasObjectKeywords = true
    }
}
