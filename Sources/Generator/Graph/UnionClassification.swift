/// How the branches of a union are told apart: by a discriminator, by a property with listed values that no two
/// share, by JSON type, by keys; what is left is tried in order.
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
        if let (name, values) = sharedTag(objects.map { facts[$0] }) {
            for (index, values) in zip(objects, values) where facts[index].types == [.object] {
                union.branches[index].conditions = [.equals(name, values.sorted())]
            }
            return
        }
        for index in objects where facts[index].types == [.object] {
            let others = objects.filter { $0 != index }.map { facts[$0] }
            let keys = distinctiveKeys(facts[index], others)
            if !keys.isEmpty { union.branches[index].conditions = [.has(keys)] }
        }
    }

    /// A property that every branch declares with listed values, no value in two of them.
    private func sharedTag(_ facts: [BranchFacts]) -> (name: String, values: [[String]])? {
        guard let first = facts.first?.objects.first else { return nil }
        for property in first.properties {
            var seen: Set<String> = []
            var values: [[String]] = []
            for fact in facts {
                guard let listed = listedValues(of: property.name, in: fact),
                    listed.allSatisfy({ seen.insert($0).inserted })
                else { break }
                values.append(listed)
            }
            if values.count == facts.count { return (property.name, values) }
        }
        return nil
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
