import Generator

/// The tree of a description while it is amended: where things are written in it, and their changes.
struct DescriptionTree {
    private(set) var root: Node

    init(_ root: Node) { self.root = root }

    subscript(pointer: JSONPointer) -> Node? { root.value(at: pointer) }

    /// Changes what stands at a place.
    ///
    /// - Returns: Whether anything became different.
    mutating func change(_ pointer: JSONPointer, _ change: (Node) -> Node?) -> Bool {
        var hasChanged = false
        let changed = root.changing(pointer.tokens[...]) { node in
            let new = change(node)
            hasChanged = new.map { !$0.isEqual(to: node) } ?? true
            return new
        }
        if let changed, hasChanged { root = changed }
        return hasChanged
    }

    /// Where a reference leads, and the references there.
    func target(of pointer: JSONPointer) -> JSONPointer {
        var pointer = pointer
        for _ in 0..<32 {
            guard let reference = self[pointer]?["$ref"]?.string, let next = JSONPointer(fragment: reference) else {
                break
            }
            pointer = next
        }
        return pointer
    }

    /// The places, from a schema on through references, `allOf` and perhaps unions, that have one of some keywords.
    func places(
        from pointer: JSONPointer, having keywords: [String], throughUnions: Bool
    ) -> [JSONPointer] {
        var found: [JSONPointer] = []
        var seen: Set<JSONPointer> = []
        var open = [pointer]
        while let next = open.popLast() {
            guard seen.insert(next).inserted, let node = self[next] else { continue }
            if keywords.contains(where: { node[$0] != nil }) { found.append(next) }
            if let reference = node["$ref"]?.string, let target = JSONPointer(fragment: reference) {
                open.append(target)
            }
            for keyword in throughUnions ? ["allOf", "anyOf", "oneOf"] : ["allOf"] {
                for index in (node[keyword]?.sequence ?? []).indices.reversed() {
                    open.append(next.appending(keyword).appending(String(index)))
                }
            }
        }
        return found
    }
}
