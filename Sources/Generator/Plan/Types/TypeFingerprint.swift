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

    /// A number that tells what a program can do with the type, whatever the type is called: its members with their
    /// names in Swift and on the wire, and their types.
    ///
    /// - Parameter names: Other names for the types that it holds.
    /// - Returns: `nil` where there is too little to know a type by.
    func fingerprint(named names: [Identifier: Identifier]) -> UInt64? {
        var hash = TypeHash(keyword, own: name, names: names)
        switch self {
        case .record(let plan):
            guard !plan.properties.isEmpty else { return nil }
            for property in plan.properties { hash.add(property.name, property.wireName, property.type) }
        case .enumeration(let plan):
            guard !plan.members.isEmpty else { return nil }
            // The digits of an integer are the text of a string too.
            let type = plan.rawType == .string ? nil : TypeReference.runtime(plan.rawType)
            for member in plan.members { hash.add(member.name, member.rawValue, type) }
        case .union(let plan):
            guard !plan.branches.isEmpty else { return nil }
            for branch in plan.branches { hash.add(branch.name, "", branch.payload) }
        case .output(let plan):
            guard !plan.members.isEmpty else { return nil }
            for member in plan.members { hash.add(member.name, "", member.type) }
        case .bodyChoice(let plan):
            guard !plan.members.isEmpty else { return nil }
            for member in plan.members { hash.add(member.name, "", member.body.type) }
        case .alias(let plan):
            // One string is not told from another.
            guard !plan.type.names.isEmpty else { return nil }
            hash.add(plan.type)
        case .headers, .resource, .client: return nil
        }
        return hash.value
    }
}

/// The hash of a type's members, whatever their order.
private struct TypeHash {
    let own: Identifier
    let names: [Identifier: Identifier]
    private(set) var value: UInt64

    init(_ keyword: String, own: Identifier, names: [Identifier: Identifier]) {
        self.own = own
        self.names = names
        var hash = StableHash()
        hash.add(keyword)
        value = hash.value
    }

    mutating func add(_ name: Identifier, _ wireName: String, _ type: TypeReference?) {
        var hash = StableHash()
        hash.add(name.text)
        hash.add(wireName)
        if let type { add(type, to: &hash) }
        value &+= hash.value
    }

    mutating func add(_ type: TypeReference) {
        var hash = StableHash()
        add(type, to: &hash)
        value &+= hash.value
    }

    private func add(_ type: TypeReference, to hash: inout StableHash) {
        switch type {
        case .named(let name): hash.add(name == own ? "Self" : (names[name] ?? name).text)
        case .runtime(let type): hash.add(type.rawValue)
        case .array(let type): add("[]", type, to: &hash)
        case .dictionary(let type): add("[:]", type, to: &hash)
        case .optional(let type): add("?", type, to: &hash)
        case .nullable(let type): add("??", type, to: &hash)
        case .generic(let outer, let type): add(outer.rawValue, type, to: &hash)
        }
    }

    private func add(_ outer: String, _ type: TypeReference, to hash: inout StableHash) {
        hash.add(outer)
        add(type, to: &hash)
    }
}
