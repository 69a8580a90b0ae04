import Generator
import SDKRuntime

/// Makes the schema of values that were seen.
///
/// Nothing is required and nothing but types is said: the next value may lack a property. Properties stand by name, so
/// that the order of recordings tells nothing.
struct SchemaInference {
    let version: OpenAPIVersion
    /// A value at whose place new ones stand.
    let origin: Node

    /// An object with more properties than this is a map.
    static let greatestPropertyCount = 40

    /// The schema of all of some values.
    ///
    /// - Parameter listed: The name of a property whose strings are listed, because it tells a union's branches apart.
    func schema(of values: [Node], listing listed: String? = nil) -> Node {
        let present = values.filter { !$0.isNull }
        let isNullable = present.count < values.count
        guard !present.isEmpty else { return nothing(isNullable) }
        let scalars = scalarTypes(present)
        let objects = present.filter { $0.mapping != nil }
        let arrays = present.filter { $0.sequence != nil }
        var branches: [Node] = []
        if !objects.isEmpty { branches.append(object(objects, listing: listed)) }
        if !arrays.isEmpty { branches.append(array(arrays)) }
        if !scalars.isEmpty {
            if version == .v3_0 || !branches.isEmpty {
                branches += scalars.map { scalar([$0], present) }
            } else {
                branches.append(scalar(scalars, present))
            }
        }
        return union(branches, isNullable)
    }

    private func nothing(_ isNullable: Bool) -> Node {
        isNullable && version == .v3_0 ? origin.object([("nullable", origin.boolean(true))]) : origin.object([])
    }

    private func union(_ branches: [Node], _ isNullable: Bool) -> Node {
        var schema = branches.count == 1 ? branches[0] : origin.object([("anyOf", origin.list(branches))])
        if isNullable { schema = SchemaWidening(inference: self).nullable(schema) }
        return schema
    }

    // MARK: Scalars

    private func scalarTypes(_ values: [Node]) -> [String] {
        let kinds = Set(
            values.compactMap { node -> Scalar.Kind? in
                if case .scalar(let scalar) = node.content { scalar.kind } else { nil }
            })
        var types: [String] = []
        if kinds.contains(.string) { types.append("string") }
        if kinds.contains(.boolean) { types.append("boolean") }
        if kinds.contains(.float) {
            types.append("number")
        } else if kinds.contains(.integer) {
            types.append(values.allSatisfy(isSmall) ? "integer" : "number")
        }
        return types
    }

    /// Whether an integer, if it is one, fits Swift's.
    private func isSmall(_ value: Node) -> Bool {
        guard case .scalar(let scalar) = value.content, scalar.kind == .integer else { return true }
        return Int(scalar.text) != nil
    }

    private func scalar(_ types: [String], _ values: [Node]) -> Node {
        let names = types.map { origin.string($0) }
        let schema = origin.object([("type", names.count == 1 ? names[0] : origin.list(names))])
        let isDate =
            types == ["string"]
            && values.allSatisfy { value in
                value.string == nil || FormatCheck.fits(value, .string(format: "date-time"))
            }
        return isDate ? schema.setting("format", origin.string("date-time")) : schema
    }

    // MARK: Collections

    private func array(_ arrays: [Node]) -> Node {
        let elements = arrays.flatMap { $0.sequence ?? [] }
        return origin.object([
            ("type", origin.string("array")), ("items", elements.isEmpty ? origin.object([]) : schema(of: elements)),
        ])
    }

    private func object(_ objects: [Node], listing listed: String?) -> Node {
        var members: [String: [Node]] = [:]
        for entry in objects.flatMap({ $0.mapping?.entries ?? [] }) {
            members[entry.key, default: []].append(entry.value)
        }
        let type = ("type", origin.string("object"))
        if members.isEmpty { return origin.object([type]) }
        if members.count > Self.greatestPropertyCount {
            return origin.object([
                type, ("additionalProperties", schema(of: members.sorted { $0.key < $1.key }.flatMap(\.value))),
            ])
        }
        let properties = members.sorted { $0.key < $1.key }.map { name, values in
            (name, name == listed ? self.listed(values) ?? schema(of: values) : schema(of: values))
        }
        return origin.object([type, ("properties", origin.object(properties))])
    }

    private func listed(_ values: [Node]) -> Node? {
        let texts = values.compactMap(\.string)
        guard texts.count == values.count else { return nil }
        return origin.object([
            ("type", origin.string("string")),
            ("enum", origin.list(Set(texts).sorted().map { origin.string($0) })),
        ])
    }
}
