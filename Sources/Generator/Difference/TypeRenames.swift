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
        let newMembers = unique(fresh.values.map { ($0.name, $0.members(named: [:])) })
        for _ in 0..<4 {
            let left = gone.filter { renames[$0] == nil }
            let oldMembers = unique(
                left.compactMap { name in old.types[name].map { (name, $0.members(named: renames)) } })
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
    private static func unique(_ entries: [(Identifier, [String]?)]) -> [[String]: Identifier] {
        var names: [[String]: Identifier] = [:]
        var repeated: Set<[String]> = []
        for (name, members) in entries {
            guard let members else { continue }
            if names.updateValue(name, forKey: members) != nil { repeated.insert(members) }
        }
        return names.filter { !repeated.contains($0.key) }
    }
}

extension Declaration {
    /// What kind of type it is.
    var keyword: String {
        switch self {
        case .record: "model"
        case .enumeration: "enumeration"
        case .union: "union"
        case .alias: "alias"
        case .output: "output"
        case .bodyChoice: "body"
        case .headers: "headers"
        case .resource: "resource"
        case .client: "client"
        }
    }

    /// What it declares, a line a member, with its own name as `Self`; `nil` where that is too little to know it by.
    fileprivate func members(named renames: [Identifier: Identifier]) -> [String]? {
        func text(_ type: TypeReference) -> String { type.outline(named: renames, own: name) }
        let lines: [String] =
            switch self {
            case .record(let plan): plan.properties.map { "\($0.name) \($0.wireName) \(text($0.type))" }
            case .enumeration(let plan): plan.members.map { "\($0.name) \($0.rawValue)" }
            case .union(let plan): plan.branches.map { "\($0.name) \(text($0.payload))" }
            case .output(let plan): plan.members.map { "\($0.name) \($0.type.map(text) ?? "")" }
            case .bodyChoice(let plan): plan.members.map { "\($0.name) \(text($0.body.type))" }
            case .alias, .headers, .resource, .client: []
            }
        return lines.isEmpty ? nil : [keyword] + lines
    }
}

extension TypeReference {
    /// The type as text, in the names of another plan.
    fileprivate func outline(named renames: [Identifier: Identifier], own: Identifier) -> String {
        switch self {
        case .named(let name): name == own ? "Self" : (renames[name] ?? name).text
        case .runtime(let type): type.rawValue
        case .array(let type): "[\(type.outline(named: renames, own: own))]"
        case .dictionary(let type): "[:\(type.outline(named: renames, own: own))]"
        case .optional(let type): type.outline(named: renames, own: own) + "?"
        case .nullable(let type): type.outline(named: renames, own: own) + "??"
        case .generic(let outer, let type): "\(outer.rawValue)<\(type.outline(named: renames, own: own))>"
        }
    }
}
