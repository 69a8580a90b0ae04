extension DocumentReader {
    /// A thing, or the reference that stands for it (OpenAPI 3.1 §4.8.23).
    mutating func referenced<Value>(
        _ node: Node,
        _ read: (inout DocumentReader, Node) -> Value?
    ) -> Referenced<Value>? {
        if let object = node.mapping, let target = object.entry("$ref") {
            guard let reference = reference(object, target) else { return nil }
            for entry in object.entries where !Self.referenceKeys.contains(entry.key) && !entry.key.hasPrefix("x-") {
                let message = "\(quoted(entry.key)) beside '$ref' is ignored"
                diagnostics.warning(.ignoredSibling, message, at: entry.keyLocation)
            }
            return .reference(reference)
        }
        return read(&self, node).map { .value($0) }
    }

    private static let referenceKeys: Set<String> = ["$ref", "summary", "description"]

    /// The reference in an object's `$ref`.
    mutating func reference(_ object: Mapping, _ entry: Mapping.Entry) -> Reference? {
        guard let target = entry.value.string else {
            let message = "'$ref' must be a string, not a \(entry.value.kindName)"
            diagnostics.error(.wrongType, message, at: entry.value.location)
            return nil
        }
        return Reference(
            target: target,
            location: entry.value.location,
            summary: object["summary"]?.string,
            description: object["description"]?.string
        )
    }

    /// Named things or references to them, from a mapping.
    mutating func referencedMap<Value>(
        _ object: Mapping,
        _ key: String,
        _ read: (inout DocumentReader, Node) -> Referenced<Value>?
    ) -> [Named<Referenced<Value>>] {
        map(object, key).compactMap { entry in
            read(&self, entry.value).map { Named(name: entry.key, location: entry.keyLocation, value: $0) }
        }
    }

    /// Reads what may hold itself through references: callbacks and content, to a depth that no description needs.
    mutating func nested<Value>(
        _ key: String, in owner: Mapping, _ read: (inout DocumentReader) -> [Value]
    ) -> [Value] {
        guard let entry = owner.entry(key) else { return [] }
        guard nesting < 32 else {
            diagnostics.warning(
                .nestingTooDeep, "\(quoted(key)) nests more than 32 deep here; it is left out", at: entry.keyLocation)
            return []
        }
        nesting += 1
        defer { nesting -= 1 }
        return read(&self)
    }

    /// What a `$ref` stands for at a place where the standard has none, such as an operation or `content`.
    ///
    /// Real descriptions have them; they are followed inside the file and reported.
    ///
    /// - Parameter isAllowed: whether the standard has references there after all.
    /// - Returns: `nil`, reported, where a reference leads nowhere.
    mutating func follow(_ node: Node, _ what: String, isAllowed: Bool = false) -> Node? {
        var node = node
        var steps = 0
        while let object = node.mapping, object.entries.count == 1, let target = object["$ref"]?.string, steps < 32 {
            let location = object["$ref"]?.location ?? node.location
            followed += 1
            guard followed <= 20_000, let pointer = JSONPointer(fragment: target), let next = root?.value(at: pointer)
            else {
                let message = "\(what) is left out: \(quoted(target)) cannot be followed"
                if !diagnostics.speak(of: location) { diagnostics.warning(.unresolvedReference, message, at: location) }
                return nil
            }
            let message = "\(what) cannot be a reference in OpenAPI; it is read as what \(quoted(target)) holds"
            if !isAllowed { diagnostics.warning(.misplacedReference, message, at: location) }
            node = next
            steps += 1
        }
        return node
    }
}
