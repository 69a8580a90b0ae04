/// How the branches of a union are told apart: by a discriminator, by a property with listed values, by JSON type, by
/// keys; what is left is tried in order.
///
/// Branches that a condition decides come before those that only their type or nothing tells; among equals the order is
/// the document's. So the first branch whose conditions hold is the right one whenever the description says which.
extension GraphBuilder {
    mutating func classifyUnions() {
        for index in schemas.indices {
            guard case .union(let union) = schemas[index].shape else { continue }
            let id = SchemaID(index: Int32(clamping: index))
            schemas[index].shape = .union(classify(union, id))
        }
    }

    private mutating func classify(_ union: UnionShape, _ id: SchemaID) -> UnionShape {
        let facts = union.branches.map { self.facts($0.schema) }
        var union = union
        if let discriminator = discriminators[id], let tags = tags(union, discriminator, facts, of: id) {
            for (index, values) in tags.enumerated() where !values.isEmpty {
                union.branches[index].conditions = [.tag(values)]
            }
        } else {
            union.discriminator = nil
            addObjectConditions(&union, facts)
        }
        addTypeConditions(&union, facts)
        sayAmbiguous(union, facts, id)
        union.branches = ordered(union.branches, facts)
        return union
    }

    /// A type is a condition wherever some other branch lacks it and nothing better is known.
    private func addTypeConditions(_ union: inout UnionShape, _ facts: [BranchFacts]) {
        let all = facts.reduce(into: Set<SchemaObject.ValueType>()) { $0.formUnion($1.types) }
        for (index, fact) in facts.enumerated()
        where union.branches[index].conditions.isEmpty && fact.types.count < all.count {
            union.branches[index].conditions = [.type(fact.sortedTypes)]
        }
    }

    /// Conditions for objects, which their type does not tell apart.
    private func addObjectConditions(_ union: inout UnionShape, _ facts: [BranchFacts]) {
        let objects = facts.indices.filter { facts[$0].isObject }
        guard objects.count > 1 else { return }
        let listing = listingProperty(objects.map { facts[$0] })
        for (position, index) in objects.enumerated() where facts[index].types == [.object] {
            let listed = listing?.values[position]
            // Those with a value of this one are all that may be taken for it, where values are listed.
            let rivals = objects.indices.filter { other in
                guard other != position, let listed else { return other != position }
                return listing?.values[other].map { !Set(listed).isDisjoint(with: $0) } ?? false
            }
            let keys = rivals.isEmpty ? [] : distinctiveKeys(facts[index], rivals.map { facts[objects[$0]] })
            union.branches[index].conditions =
                (listed.map { [.equals(listing?.name ?? "", $0.sorted())] } ?? [])
                + (keys.isEmpty ? [] : [.has(keys)])
        }
    }

    /// The property whose listed values tell most pairs of branches apart: the two have none in common.
    private func listingProperty(_ facts: [BranchFacts]) -> (name: String, values: [[String]?])? {
        var names: [String] = []
        var listed: [String: [[String]?]] = [:]
        for (index, fact) in facts.enumerated() where fact.types == [.object] {
            for property in fact.objects.first?.properties ?? [] {
                guard let values = listedValues(of: property.name, in: fact) else { continue }
                if listed[property.name] == nil { names.append(property.name) }
                listed[property.name, default: Array(repeating: nil, count: facts.count)][index] = values
            }
        }
        var best: (name: String, values: [[String]?])?
        var most = 0
        for name in names {
            guard let values = listed[name] else { continue }
            let sets = values.compactMap { $0.map(Set.init) }
            let apart = sets.indices.reduce(0) { count, index in
                count + sets[..<index].count { $0.isDisjoint(with: sets[index]) }
            }
            if apart > most {
                most = apart
                best = (name, values)
            }
        }
        return best
    }

    /// The required keys that some other branch does not declare; those that none declares, when there are any.
    private func distinctiveKeys(_ fact: BranchFacts, _ others: [BranchFacts]) -> [String] {
        let declared = others.map(\.declared)
        let own = fact.required.filter { key in !declared.contains { $0.contains(key) } }
        if !own.isEmpty { return own }
        return fact.required.filter { key in declared.contains { !$0.contains(key) } }
    }

    /// Stable: decided ones first, more keys before fewer; any value last.
    private func ordered(_ branches: [UnionShape.Branch], _ facts: [BranchFacts]) -> [UnionShape.Branch] {
        func rank(_ index: Int) -> Int {
            switch branches[index].conditions.first {
            case .tag, .equals: 0
            case .has(let keys): 1_000_000 - min(keys.count, 1000)
            case .type: 2_000_000
            case nil: facts[index].types.count == SchemaObject.ValueType.allCases.count ? 4_000_000 : 3_000_000
            }
        }
        let order = branches.indices.sorted { (rank($0), $0) < (rank($1), $1) }
        return order.map { branches[$0] }
    }

    private mutating func sayAmbiguous(_ union: UnionShape, _ facts: [BranchFacts], _ id: SchemaID) {
        var seen: Set<[BranchCondition]> = []
        let repeated = union.branches.first { !seen.insert($0.conditions).inserted }
        guard let repeated else { return }
        report(
            .note, .ambiguousUnion, at: self[id].source.location,
            "nothing tells '#\(self[repeated.schema].pointer)' from the branches before it; they are tried in order;"
                + " a discriminator would decide")
    }
}
