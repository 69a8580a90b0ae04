/// `info`, `servers` and `tags`.
extension DocumentReader {
    private static let infoKeys: Set<String> = [
        "title", "version", "summary", "description", "termsOfService", "contact", "license",
    ]
    private static let serverKeys: Set<String> = ["url", "description", "variables", "name"]
    private static let variableKeys: Set<String> = ["default", "enum", "description"]
    private static let tagKeys: Set<String> = ["name", "summary", "description", "externalDocs", "parent", "kind"]

    /// `info` (OpenAPI 3.1 §4.8.2).
    mutating func info(_ document: Mapping, _ root: Node) -> Info {
        guard let node = document["info"], let object = object(node, "'info'", keys: Self.infoKeys) else {
            if document["info"] == nil { reportMissing("info", of: "an OpenAPI description", at: root.location) }
            return Info(title: "", version: "", summary: nil, description: nil)
        }
        return Info(
            title: requiredString(object, "title", of: "'info'", at: node.location),
            version: requiredString(object, "version", of: "'info'", at: node.location),
            summary: string(object, "summary"),
            description: string(object, "description")
        )
    }

    /// `servers` (§4.8.5) of a description, path item or operation.
    mutating func servers(_ owner: Mapping) -> [ServerObject] {
        list(owner, "servers").compactMap { server($0) }
    }

    private mutating func server(_ node: Node) -> ServerObject? {
        guard let object = object(node, "a server", keys: Self.serverKeys) else { return nil }
        return ServerObject(
            url: requiredString(object, "url", of: "a server", at: node.location),
            description: string(object, "description"),
            variables: map(object, "variables").compactMap { entry in
                variable(entry.value).map { Named(name: entry.key, location: entry.keyLocation, value: $0) }
            },
            location: node.location
        )
    }

    private mutating func variable(_ node: Node) -> ServerVariableObject? {
        guard let object = object(node, "a server variable", keys: Self.variableKeys) else { return nil }
        let variable = ServerVariableObject(
            defaultValue: requiredString(object, "default", of: "a server variable", at: node.location),
            allowedValues: list(object, "enum").compactMap(\.text),
            description: string(object, "description")
        )
        guard let allowed = object.entry("enum") else { return variable }
        if allowed.value.sequence?.isEmpty == true {
            diagnostics.warning(.wrongType, "'enum' is empty; it is ignored", at: allowed.keyLocation)
        } else if let value = object.entry("default"), !variable.allowedValues.contains(variable.defaultValue) {
            let message = "the default \(quoted(variable.defaultValue)) is not among 'enum'"
            diagnostics.warning(.unknownValue, message, at: value.value.location)
        }
        return variable
    }

    /// `tags` (§4.8.22).
    mutating func tags(_ document: Mapping) -> [Tag] {
        let tags = list(document, "tags").compactMap { tag($0) }
        let names = tags.map(\.name)
        for tag in tags {
            guard let parent = tag.parent, !names.contains(parent) else { continue }
            let suggestion = diagnostics.suggestion(for: parent, among: names)
            let message = "parent tag \(quoted(parent)) of \(quoted(tag.name)) is not declared\(suggestion)"
            diagnostics.warning(.unknownValue, message, at: tag.location)
        }
        return withoutCycles(tags)
    }

    /// Takes away the parents that lead back to their tag, which the standard forbids (OpenAPI 3.2 §4.22).
    private mutating func withoutCycles(_ tags: [Tag]) -> [Tag] {
        var parents: [String: String] = [:]
        var kept = tags
        for index in kept.indices {
            guard let parent = kept[index].parent else { continue }
            var ancestor: String? = parent
            while let name = ancestor, name != kept[index].name { ancestor = parents[name] }
            guard ancestor != nil else {
                parents[kept[index].name] = parent
                continue
            }
            let message = "tag \(quoted(kept[index].name)) is its own ancestor; its parent \(quoted(parent)) is ignored"
            diagnostics.warning(.conflictingKeys, message, at: kept[index].location)
            kept[index].parent = nil
        }
        return kept
    }

    private mutating func tag(_ node: Node) -> Tag? {
        guard let object = object(node, "a tag", keys: Self.tagKeys) else { return nil }
        return Tag(
            name: requiredString(object, "name", of: "a tag", at: node.location),
            summary: string(object, "summary"),
            description: string(object, "description"),
            parent: string(object, "parent"),
            kind: string(object, "kind"),
            location: node.location
        )
    }
}
