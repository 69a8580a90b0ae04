import Generator

/// Changes a description so that what was recorded fits it.
///
/// Each change lets a description say more than before and nothing less: a property is added, one is no longer
/// required, a type takes null or another type, a value is listed, a bound moves, a status is declared.
struct Amendments {
    var tree: DescriptionTree
    let graph: SchemaGraph
    let version: OpenAPIVersion

    /// Makes the change for a group.
    ///
    /// - Parameter loosens: Whether a schema that more than once was not changed enough is to take anything.
    /// - Returns: Whether the description changed.
    mutating func amend(_ group: FindingGroup, loosens: Bool) -> Bool {
        switch group.first.problem {
        case .violation(let violation):
            if loosens { return loosen(violation.schema) }
            return amend(violation, group)
        case .message(let kind): return amendMessage(kind, group)
        }
    }

    private mutating func amend(_ violation: SchemaViolation, _ group: FindingGroup) -> Bool {
        let id = violation.schema
        switch violation.kind {
        case .missing(let name): return relax(name, of: id)
        case .excluded, .unnamed: return add(group.key.name, group.values, to: id)
        case .wrongType(_, "null"): return changeSites(of: id, widening.nullable)
        case .wrongType:
            let widening = widening
            return changeSites(of: id) { widening.widened($0, by: group.values) }
        case .noBranch: return addBranch(to: id, group.values)
        case .notListed: return list(group, in: id)
        case .misformatted(let format): return removeFormat(format, of: id)
        case .tooSmall, .tooGreat, .tooShort, .tooLong, .tooFew, .tooMany: return moveBound(group, of: id)
        case .tooLarge: return false
        }
    }

    var inference: SchemaInference { SchemaInference(version: version, origin: tree.root) }
    var widening: SchemaWidening { SchemaWidening(inference: inference) }

    /// Changes a schema where it is written: at its place, or where it was merged from the places of several that hold
    /// together and are not parts of one.
    private mutating func changeSites(of id: SchemaID, _ change: (Node) -> Node) -> Bool {
        let schema = graph[id]
        let own = tree[schema.pointer]
        let isOne = schema.layers.isEmpty || own?["$ref"] != nil || own?["allOf"] != nil
        var hasChanged = false
        for place in isOne ? [schema.pointer] : schema.layers where tree.change(place, change) { hasChanged = true }
        return hasChanged
    }

    private mutating func loosen(_ id: SchemaID) -> Bool { changeSites(of: id, widening.loosened) }

    /// Adds a branch to the union itself: one around it would take for its own what the union does not know.
    private mutating func addBranch(to id: SchemaID, _ values: [Node]) -> Bool {
        let target = graph.final(id)
        var tag: String?
        if case .union(let union) = graph[target].shape { tag = union.tagProperty }
        let widening = widening
        let places = layers(of: target).flatMap {
            tree.places(from: $0, having: ["oneOf", "anyOf"], throughUnions: false)
        }
        if let place = places.first {
            return tree.change(place) { widening.widened($0, by: values, listing: tag) }
        }
        return changeSites(of: target) { widening.widened($0, by: values, listing: tag) }
    }
}

// MARK: Objects

extension Amendments {
    /// Where the keywords of a schema stand: its own place, and those of what is merged into it.
    fileprivate func layers(of id: SchemaID) -> [JSONPointer] {
        graph[id].layers.isEmpty ? [graph[id].pointer] : graph[id].layers
    }

    /// Takes a property out of `required` wherever it is listed.
    private mutating func relax(_ name: String, of id: SchemaID) -> Bool {
        var hasChanged = false
        let places = layers(of: id).flatMap { tree.places(from: $0, having: ["required"], throughUnions: false) }
        for place in Set(places).sorted(by: { $0.tokens.lexicographicallyPrecedes($1.tokens) }) {
            let isChanged = tree.change(place) { schema in
                let kept = (schema["required"]?.sequence ?? []).filter { $0.text != name }
                return kept.isEmpty ? schema.removing("required") : schema.setting("required", schema.list(kept))
            }
            if isChanged { hasChanged = true }
        }
        return hasChanged
    }

    /// Declares a property.
    private mutating func add(_ name: String, _ values: [Node], to id: SchemaID) -> Bool {
        let inferred = inference.schema(of: values)
        return tree.change(home(of: id)) { schema in
            let properties = schema["properties"] ?? schema.object([])
            guard properties.mapping != nil else { return schema }
            guard (properties.mapping?.entries.count ?? 0) < 10 * SchemaInference.greatestPropertyCount else {
                // So many names are keys of a map.
                return schema.setting("additionalProperties", schema.boolean(true))
            }
            return schema.setting("properties", properties.setting(name, inferred))
        }
    }

    /// Where a new property is declared: of the schema's own parts the one that excludes others, or one that has
    /// properties; else the schema itself.
    private func home(of id: SchemaID) -> JSONPointer {
        let own = graph[id].pointer
        let parts = layers(of: id).filter { place in
            place.tokens.starts(with: own.tokens) && tree[place].map { $0.mapping != nil && $0["$ref"] == nil } == true
        }
        let closed = parts.first { tree[$0]?["additionalProperties"]?.bool == false }
        return closed ?? parts.first { tree[$0]?["properties"] != nil } ?? parts.first
            ?? layers(of: id).last { tree[$0]?["$ref"] == nil } ?? own
    }
}

// MARK: Scalars

extension Amendments {
    /// The places that have a keyword, from a schema as written on.
    private func places(of id: SchemaID, having keywords: [String]) -> [JSONPointer] {
        let starts = layers(of: id) + [graph[id].pointer]
        let all = starts.flatMap { tree.places(from: $0, having: keywords, throughUnions: true) }
        return Set(all).sorted { $0.tokens.lexicographicallyPrecedes($1.tokens) }
    }

    /// Lists the values that were seen; does away with the list where one of them must not be shown.
    private mutating func list(_ group: FindingGroup, in id: SchemaID) -> Bool {
        let texts = Set(group.values.compactMap(\.text))
        let isShown = !group.isSecret && texts.allSatisfy(Sample.isPlain)
        let places = places(of: id, having: ["enum", "const"])
        // Of the lists in a union one is enough, and which one makes no difference to the type.
        for place in places {
            let isChanged = tree.change(place) { schema in
                guard isShown else { return schema.removing("enum", "const") }
                let values = schema["enum"] ?? schema["const"].map { schema.list([$0]) } ?? schema.list([])
                let kind = values.sequence?.contains { $0.string == nil && !$0.isNull } == true
                let added = texts.sorted().map { schema.scalar($0, kind && Int($0) != nil ? .integer : .string) }
                return schema.removing("const").setting("enum", added.reduce(values) { $0.appending($1) })
            }
            if isChanged, isShown { return true }
        }
        return !isShown && !places.isEmpty
    }

    private mutating func removeFormat(_ format: String, of id: SchemaID) -> Bool {
        var hasChanged = false
        if format.isEmpty {
            // Nothing but the size of a number can be wrong.
            return changeSites(of: id) {
                $0["type"]?.string == "integer" ? $0.setting("type", $0.string("number")) : $0
            }
        }
        for place in places(of: id, having: ["format"]) {
            let isChanged = tree.change(place) { $0["format"]?.string == format ? $0.removing("format") : $0 }
            if isChanged { hasChanged = true }
        }
        return hasChanged
    }

    /// Moves a bound to what was seen; does away with it where that must not be shown.
    private mutating func moveBound(_ group: FindingGroup, of id: SchemaID) -> Bool {
        let keyword = group.key.name
        let sizes = group.values.compactMap { Self.size($0, keyword) }
        let isLower = keyword.hasPrefix("min")
        guard let bound = isLower ? sizes.min(by: { $0.value < $1.value }) : sizes.max(by: { $0.value < $1.value })
        else { return false }
        var hasChanged = false
        for place in places(of: id, having: [keyword]) {
            let isChanged = tree.change(place) { schema in
                guard let old = schema[keyword]?.text.flatMap({ Double($0) }),
                    isLower ? old > bound.value : old < bound.value
                else { return schema }
                if group.isSecret { return schema.removing(keyword) }
                return schema.setting(keyword, schema.scalar(bound.text, bound.text.contains(".") ? .float : .integer))
            }
            if isChanged { hasChanged = true }
        }
        return hasChanged
    }

    private static func size(_ value: Node, _ keyword: String) -> (value: Double, text: String)? {
        if keyword == "minimum" || keyword == "maximum" {
            return value.text.flatMap { text in Double(text).map { ($0, text) } }
        }
        let count = value.string?.unicodeScalars.count ?? value.sequence?.count
        return count.map { (Double($0), String($0)) }
    }
}
