/// The keywords of one schema after its layers were put together; a plain schema has one layer.
struct MergedSchema {
    /// A schema and where it stands.
    typealias Part = ReferenceResolver.Target

    struct Property {
        var name: String
        var location: SourceLocation
        /// One for each layer that declares it.
        var parts: [Part]
    }

    struct Union {
        var branches: [Part]
        var layer: Int
        var keyword: SchemaLayer.Unions
    }

    /// Empty when none is said.
    var types: [SchemaObject.ValueType] = []
    var isNullable = false
    var format: String?
    var values: [Node]?
    var isConst = false
    var enumLayer: SchemaObject?
    var properties: [Property] = []
    var required: [Named<Void>] = []
    var additional: SchemaObject.AdditionalProperties = .unspecified
    var additionalPointer = JSONPointer()
    var patterns: [Part] = []
    var items: [Part] = []
    var prefixItems: [Part] = []
    var hasObjectKeywords = false
    var hasArrayKeywords = false
    var hasStringKeywords = false
    var unions: [Union] = []
    var discriminator: SchemaObject.Discriminator?

    /// Leaves one of several types, and of listed values those that have it.
    mutating func take(only type: SchemaObject.ValueType) {
        types = [type]
        guard
            let listed = values?.filter({ value in
                value.valueType == type || (type == .number && value.valueType == .integer)
            })
        else { return }
        values = listed.isEmpty ? nil : listed
    }
}

extension GraphBuilder {
    /// Puts the layers together, keyword by keyword.
    mutating func merge(_ layers: [SchemaLayer]) -> MergedSchema {
        var merged = MergedSchema()
        var index: [String: Int]? = layers.count > 1 ? [:] : nil
        for (number, layer) in layers.enumerated() {
            mergeTypes(layer.schema, &merged)
            mergeValues(layer.schema, &merged)
            mergeMembers(layer, &merged, &index)
            mergeItems(layer, &merged)
            mergeUnions(layer, number, &merged)
            merged.hasStringKeywords = merged.hasStringKeywords || layer.schema.limits.areOnStrings
        }
        merged.isNullable = Self.isNullable(layers)
        return merged
    }

    /// Null must be allowed by every branch that lists types, unless one says so for the whole: the schema itself, or a
    /// branch that says nothing else (`allOf: [{$ref: X}, {nullable: true}]`).
    private static func isNullable(_ layers: [SchemaLayer]) -> Bool {
        if layers.first?.schema.isNullable == true { return true }
        let structural = layers.filter(\.schema.hasOwnStructure)
        if layers.contains(where: { $0.schema.isNullable && !$0.schema.hasOwnStructure }) { return true }
        return !structural.isEmpty && structural.allSatisfy(\.schema.isNullable)
    }

    private mutating func mergeTypes(_ schema: SchemaObject, _ merged: inout MergedSchema) {
        if merged.format == nil { merged.format = schema.format }
        guard !schema.types.isEmpty else { return }
        guard !merged.types.isEmpty else {
            merged.types = schema.types
            return
        }
        let common = merged.types.filter { type in
            schema.types.contains(type) || (type == .integer && schema.types.contains(.number))
        }
        if !common.isEmpty {
            merged.types = common
        } else if merged.types.contains(.number), schema.types.contains(.integer) {
            merged.types = [.integer]
        } else {
            let first = merged.types.map(\.rawValue).joined(separator: ", ")
            let other = schema.types.map(\.rawValue).joined(separator: ", ")
            report(
                .warning, .conflictingTypes, at: schema.location,
                "no value is both \(first) and \(other); \(first) is taken")
        }
    }

    /// The narrower of two lists of values; `const` is a list of one.
    private func mergeValues(_ schema: SchemaObject, _ merged: inout MergedSchema) {
        guard let values = schema.const.map({ [$0] }) ?? schema.enumValues else { return }
        if let known = merged.values {
            let common = known.filter { value in values.contains { $0.text == value.text && $0.isNull == value.isNull }
            }
            if !common.isEmpty { merged.values = common }
        } else {
            merged.values = values
            merged.enumLayer = schema
        }
        merged.isConst = merged.isConst || schema.const != nil
    }

    private func mergeItems(_ layer: SchemaLayer, _ merged: inout MergedSchema) {
        let schema = layer.schema
        if let items = schema.items {
            merged.items.append(.init(schema: items, pointer: layer.pointer.appending("items")))
        }
        if merged.prefixItems.isEmpty, !schema.prefixItems.isEmpty {
            let base = layer.pointer.appending("prefixItems")
            merged.prefixItems = schema.prefixItems.enumerated().map {
                .init(schema: $1, pointer: base.appending(String($0)))
            }
        }
        if schema.items != nil || !schema.prefixItems.isEmpty || schema.limits.areOnArrays {
            merged.hasArrayKeywords = true
        }
    }

    private func mergeUnions(_ layer: SchemaLayer, _ number: Int, _ merged: inout MergedSchema) {
        let schema = layer.schema
        guard layer.droppedUnions != .all, schema.hasUnion || schema.discriminator != nil else { return }
        let unions: [(SchemaLayer.Unions, String, [SchemaObject])] = [
            (.oneOf, "oneOf", schema.oneOf), (.anyOf, "anyOf", schema.anyOf),
        ]
        for (keyword, name, branches) in unions where !branches.isEmpty && !layer.droppedUnions.contains(keyword) {
            let base = layer.pointer.appending(name)
            let parts = branches.enumerated().map { index, branch in
                MergedSchema.Part(schema: branch, pointer: base.appending(String(index)))
            }
            merged.unions.append(MergedSchema.Union(branches: parts, layer: number, keyword: keyword))
        }
        if merged.discriminator == nil { merged.discriminator = schema.discriminator }
    }
}

extension SchemaObject.Limits {
    var areOnStrings: Bool { minLength != nil || maxLength != nil || pattern != nil }
    var areOnArrays: Bool { minItems != nil || maxItems != nil || uniqueItems }
    var areOnObjects: Bool { minProperties != nil || maxProperties != nil }
}
