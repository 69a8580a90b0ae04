/// How the branches of a union are told apart: by a discriminator, by properties with listed values, by JSON type, by
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
        let listed = ListedValues(objects.map { listedProperties(facts[$0]) })
        let declared = objects.map { facts[$0].declared }
        var declaring: [String: Int] = [:]
        for keys in declared { for key in keys { declaring[key, default: 0] += 1 } }
        for (position, index) in objects.enumerated() where facts[index].types == [.object] {
            let told = listed.told[position]
            let all = { declaring[$0, default: 1] - 1 }
            var keys: [String]
            if let rivals = listed.rivals(of: position) {
                var others: [String: Int] = [:]
                for rival in rivals { for key in declared[rival] { others[key, default: 0] += 1 } }
                keys = distinctiveKeys(facts[index], among: rivals.count) { others[$0, default: 0] }
                // Of several values a server may make up one more; then the keys tell.
                if keys.isEmpty, told.contains(where: { $0.values.count > 1 }) {
                    keys = facts[index].required.filter { all($0) == 0 }
                }
            } else {
                keys = distinctiveKeys(facts[index], among: objects.count - 1, all)
            }
            union.branches[index].conditions =
                told.map { .equals($0.name, $0.values.sorted()) } + (keys.isEmpty ? [] : [.has(keys)])
        }
    }

    private func listedProperties(_ fact: BranchFacts) -> [ListedValues.Property] {
        guard fact.types == [.object] else { return [] }
        return (fact.objects.first?.properties ?? []).compactMap { property in
            listedValues(of: property.name, in: fact).map { ListedValues.Property(name: property.name, values: $0) }
        }
    }

    /// The required keys that no other branch declares; those that some does not declare, when there are none.
    private func distinctiveKeys(
        _ fact: BranchFacts, among count: Int, _ declaring: (String) -> Int
    ) -> [String] {
        let required = fact.required
        let own = required.filter { declaring($0) == 0 }
        return count == 0 ? [] : own.isEmpty ? required.filter { declaring($0) < count } : own
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
        let repeated = union.branches.first { branch in
            // Of each value that is listed by itself: two branches may share one of several.
            branch.conditions.eachValue.count { !seen.insert($0).inserted } > 0
        }
        guard let repeated else { return }
        report(
            .note, .ambiguousUnion, at: self[id].source.location,
            "nothing tells '#\(self[repeated.schema].pointer)' from the branches before it; they are tried in order;"
                + " a discriminator would decide")
    }
}

extension [BranchCondition] {
    /// The conditions with one of the values that the first one lists, for each of them.
    fileprivate var eachValue: [[BranchCondition]] {
        guard case .equals(let name, let values)? = first else { return [self] }
        return values.map { [.equals(name, [$0])] + dropFirst() }
    }
}
