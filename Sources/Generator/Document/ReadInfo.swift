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
        checkURI(object, "termsOfService")
        checkContact(object)
        checkLicense(object)
        return Info(
            title: requiredString(object, "title", of: "'info'", at: node.location),
            version: requiredString(object, "version", of: "'info'", at: node.location),
            summary: string(object, "summary"),
            description: string(object, "description")
        )
    }

    private static let contactKeys: Set<String> = ["name", "url", "email"]
    private static let licenseKeys: Set<String> = ["name", "identifier", "url"]

    /// `contact` (§4.8.3).
    private mutating func checkContact(_ info: Mapping) {
        guard let node = info["contact"], !node.isNull,
            let object = object(node, "'contact'", keys: Self.contactKeys)
        else { return }
        checkURI(object, "url")
        guard let email = string(object, "email"), let place = object["email"] else { return }
        if email.split(separator: "@", omittingEmptySubsequences: false).count != 2 || email.contains(" ") {
            diagnostics.warning(
                .wrongType, "'email' must be an email address, not \(quoted(email))", at: place.location)
        }
    }

    /// `license` (§4.8.4).
    private mutating func checkLicense(_ info: Mapping) {
        guard let node = info["license"], !node.isNull,
            let object = object(node, "'license'", keys: Self.licenseKeys)
        else { return }
        _ = requiredString(object, "name", of: "a license", at: node.location)
        checkURI(object, "url")
        if let entry = object.entry("identifier"), object["url"] != nil {
            diagnostics.warning(
                .conflictingKeys, "'identifier' and 'url' of a license must not stand together", at: entry.keyLocation)
        }
    }

    /// `servers` (§4.8.5) of a description, path item or operation.
    mutating func servers(_ owner: Mapping) -> [ServerObject] {
        let nodes = list(owner, "servers")
        var names: Set<String> = []
        for name in nodes.compactMap({ $0["name"] }) {
            guard let text = name.text, !names.insert(text).inserted else { continue }
            diagnostics.warning(.conflictingKeys, "server name \(quoted(text)) stands twice", at: name.location)
        }
        return nodes.compactMap { server($0) }
    }

    /// The variables in a URL are described, and each stands once (OpenAPI 3.2 §4.5); it has no query or fragment.
    private mutating func checkURL(_ server: ServerObject, _ object: Mapping) {
        guard let place = object["url"]?.location, let names = Self.parameterNames(in: server.url) else { return }
        var seen: Set<String> = []
        for name in names {
            if !seen.insert(name).inserted {
                diagnostics.warning(
                    .conflictingKeys, "the variable '{\(name)}' stands twice in the URL of a server", at: place)
            } else if !server.variables.contains(where: { $0.name == name }) {
                diagnostics.warning(
                    .missingKey, "the URL has '{\(name)}', which 'variables' does not describe", at: place)
            }
        }
        if server.url.contains(where: { $0 == "?" || $0 == "#" }) {
            diagnostics.warning(.unknownValue, "the URL of a server must have no query and no fragment", at: place)
        }
    }

    private mutating func server(_ node: Node) -> ServerObject? {
        guard let object = object(node, "a server", keys: Self.serverKeys) else { return nil }
        let server = ServerObject(
            url: requiredString(object, "url", of: "a server", at: node.location),
            description: string(object, "description"),
            variables: map(object, "variables").compactMap { entry in
                variable(entry.value).map { Named(name: entry.key, location: entry.keyLocation, value: $0) }
            },
            location: node.location
        )
        checkURL(server, object)
        return server
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
        var seen: Set<String> = []
        for tag in tags where !seen.insert(tag.name).inserted {
            diagnostics.warning(.conflictingKeys, "tag \(quoted(tag.name)) stands twice", at: tag.location)
        }
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
        checkExternalDocumentation(object)
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
