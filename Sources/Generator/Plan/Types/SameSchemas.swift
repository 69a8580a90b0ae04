/// Whether two places of a description say the same, as the form and the JSON of one body mostly do.
extension PlanningContext {
    /// Whether the schemas are one, or are written alike.
    func isSame(_ a: SchemaID?, _ b: SchemaID?) -> Bool {
        guard let a, let b else { return a == b }
        return isSame(a, b, depth: 16)
    }

    private func isSame(_ a: SchemaID, _ b: SchemaID, depth: Int) -> Bool {
        let (a, b) = (target(of: a), target(of: b))
        if a == b { return true }
        guard depth > 0, !isComponent(a), !isComponent(b), isNullable(a) == isNullable(b) else { return false }
        switch (graph[a].shape, graph[b].shape) {
        case (.object(let x), .object(let y)): return isSame(x, y, depth: depth - 1)
        case (.array(let x), .array(let y)): return isSame(x, y, depth: depth - 1)
        case (.map(let x?), .map(let y?)): return isSame(x, y, depth: depth - 1)
        case (.enumeration(let x), .enumeration(let y)): return x.members.map(\.name) == y.members.map(\.name)
        case (.union(let x), .union(let y)):
            return x.branches.count == y.branches.count
                && zip(x.branches, y.branches).allSatisfy { isSame($0.schema, $1.schema, depth: depth - 1) }
        case (.object, _), (.array, _), (.map(_?), _), (.enumeration, _), (.union, _): return false
        case (_, .object), (_, .array), (_, .map(_?)), (_, .enumeration), (_, .union): return false
        default: return structure(of: a) == structure(of: b)
        }
    }

    private func isSame(_ a: ObjectShape, _ b: ObjectShape, depth: Int) -> Bool {
        guard a.properties.count == b.properties.count else { return false }
        return zip(a.properties, b.properties).allSatisfy { x, y in
            x.name == y.name && x.isRequired == y.isRequired && isSame(x.schema, y.schema, depth: depth)
        }
    }
}
