/// Plans the `typealias` of a component that is no object, enumeration or union.
enum AliasPlanner {
    static func plan(_ entry: TypeTable.Entry, _ context: PlanningContext) -> AliasPlan {
        let schema = context.graph[entry.id]
        var documentation = Documentation(value: schema)
        documentation.facts.removeAll { $0.hasPrefix("Default:") }
        return AliasPlan(
            name: entry.name, documentation: documentation, type: context.structure(of: entry.shape),
            pointer: schema.pointer, location: schema.source.location)
    }

    /// Puts `JSONValue` where an alias would hold itself, which Swift does not allow: `typealias Tree = [Tree]`.
    static func breakCycles(_ declarations: inout [Declaration], _ d: inout Diagnostics) {
        var aliases: [Identifier: Int] = [:]
        for (index, declaration) in declarations.enumerated() {
            if case .alias(let plan) = declaration { aliases[plan.name] = index }
        }
        guard !aliases.isEmpty else { return }
        let indices = aliases.values.sorted()
        let position = Dictionary(uniqueKeysWithValues: indices.enumerated().map { ($1, $0) })
        let edges = indices.map { index -> [Int] in
            guard case .alias(let plan) = declarations[index] else { return [] }
            return plan.type.names.compactMap { aliases[$0].flatMap { position[$0] } }
        }
        let components = StrongComponents(edges)
        for (node, index) in indices.enumerated() where components.isOnCycle(node) {
            guard case .alias(var plan) = declarations[index] else { continue }
            plan.type = plan.type.replacing { name in
                aliases[name].flatMap { position[$0] }.map { components.component[$0] == components.component[node] }
                    == true
            }
            d.warning(
                .recursiveAlias,
                "'\(plan.name)' contains itself with no object between; the inner values are 'JSONValue'",
                at: plan.location)
            declarations[index] = .alias(plan)
        }
    }
}

extension TypeReference {
    /// The types of the module that it mentions.
    var names: [Identifier] {
        switch self {
        case .named(let name): [name]
        case .runtime: []
        case .array(let type), .dictionary(let type), .optional(let type), .nullable(let type), .generic(_, let type):
            type.names
        }
    }

    /// The type with `JSONValue` in place of some of the types of the module.
    func replacing(_ isReplaced: (Identifier) -> Bool) -> TypeReference {
        switch self {
        case .named(let name): isReplaced(name) ? .runtime(.jsonValue) : self
        case .runtime: self
        case .array(let type): .array(type.replacing(isReplaced))
        case .dictionary(let type): .dictionary(type.replacing(isReplaced))
        case .optional(let type): .optional(type.replacing(isReplaced))
        case .nullable(let type): .nullable(type.replacing(isReplaced))
        case .generic(let generic, let type): .generic(generic, type.replacing(isReplaced))
        }
    }
}
