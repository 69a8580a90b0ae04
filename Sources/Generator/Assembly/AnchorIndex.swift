/// The names that the schemas of one file give to themselves: `$id`, `$anchor`, `$dynamicAnchor` (JSON Schema 2020-12 §8.2).
struct AnchorIndex {
    /// The places of anchors by name; the first one wins.
    private(set) var anchors: [String: JSONPointer] = [:]
    /// The places of schemas by `$id`, without a fragment.
    private(set) var identifiers: [String: JSONPointer] = [:]
    /// `$self` of the description (OpenAPI 3.2 §4.1), or `$id` of a schema that is a whole file.
    private(set) var base: String?

    /// Looks for them in a whole file.
    init(_ root: Node) {
        base = (root["$self"] ?? root["$id"])?.string.map { ReferenceText($0).address }
        var open: [(node: Node, pointer: JSONPointer)] = [(root, JSONPointer())]
        while let (node, pointer) = open.popLast() {
            for entry in (node.mapping?.entries ?? []).reversed() where !Self.data.contains(entry.key) {
                if let text = entry.value.string { note(entry.key, text, pointer) }
                open.append((entry.value, pointer.appending(entry.key)))
            }
            for (index, element) in (node.sequence ?? []).enumerated().reversed() {
                open.append((element, pointer.appending(String(index))))
            }
        }
    }

    private static let data: Set<String> = ["example", "examples", "enum", "const", "default", "value"]

    private mutating func note(_ key: String, _ text: String, _ pointer: JSONPointer) {
        switch key {
        case "$anchor", "$dynamicAnchor": if anchors[text] == nil { anchors[text] = pointer }
        case "$id":
            let reference = ReferenceText(text)
            if !reference.fragment.isEmpty, anchors[reference.fragment] == nil { anchors[reference.fragment] = pointer }
            if !reference.address.isEmpty, identifiers[reference.address] == nil {
                identifiers[reference.address] = pointer
            }
        default: break
        }
    }

    /// The place of a schema whose `$id` is an address: as it is written, or at the end of the file's own URI.
    func place(of address: String) -> JSONPointer? {
        if let place = identifiers[address] { return place }
        guard let base, let slash = base.lastIndex(of: "/") else { return nil }
        return identifiers[String(base[...slash]) + address]
    }
}
