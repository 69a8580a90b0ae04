/// `paths`, `webhooks` and path items.
extension DocumentReader {
    /// The methods that a path item has keys for (OpenAPI 3.2 §4.9).
    static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]

    private static let pathItemKeys: Set<String> = Set(
        methods + ["$ref", "summary", "description", "servers", "parameters", "additionalOperations"]
    )

    /// `paths` (OpenAPI 3.1 §4.8.8).
    mutating func paths(_ document: Mapping) -> [Named<PathItem>] {
        var templates: [String: String] = [:]
        return map(document, "paths").compactMap { entry in
            let isUsable = checkTemplate(entry, &templates)
            // What is wrong below a path that is left out is said all the same.
            let item = pathItem(entry.value, at: JSONPointer(["paths", entry.key]))
            return isUsable ? item.map { Named(name: entry.key, location: entry.keyLocation, value: $0) } : nil
        }
    }

    /// `webhooks` of 3.1 and `x-webhooks` of older descriptions.
    mutating func webhooks(_ document: Mapping) -> [Named<PathItem>] {
        if version == .v3_0, let entry = document.entry("webhooks") {
            diagnostics.warning(.otherVersion, "'webhooks' came with OpenAPI 3.1", at: entry.keyLocation)
        }
        return ["webhooks", "x-webhooks"].flatMap { key in
            map(document, key).compactMap { entry in
                pathItem(entry.value, at: JSONPointer([key, entry.key]))
                    .map { Named(name: entry.key, location: entry.keyLocation, value: $0) }
            }
        }
    }

    /// What one path offers (§4.8.9).
    mutating func pathItem(_ node: Node, at pointer: JSONPointer) -> PathItem? {
        guard let object = object(node, "a path item", keys: Self.pathItemKeys) else { return nil }
        return PathItem(
            reference: object.entry("$ref").flatMap { reference(object, $0) },
            summary: string(object, "summary"),
            description: string(object, "description"),
            parameters: parameters(object),
            operations: operations(object, at: pointer),
            servers: servers(object),
            location: node.location
        )
    }

    private mutating func operations(_ object: Mapping, at pointer: JSONPointer) -> [Operation] {
        var operations = object.entries.compactMap { entry -> Operation? in
            guard Self.methods.contains(entry.key) else { return nil }
            if entry.key == "query", version < .v3_2 {
                diagnostics.warning(.otherVersion, "method 'query' came with OpenAPI 3.2", at: entry.keyLocation)
            }
            return operation(entry, method: entry.key.uppercased(), at: pointer.appending(entry.key))
        }
        for entry in map(object, "additionalOperations") {
            let place = pointer.appending("additionalOperations").appending(entry.key)
            if Self.methods.contains(entry.key.lowercased()) {
                let message =
                    "\(quoted(entry.key)) has a key of its own in a path item; move it out of 'additionalOperations'"
                diagnostics.warning(.unknownKey, message, at: entry.keyLocation)
            }
            guard Self.isToken(entry.key) else {
                diagnostics.error(.unknownValue, "\(quoted(entry.key)) is no HTTP method", at: entry.keyLocation)
                continue
            }
            if let operation = operation(entry, method: entry.key, at: place) { operations.append(operation) }
        }
        return operations
    }

    /// Whether a text may be a method (RFC 9110 §5.6.2).
    static func isToken(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "A")...UInt8(ascii: "Z"):
                    true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }
}
