/// References that lead only to themselves have no meaning: `A: {$ref: B}`, `B: {$ref: A}`.
extension GraphBuilder {
    mutating func breakReferenceCycles() {
        var isChecked = [Bool](repeating: false, count: schemas.count)
        for start in schemas.indices where !isChecked[start] {
            guard case .same = schemas[start].shape else { continue }
            var path: [Int] = []
            var onPath: Set<Int> = []
            var current = start
            while !isChecked[current] {
                if !onPath.insert(current).inserted {
                    breakCycle(Array(path[(path.firstIndex(of: current) ?? 0)...]))
                    break
                }
                path.append(current)
                guard case .same(let next) = schemas[current].shape else { break }
                current = Int(next.index)
            }
            for index in path { isChecked[index] = true }
        }
    }

    private mutating func breakCycle(_ members: [Int]) {
        for index in members { schemas[index].shape = .any }
        let first = members.min() ?? 0
        let source = schemas[first].source
        let names = members.map { "'#\(schemas[$0].pointer)'" }.joined(separator: " to ")
        report(
            .warning, .referenceCycle, at: source.reference?.location ?? source.location,
            "these references lead only to themselves, so that any value is taken: \(names)")
    }

    /// What a schema comes to after following references and wrappers.
    func final(_ id: SchemaID) -> SchemaID {
        var id = id
        // A cycle was broken before anyone asks; the bound holds even so.
        for _ in 0..<schemas.count {
            guard case .same(let next) = self[id].shape else { return id }
            id = next
        }
        return id
    }

    /// Whether a reference on the way, or the schema itself, allows null.
    func isNullableThrough(_ id: SchemaID) -> Bool {
        var id = id
        for _ in 0..<schemas.count {
            if self[id].isNullable { return true }
            guard case .same(let next) = self[id].shape else { return false }
            id = next
        }
        return false
    }
}
