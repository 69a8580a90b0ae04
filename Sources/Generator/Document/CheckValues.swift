/// What the standard asks of the form of single values, and of keys that no stage reads.
extension DocumentReader {
    private static let externalDocumentationKeys: Set<String> = ["url", "description"]
    private static let xmlKeys: Set<String> = ["name", "namespace", "prefix", "attribute", "wrapped", "nodeType"]

    /// Reports a value that is no URI reference (RFC 3986 §4.1).
    mutating func checkURI(_ object: Mapping, _ key: String) {
        guard let text = string(object, key), let node = object[key] else { return }
        let isURI = !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"<>\"\\^`".utf8.contains($0) }
        if !isURI { diagnostics.warning(.wrongType, "'\(key)' must be a URL, not \(quoted(text))", at: node.location) }
    }

    /// `externalDocs` (OpenAPI 3.1 §4.8.11).
    mutating func checkExternalDocumentation(_ owner: Mapping) {
        guard let node = owner["externalDocs"], !node.isNull else { return }
        checkExternalDocumentation(node)
    }

    /// External documentation.
    mutating func checkExternalDocumentation(_ node: Node) {
        let what = "'externalDocs'"
        guard let object = object(node, what, keys: Self.externalDocumentationKeys) else { return }
        _ = requiredString(object, "url", of: what, at: node.location)
        checkURI(object, "url")
    }

    /// `xml` (§4.8.26): its keys, and that a namespace is absolute.
    mutating func checkXML(_ node: Node) {
        guard let object = object(node, "'xml'", keys: Self.xmlKeys) else { return }
        guard let namespace = string(object, "namespace"), let place = object["namespace"] else { return }
        if !namespace.contains(":") {
            let message = "the namespace \(quoted(namespace)) must be an absolute URI"
            diagnostics.warning(.wrongType, message, at: place.location)
        }
    }

    /// The keys of `components.schemas` and its siblings (§4.8.7): letters, digits, `.`, `-` and `_`.
    mutating func checkComponentNames(_ components: Mapping, kinds: Set<String>) {
        for kind in components.entries where kinds.contains(kind.key) {
            // What stands in another file was put here, with a name of its place there.
            for entry in kind.value.mapping?.entries ?? []
            where entry.keyLocation.file == kind.keyLocation.file && !Self.isComponentName(entry.key) {
                let message = "component \(quoted(entry.key)) must be named by letters, digits, '.', '-' and '_' alone"
                diagnostics.warning(.invalidComponentName, message, at: entry.keyLocation)
            }
        }
    }

    private static func isComponentName(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a || byte >= 0x30 && byte <= 0x39
                    || byte == 0x2e || byte == 0x2d || byte == 0x5f
            }
    }

    /// A key of `content`: a media type or a range (RFC 9110 §8.3.1, §12.5.1).
    mutating func checkMediaType(_ entry: Mapping.Entry) {
        guard entry.key.prefix(while: { $0 != ";" }).split(separator: "/").count != 2 else { return }
        let message = "\(quoted(entry.key)) is no media type such as 'application/json'"
        diagnostics.warning(.unknownValue, message, at: entry.keyLocation)
    }
}
