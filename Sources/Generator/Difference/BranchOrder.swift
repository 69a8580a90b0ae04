/// Finds branches of a union that change places and that nothing but their order tells apart.
struct BranchOrder {
    /// The names of two branches, as they stood; `nil` where no such two change places.
    let reversed: (Identifier, Identifier)?

    /// - Parameter plan: What the new union is in.
    init(_ old: UnionPlan, _ new: UnionPlan, _ plan: DescribedPlan) {
        guard Pairing.isReordered(old.branches.map(\.name.text), new.branches.map(\.name.text)) else {
            reversed = nil
            return
        }
        let places = Dictionary(old.branches.enumerated().map { ($1.name, $0) }) { first, _ in first }
        let isOne = plan.root.value(at: new.pointer)?["oneOf"] != nil
        for (index, branch) in new.branches.enumerated() {
            guard let place = places[branch.name] else { continue }
            let later = new.branches[(index + 1)...].first { other in
                guard let otherPlace = places[other.name], otherPlace < place else { return false }
                return !Self.isTold(branch, from: other, whereOneFits: isOne, plan)
            }
            if let later {
                reversed = (later.name, branch.name)
                return
            }
        }
        reversed = nil
    }

    /// Whether no value that the description allows fits both.
    ///
    /// - Parameter whereOneFits: Whether the description says that a value fits one branch alone (`oneOf`).
    private static func isTold(
        _ branch: UnionPlan.Branch, from other: UnionPlan.Branch, whereOneFits isOne: Bool, _ plan: DescribedPlan
    ) -> Bool {
        branch.conditions.contains { condition in
            other.conditions.contains { otherCondition in
                switch (condition, otherCondition) {
                case (.tag(let values), .tag(let others)): Set(values).isDisjoint(with: others)
                case (.equals(let name, let values), .equals(let otherName, let others)):
                    name == otherName && Set(values).isDisjoint(with: others)
                case (.type(let types), .type(let others)):
                    Set(types.map(\.folded)).isDisjoint(with: others.map(\.folded))
                case (.type(let types), _), (_, .type(let types)): !types.contains(.object)
                // Of `anyOf`, a value may have the keys of both.
                case (.has(let keys), .has(let others)):
                    isOne && plan.declares(none: keys, in: other.payload)
                        && plan.declares(none: others, in: branch.payload)
                default: false
                }
            }
        }
    }
}

extension SchemaObject.ValueType {
    /// An integer is a number too.
    fileprivate var folded: Self { self == .integer ? .number : self }
}

extension DescribedPlan {
    /// Whether a type is a model without properties of these names.
    fileprivate func declares(none keys: [String], in type: TypeReference) -> Bool {
        guard case .named(let name) = resolved(type), case .record(let record)? = types[name] else { return false }
        return !record.properties.contains { keys.contains($0.wireName) }
    }
}
