import Generator

/// Changes of a tree, as values.
extension Node {
    /// The tree with the value at some steps changed; the same where nothing stands there.
    ///
    /// - Parameter change: Gives the new value; `nil` removes it.
    func changing(_ steps: ArraySlice<String>, _ change: (Node) -> Node?) -> Node? {
        guard let step = steps.first else { return change(self) }
        switch content {
        case .scalar: return self
        case .sequence(let elements):
            guard let index = Int(step), elements.indices.contains(index) else { return self }
            var changed = elements
            let element = elements[index].changing(steps.dropFirst(), change)
            changed.replaceSubrange(index...index, with: element.map { [$0] } ?? [])
            return Node(.sequence(changed), at: location)
        case .mapping(let mapping):
            let entries = mapping.entries.compactMap { entry -> Mapping.Entry? in
                guard entry.key == step else { return entry }
                return entry.value.changing(steps.dropFirst(), change).map {
                    Mapping.Entry(key: entry.key, keyLocation: entry.keyLocation, value: $0)
                }
            }
            return Node(.mapping(Mapping(entries)), at: location)
        }
    }

    /// A mapping with a key set, in its place or at the end; this itself when it is no mapping.
    func setting(_ key: String, _ value: Node) -> Node {
        guard let mapping else { return self }
        var entries = mapping.entries
        let entry = Mapping.Entry(key: key, keyLocation: value.location, value: value)
        if let index = entries.firstIndex(where: { $0.key == key }) {
            entries[index] = entry
        } else {
            entries.append(entry)
        }
        return Node(.mapping(Mapping(entries)), at: location)
    }

    /// A mapping without some keys.
    func removing(_ keys: String...) -> Node {
        guard let mapping else { return self }
        return Node(.mapping(Mapping(mapping.entries.filter { !keys.contains($0.key) })), at: location)
    }

    /// A list with an element more, unless it is there.
    func appending(_ element: Node) -> Node {
        guard let elements = sequence, !elements.contains(where: { $0.isEqual(to: element) }) else { return self }
        return Node(.sequence(elements + [element]), at: location)
    }

    // MARK: New values

    /// A value that stands where another does.
    private func make(_ content: Content) -> Node { Node(content, at: location) }

    func string(_ text: String) -> Node { make(.scalar(Scalar(text, .string))) }
    func boolean(_ value: Bool) -> Node { make(.scalar(Scalar(value ? "true" : "false", .boolean))) }
    func scalar(_ text: String, _ kind: Scalar.Kind) -> Node { make(.scalar(Scalar(text, kind))) }
    func list(_ elements: [Node]) -> Node { make(.sequence(elements)) }
    func object(_ members: [(String, Node)]) -> Node {
        make(.mapping(Mapping(members.map { Mapping.Entry(key: $0.0, keyLocation: location, value: $0.1) })))
    }
}
