import Generator
import MockServer

/// Changes of operations: parameters, bodies and responses that were not declared, or not so.
extension Amendments {
    mutating func amendMessage(_ kind: DriftKind, _ group: FindingGroup) -> Bool {
        let operation = group.first.operation
        switch kind {
        case .undeclaredStatus: return addResponse(group, operation)
        case .unexpectedContentType, .undeclaredBody:
            if group.first.part == .request { return addRequestContent(group, operation) }
            guard let place = response(group, operation) else { return false }
            return addContent(group, at: place, operation)
        case .missingBody:
            if group.first.part == .request { return setRequired(at: operation.pointer.appending("requestBody")) }
            return allowNoBody(group, operation)
        case .undeclaredParameter: return addParameter(group, operation)
        case .missingParameter:
            return parameter(group.key.name, group.key.part, operation).map { setRequired(at: $0) } ?? false
        default: return false
        }
    }

    // MARK: Responses

    /// The response that is meant for the status of a group, where it is written.
    private func response(_ group: FindingGroup, _ operation: ResolvedOperation) -> JSONPointer? {
        guard case .response(let status) = group.first.part,
            let declared = operation.response(for: status),
            let entries = tree[operation.pointer.appending("responses")]?.mapping?.entries,
            let key = entries.first(where: { $0.key.lowercased() == declared.status.lowercased() })?.key
        else { return nil }
        return tree.target(of: operation.pointer.appending("responses").appending(key))
    }

    private mutating func addResponse(_ group: FindingGroup, _ operation: ResolvedOperation) -> Bool {
        guard case .response(let status) = group.first.part else { return false }
        let place = operation.pointer.appending("responses").appending("\(status)")
        let schema = group.first.mediaType.map { content($0, group, operation) }
        // A second media type of the status.
        if tree[place] != nil { return schema != nil && addContent(group, at: place, operation) }
        return tree.change(operation.pointer.appending("responses")) { responses in
            var members = [("description", responses.string("Status \(status)."))]
            if let schema { members.append(("content", responses.object([schema]))) }
            return responses.setting("\(status)", responses.object(members))
        }
    }

    private mutating func addContent(
        _ group: FindingGroup, at place: JSONPointer, _ operation: ResolvedOperation
    ) -> Bool {
        let (type, media) = content(group.first.mediaType ?? "application/octet-stream", group, operation)
        return tree.change(place) { message in
            message.setting("content", (message["content"] ?? message.object([])).setting(type, media))
        }
    }

    /// The media type and its object: with the schema of another response where that is a component and fits.
    private func content(
        _ type: String, _ group: FindingGroup, _ operation: ResolvedOperation
    ) -> (String, Node) {
        let origin = tree.root
        let schema: Node
        if NodeJSON.isJSON(type), !group.values.isEmpty {
            schema = shared(group, operation) ?? inference.schema(of: group.values)
        } else if type.hasPrefix("text/") || version == .v3_0 {
            let string = origin.object([("type", origin.string("string"))])
            schema = type.hasPrefix("text/") ? string : string.setting("format", origin.string("binary"))
        } else {
            schema = origin.object([])
        }
        return (type, origin.object([("schema", schema)]))
    }

    private func shared(_ group: FindingGroup, _ operation: ResolvedOperation) -> Node? {
        let direction: MessageDirection = group.first.part == .request ? .request : .response
        let contents = direction == .request ? operation.body?.content ?? [] : operation.responses.flatMap(\.content)
        for content in contents where NodeJSON.isJSON(content.mediaType) {
            guard let id = content.schema, let written = tree[graph[id].pointer], written["$ref"] != nil else {
                continue
            }
            let fits = group.values.allSatisfy { value in
                graph.check(value, against: id, direction: direction, strictness: .decoding).isEmpty
            }
            if fits { return written }
        }
        return nil
    }

    /// A response that came without its body. An SDK reads an empty body as null, so a schema that allows null is true
    /// whether there is a body or not; no keyword of OpenAPI says it better.
    private mutating func allowNoBody(_ group: FindingGroup, _ operation: ResolvedOperation) -> Bool {
        guard case .response(let status) = group.first.part, let declared = operation.response(for: status) else {
            return false
        }
        let schemas = declared.content.filter { NodeJSON.isJSON($0.mediaType) }.compactMap(\.schema)
        var hasChanged = false
        for id in schemas where tree.change(graph[id].pointer, widening.nullable) { hasChanged = true }
        return hasChanged
    }

    // MARK: Requests

    private mutating func setRequired(at place: JSONPointer) -> Bool {
        tree.change(tree.target(of: place)) { $0.setting("required", $0.boolean(false)) }
    }

    private mutating func addRequestContent(_ group: FindingGroup, _ operation: ResolvedOperation) -> Bool {
        let place = operation.pointer.appending("requestBody")
        if tree[place] != nil { return addContent(group, at: tree.target(of: place), operation) }
        let (type, media) = content(group.first.mediaType ?? "application/octet-stream", group, operation)
        return tree.change(operation.pointer) { operation in
            operation.setting(
                "requestBody", operation.object([("content", operation.object([(type, media)]))]))
        }
    }

    /// Where a parameter is written: among the operation's own, or those of its path item.
    private func parameter(_ name: String, _ location: String, _ operation: ResolvedOperation) -> JSONPointer? {
        let item = JSONPointer(Array(operation.pointer.tokens.dropLast()))
        for owner in [operation.pointer, item] {
            let list = owner.appending("parameters")
            for index in (tree[list]?.sequence ?? []).indices {
                let place = tree.target(of: list.appending(String(index)))
                if tree[place]?["name"]?.string == name, tree[place]?["in"]?.string == location { return place }
            }
        }
        return nil
    }

    private mutating func addParameter(_ group: FindingGroup, _ operation: ResolvedOperation) -> Bool {
        let type = Self.type(of: group.values.compactMap(\.string))
        return tree.change(operation.pointer) { operation in
            let parameter = operation.object([
                ("name", operation.string(group.key.name)), ("in", operation.string("query")),
                ("schema", operation.object([("type", operation.string(type))])),
            ])
            return operation.setting("parameters", (operation["parameters"] ?? operation.list([])).appending(parameter))
        }
    }

    /// The narrowest type that texts can be.
    private static func type(of texts: [String]) -> String {
        if texts.allSatisfy({ $0 == "true" || $0 == "false" }) { return "boolean" }
        return texts.allSatisfy { Int($0) != nil } ? "integer" : "string"
    }
}
