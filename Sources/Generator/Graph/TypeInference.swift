/// Schemas that list no type or several.
extension GraphBuilder {
    private static let stringFormats: Set<String> = [
        "date-time", "date", "time", "duration", "email", "uuid", "uri", "uri-reference", "url", "hostname", "ipv4",
        "ipv6", "byte", "binary", "password",
    ]

    /// The type that the other keywords speak of: `properties` of an object, `items` of an array, and so on.
    func inferredTypes(_ merged: MergedSchema) -> [SchemaObject.ValueType] {
        if merged.hasObjectKeywords { return [.object] }
        if merged.hasArrayKeywords { return [.array] }
        if merged.values != nil { return [] }
        switch merged.format {
        case "int32", "int64": return [.integer]
        case "float", "double": return [.number]
        case let format?: return Self.stringFormats.contains(format) || merged.hasStringKeywords ? [.string] : []
        case nil: return merged.hasStringKeywords ? [.string] : []
        }
    }

    /// `type: [string, integer]`: a union with a branch for each; every type together is any value.
    mutating func severalTypes(_ id: SchemaID, _ merged: MergedSchema, _ layers: [SchemaLayer]) -> Shape {
        var types = merged.types.filter { $0 != .null }
        if types.contains(.number) { types.removeAll { $0 == .integer } }
        if Set(types).isSuperset(of: [.boolean, .number, .string, .array, .object]) { return .any }
        guard types.count > 1 else {
            var single = merged
            single.types = types
            return plainShape(id, &single, layers)
        }
        let base = self[id].pointer.appending("type")
        let plain = layers.map { SchemaLayer(schema: $0.schema, pointer: $0.pointer, droppedUnions: .all) }
        let branches = types.enumerated().map { index, type in
            let branch = make(self[id].source, at: base.appending(String(index)))
            self[branch].isNullable = false
            self[branch].title = nil
            self[branch].description = nil
            pending.append(Pending(id: branch, layers: plain, onlyType: type))
            return UnionShape.Branch(schema: branch, conditions: [], componentName: nil)
        }
        return .union(UnionShape(branches: branches, discriminator: nil))
    }
}
