/// Finds the types that have another name in the new plan and are the same.
enum TypeRenames {
    /// The new names by the old ones.
    ///
    /// A type is followed by an alias of its old name, by its place in the description, or by what it declares where no
    /// other type on either side declares the same.
    static func find(_ old: DescribedPlan, _ new: DescribedPlan) -> [Identifier: Identifier] {
        var renames: [Identifier: Identifier] = [:]
        var gone: [Identifier] = []
        for (name, declaration) in old.types {
            if case .alias = declaration { continue }
            switch new.types[name] {
            case nil: gone.append(name)
            case .alias?:
                guard case .named(let target) = new.resolved(.named(name)) else { continue }
                renames[name] = target
            case .some: break
            }
        }
        let taken = Set(renames.values)
        let fresh = new.types.filter { name, declaration in
            if case .alias = declaration { return false }
            return old.types[name] == nil && !taken.contains(name)
        }
        if gone.isEmpty || fresh.isEmpty { return renames }
        byPlace(gone, fresh, old, &renames)
        byMembers(gone, fresh, old, &renames)
        return renames
    }

    private static func byPlace(
        _ gone: [Identifier], _ fresh: [Identifier: Declaration], _ old: DescribedPlan,
        _ renames: inout [Identifier: Identifier]
    ) {
        let places = Dictionary(
            fresh.values.compactMap { declaration in declaration.pointer.map { ($0.description, declaration) } }
        ) { first, _ in first }
        for name in gone {
            guard let declaration = old.types[name], let pointer = declaration.pointer,
                let match = places[pointer.description], match.keyword == declaration.keyword
            else { continue }
            renames[name] = match.name
        }
    }

    /// Types that hold renamed ones are found once those are: a few rounds.
    private static func byMembers(
        _ gone: [Identifier], _ fresh: [Identifier: Declaration], _ old: DescribedPlan,
        _ renames: inout [Identifier: Identifier]
    ) {
        var taken = Set(renames.values)
        let newMembers = unique(fresh.values.map { ($0.name, $0.fingerprint(named: [:])) })
        for _ in 0..<4 {
            let left = gone.filter { renames[$0] == nil }
            let oldMembers = unique(
                left.compactMap { name in old.types[name].map { (name, $0.fingerprint(named: renames)) } })
            var isChanged = false
            for (members, name) in oldMembers {
                guard let match = newMembers[members], taken.insert(match).inserted else { continue }
                renames[name] = match
                isChanged = true
            }
            if !isChanged { return }
        }
    }

    /// The names by what is declared under them, without what several have.
    private static func unique(_ entries: [(Identifier, UInt64?)]) -> [UInt64: Identifier] {
        var names: [UInt64: Identifier] = [:]
        var repeated: Set<UInt64> = []
        for (name, members) in entries {
            guard let members else { continue }
            if names.updateValue(name, forKey: members) != nil { repeated.insert(members) }
        }
        return names.filter { !repeated.contains($0.key) }
    }
}
