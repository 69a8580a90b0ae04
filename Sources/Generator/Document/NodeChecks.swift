extension DocumentReader {
    /// The entries of an object of the standard, after its unknown keys are reported; `nil`, reported, for anything else.
    ///
    /// - Parameters:
    ///   - node: the value.
    ///   - what: what it must be, with its article: `a response`.
    ///   - keys: the keys that the standard gives it; `x-` keys are always allowed.
    mutating func object(_ node: Node, _ what: String, keys: Set<String>) -> Mapping? {
        guard let mapping = node.mapping else {
            diagnostics.error(.wrongType, "\(what) must be a mapping, not a \(node.kindName)", at: node.location)
            return nil
        }
        for entry in mapping.entries where !keys.contains(entry.key) && !entry.key.hasPrefix("x-") {
            reportUnknownKey(entry, of: what, keys: keys)
        }
        return mapping
    }

    private mutating func reportUnknownKey(_ entry: Mapping.Entry, of what: String, keys: Set<String>) {
        let suggestion = diagnostics.suggestion(for: entry.key, among: keys.sorted())
        let message = "\(quoted(entry.key)) is not a key of \(what) and is ignored\(suggestion)"
        diagnostics.warning(.unknownKey, message, at: entry.keyLocation)
    }

    /// The text of a key, `nil` when it is absent; a number or boolean is taken as its text, with a warning.
    mutating func string(_ object: Mapping, _ key: String) -> String? {
        guard let node = object[key], !node.isNull else { return nil }
        guard let text = node.text else {
            reportIgnored(key, mustBe: "a string", node)
            return nil
        }
        if node.string == nil {
            let message = "'\(key)' must be a string; quote the \(node.kindName)"
            diagnostics.warning(.wrongType, message, at: node.location)
        }
        return text
    }

    /// The text of a key that the standard requires; a warning and `""` when it is absent.
    mutating func requiredString(_ object: Mapping, _ key: String, of what: String, at location: SourceLocation)
        -> String
    {
        if let text = string(object, key) { return text }
        if object[key].map(\.isNull) ?? true { reportMissing(key, of: what, at: location) }
        return ""
    }

    /// Says that a required key is absent.
    mutating func reportMissing(_ key: String, of what: String, at location: SourceLocation) {
        diagnostics.warning(.missingKey, "\(what) must have '\(key)'", at: location)
    }

    /// The value of a boolean key; the words `"true"` and `"false"` in quotes are taken too, with a warning.
    mutating func flag(_ object: Mapping, _ key: String) -> Bool? {
        guard let node = object[key], !node.isNull else { return nil }
        return flag(node, key)
    }

    /// A boolean.
    mutating func flag(_ node: Node, _ key: String) -> Bool? {
        if let value = node.bool { return value }
        switch node.string {
        case "true", "false":
            let message = "'\(key)' must be a boolean; remove the quotes"
            diagnostics.warning(.wrongType, message, at: node.location)
            return node.string == "true"
        default:
            reportIgnored(key, mustBe: "a boolean", node)
            return nil
        }
    }

    /// The elements of a key, none when it is absent or, reported, no list.
    mutating func list(_ object: Mapping, _ key: String) -> [Node] {
        guard let node = object[key] else { return [] }
        return list(node, key)
    }

    /// The elements of a list.
    mutating func list(_ node: Node, _ key: String) -> [Node] {
        if let elements = node.sequence { return elements }
        reportSkipped(key, mustBe: "a list", node)
        return []
    }

    /// The entries of a key whose value maps names to things, none when it is absent or, reported, no mapping.
    mutating func map(_ object: Mapping, _ key: String) -> [Mapping.Entry] {
        guard let node = object[key] else { return [] }
        return map(node, key)
    }

    /// The entries of a mapping of names to things, `x-` left out.
    mutating func map(_ node: Node, _ key: String) -> [Mapping.Entry] {
        guard let followed = follow(node, "'\(key)'") else { return [] }
        if let entries = followed.mapping?.entries { return entries.filter { !$0.key.hasPrefix("x-") } }
        if let elements = followed.sequence, elements.isEmpty {
            diagnostics.warning(.wrongType, "'\(key)' must be a mapping, not a list", at: followed.location)
            return []
        }
        reportSkipped(key, mustBe: "a mapping", followed)
        return []
    }

    /// The `x-` entries of an object.
    func extensions(_ object: Mapping) -> [Named<Node>] {
        object.entries.lazy.filter { $0.key.hasPrefix("x-") }
            .map { Named(name: $0.key, location: $0.keyLocation, value: $0.value) }
    }

    /// A part that is lost: an error, but for a value left empty.
    private mutating func reportSkipped(_ key: String, mustBe what: String, _ node: Node) {
        if node.isNull {
            diagnostics.warning(.wrongType, "'\(key)' is empty; it must be \(what)", at: node.location)
        } else {
            let message = "'\(key)' must be \(what), not a \(node.kindName)"
            diagnostics.error(.wrongType, message, at: node.location)
        }
    }

    /// A detail that is lost: a warning.
    mutating func reportIgnored(_ key: String, mustBe what: String, _ node: Node) {
        let message = "'\(key)' must be \(what), not a \(node.kindName); it is ignored"
        diagnostics.warning(.wrongType, message, at: node.location)
    }
}
