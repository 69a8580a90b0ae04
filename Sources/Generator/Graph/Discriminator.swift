/// `discriminator` (OpenAPI 3.1 §4.8.25): which values of its property name which branch.
extension GraphBuilder {
    /// The values of each branch, or `nil` when the discriminator decides nothing.
    mutating func tags(
        _ union: UnionShape, _ discriminator: SchemaObject.Discriminator, _ facts: [BranchFacts],
        of id: SchemaID
    ) -> [[String]]? {
        let places = union.branches.map(place)
        var tags = [[String]](repeating: [], count: union.branches.count)
        for entry in discriminator.mapping {
            let target = mappingTarget(entry, from: self[id].pointer)
            let matching = places.indices.filter { places[$0] == target }
            if matching.isEmpty, !addNested(entry, target, union, &tags) { sayUnknownTarget(entry, union) }
            for index in matching { tags[index].append(entry.name) }
        }
        let fallback = discriminator.defaultMapping.map { text -> JSONPointer? in
            mappingTarget(Named(name: "", location: discriminator.location, value: text), from: self[id].pointer)
        }
        let isFallback = places.map { $0 == fallback }
        let taken = Set(tags.joined())
        for index in tags.indices where tags[index].isEmpty && !isFallback[index] {
            let listed = listedValues(of: discriminator.propertyName, in: facts[index])
            let names = listed ?? union.branches[index].componentName.map { [$0] } ?? []
            tags[index] = names.filter { !taken.contains($0) }
        }
        if tags.allSatisfy(\.isEmpty) {
            report(
                .warning, .discriminatorUnusable, at: discriminator.location,
                "the discriminator names no branch; add a 'mapping'")
            return nil
        }
        // The one for all other values needs none of its own.
        for index in tags.indices where isFallback[index] { tags[index] = [] }
        if let unnamed = tags.indices.first(where: { tags[$0].isEmpty && !isFallback[$0] }) {
            sayUnnamed(union.branches[unnamed], discriminator)
        }
        return withoutRepetitions(tags)
    }

    /// Where a branch stands, as a mapping names it.
    private func place(of branch: UnionShape.Branch) -> JSONPointer {
        branch.componentName.map { JSONPointer(["components", "schemas", $0]) } ?? self[branch.schema].pointer
    }

    /// A mapping's value is a reference, or the bare name of a component.
    private mutating func mappingTarget(_ entry: Named<String>, from pointer: JSONPointer) -> JSONPointer? {
        guard entry.value.hasPrefix("#") else { return JSONPointer(["components", "schemas", entry.value]) }
        var unsaid = Diagnostics()
        let reference = Reference(target: entry.value, location: entry.location)
        return references.schema(reference, from: pointer, &unsaid)?.pointer
    }

    /// A value may name a branch of a union that is itself a branch.
    private func addNested(
        _ entry: Named<String>, _ target: JSONPointer?, _ union: UnionShape, _ tags: inout [[String]]
    ) -> Bool {
        for (index, branch) in union.branches.enumerated() {
            guard case .union(let nested) = self[final(branch.schema)].shape else { continue }
            if nested.branches.contains(where: { place(of: $0) == target }) {
                tags[index].append(entry.name)
                return true
            }
        }
        return false
    }

    private mutating func sayUnknownTarget(_ entry: Named<String>, _ union: UnionShape) {
        let names = union.branches.compactMap(\.componentName)
        let wanted = entry.value.split(separator: "/").last.map { String($0) } ?? entry.value
        report(
            .warning, .discriminatorTarget, at: entry.location,
            "'\(entry.value.prefix(80))' is no branch of this union; the value '\(entry.name.prefix(80))' is unknown"
                + NearestName.suggestion(for: wanted, among: names))
    }

    private mutating func sayUnnamed(_ branch: UnionShape.Branch, _ discriminator: SchemaObject.Discriminator) {
        report(
            .warning, .discriminatorUnusable, at: discriminator.location,
            "the discriminator has no value for '#\(self[branch.schema].pointer)'; add it to 'mapping'")
    }

    /// A value names one branch: the first.
    private func withoutRepetitions(_ tags: [[String]]) -> [[String]] {
        var seen: Set<String> = []
        return tags.map { values in values.filter { seen.insert($0).inserted } }
    }
}
