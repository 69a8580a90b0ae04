import Generator

/// Changes schemas so that they take values that they did not take before, and still all others.
struct SchemaWidening {
    let inference: SchemaInference

    private var isOld: Bool { inference.version == .v3_0 }
    /// What leaves `type` alone able to say what is taken.
    private static let otherKeywords = ["enum", "const", "$ref", "allOf", "anyOf", "oneOf", "not"]
    /// What says nothing of values; it stays outside when a schema becomes a branch.
    private static let annotations = [
        "title", "description", "deprecated", "readOnly", "writeOnly", "example", "examples", "default", "externalDocs",
        "xml",
    ]

    /// A schema that takes null too.
    func nullable(_ schema: Node) -> Node {
        guard schema.mapping != nil else { return schema }
        let null = schema.object([("type", schema.string("null"))])
        let listed = schema["enum"].map { $0.appending(schema.scalar("null", .null)) }
        if isOld {
            var changed = schema["$ref"] == nil ? schema : wrapped(schema, in: "allOf", with: [])
            if let listed { changed = changed.setting("enum", listed) }
            return changed.setting("nullable", schema.boolean(true))
        }
        if let types = types(of: schema), schema["enum"] != nil || !says(schema, Self.otherKeywords) {
            let changed = schema.setting("type", schema.list((types + ["null"]).map { schema.string($0) }))
            return listed.map { changed.setting("enum", $0) } ?? changed
        }
        return adding(null, to: schema)
    }

    /// A schema that takes some values too.
    ///
    /// - Parameter listed: The property that tells the branches apart, when it is a union.
    func widened(_ schema: Node, by values: [Node], listing listed: String? = nil) -> Node {
        guard schema.mapping != nil else { return schema }
        let inferred = inference.schema(of: values, listing: listed)
        if let types = types(of: schema), !says(schema, Self.otherKeywords), let others = self.types(of: inferred) {
            if types == ["integer"], others == ["number"] || others == ["integer"] {
                return schema.setting("type", schema.string("number")).removing("format")
            }
            let scalars = ["string", "boolean", "integer", "number", "null"]
            if !isOld, (types + others).allSatisfy(scalars.contains) {
                var all = types + others.filter { !types.contains($0) }
                if all.contains("number") { all.removeAll { $0 == "integer" } }
                return schema.setting("type", schema.list(all.map { schema.string($0) }))
            }
        }
        return adding(inferred, to: schema)
    }

    /// A schema that takes everything, with what else it says.
    func loosened(_ schema: Node) -> Node {
        guard let entries = schema.mapping?.entries else { return schema }
        return Node(.mapping(Mapping(entries.filter { isAnnotation($0.key) })), at: schema.location)
    }

    // MARK: Parts

    /// The schema as a union with one branch more.
    private func adding(_ branch: Node, to schema: Node) -> Node {
        for keyword in ["oneOf", "anyOf"] {
            // What stands beside a union holds for the new branch too.
            guard let branches = schema[keyword], !says(schema, ["$ref", "allOf", "enum", "const"]),
                types(of: schema).map({ $0 == types(of: branch) }) ?? (schema["properties"] == nil)
            else { continue }
            return schema.setting(keyword, branches.appending(branch))
        }
        return wrapped(schema, in: "anyOf", with: [branch])
    }

    private func wrapped(_ schema: Node, in keyword: String, with others: [Node]) -> Node {
        let entries = schema.mapping?.entries ?? []
        let outside = entries.filter { isAnnotation($0.key) }
        let inside = Node(.mapping(Mapping(entries.filter { !isAnnotation($0.key) })), at: schema.location)
        return Node(.mapping(Mapping(outside)), at: schema.location)
            .setting(keyword, schema.list([inside] + others))
    }

    private func isAnnotation(_ keyword: String) -> Bool {
        keyword.hasPrefix("x-") || Self.annotations.contains(keyword)
    }

    private func types(of schema: Node) -> [String]? {
        if let type = schema["type"]?.string { return [type] }
        guard let types = schema["type"]?.sequence, !types.isEmpty else { return nil }
        return types.compactMap(\.string)
    }

    private func says(_ schema: Node, _ keywords: [String]) -> Bool {
        keywords.contains { schema[$0] != nil }
    }
}
