/// Decides which properties are stored in a box.
///
/// A property is boxed when its record would otherwise contain itself, or when its type takes more than ``limit`` bytes.
/// The rule looks at the types that the property's own type is made of and at nothing else: neither the order of
/// declarations nor other users of a type have a part in it.
struct Boxing {
    /// The most bytes that a property takes inline: eight texts.
    ///
    /// Whatever copies, assigns or destroys a model has code for each field of each struct that is inline in it, and a box
    /// costs accessors and an allocation. With 256 bytes the module of Auth0's whole description takes the compiler 2 % more
    /// memory; with 64, 1 % less, at 2 % more time for small modules and a tenth more for writing JSON.
    static let limit = 128

    private let index: [Identifier: Int]
    private let aliases: [Identifier: TypeReference]
    private var layouts: [InlineLayout]
    private let components: StrongComponents

    /// Sets ``PropertyPlan/isIndirect``, and puts `JSONValue` where a union holds itself with no record between.
    static func apply(_ declarations: inout [Declaration], _ d: inout Diagnostics) {
        var boxing = Boxing(declarations)
        boxing.cutUnions(&declarations, &d)
        for node in boxing.order(declarations) {
            switch declarations[node] {
            case .record(var plan):
                boxing.box(&plan, node)
                declarations[node] = .record(plan)
            case .union(let plan):
                boxing.layouts[node] = InlineLayout(payloads: plan.branches.map { boxing.layout($0.payload) })
            case .enumeration(let plan): boxing.layouts[node] = InlineLayout(plan.rawType)
            case .alias, .output, .bodyChoice, .headers, .resource, .client: continue
            }
        }
    }

    private init(_ declarations: [Declaration]) {
        var index: [Identifier: Int] = [:]
        var aliases: [Identifier: TypeReference] = [:]
        for (node, declaration) in declarations.enumerated() {
            index[declaration.name] = node
            if case .alias(let plan) = declaration { aliases[plan.name] = plan.type }
        }
        self.index = index
        self.aliases = aliases
        layouts = Array(repeating: .string, count: declarations.count)
        components = StrongComponents(
            declarations.map { declaration in
                switch declaration {
                case .record(let plan): plan.properties.compactMap { Boxing.inlineType($0.type, index, aliases) }
                case .union(let plan): plan.branches.compactMap { Boxing.inlineType($0.payload, index, aliases) }
                default: []
                }
            })
    }

    /// What a node needs comes before it; on a cycle, records come first, since all their ways into it are boxed.
    private func order(_ declarations: [Declaration]) -> [Int] {
        let unions = StrongComponents(unionEdges(declarations))
        let rank = Dictionary(uniqueKeysWithValues: unions.order.enumerated().map { ($1, $0) })
        return declarations.indices.sorted { a, b in
            if components.component[a] != components.component[b] {
                return components.component[a] < components.component[b]
            }
            let isUnion = (Boxing.isUnion(declarations[a]), Boxing.isUnion(declarations[b]))
            return isUnion.0 == isUnion.1 ? rank[a] ?? 0 < rank[b] ?? 0 : !isUnion.0
        }
    }

    private mutating func box(_ plan: inout RecordPlan, _ node: Int) {
        var fields: [InlineLayout] = []
        for position in plan.properties.indices {
            let type = plan.properties[position].type
            let isRecursive =
                Boxing.inlineType(type, index, aliases).map {
                    components.component[$0] == components.component[node] && components.isOnCycle(node)
                } ?? false
            let layout = isRecursive ? InlineLayout.reference : self.layout(type)
            let isIndirect = isRecursive || layout.size > Boxing.limit
            // Few are, and to change one property copies all of them.
            if isIndirect != plan.properties[position].isIndirect { plan.properties[position].isIndirect = isIndirect }
            fields.append(isIndirect ? .reference : layout)
        }
        layouts[node] = InlineLayout(fields: fields)
    }

    private func layout(_ type: TypeReference) -> InlineLayout {
        switch type {
        case .runtime(let type): InlineLayout(type)
        case .array, .dictionary, .generic: .reference
        case .optional(let wrapped), .nullable(let wrapped): layout(wrapped).optional
        case .named(let name):
            if let type = aliases[name] { layout(type) } else { index[name].map { layouts[$0] } ?? .string }
        }
    }

    /// The type of the module that is stored inside of a value of this type, through optionals and aliases.
    private static func inlineType(
        _ type: TypeReference, _ index: [Identifier: Int], _ aliases: [Identifier: TypeReference]
    ) -> Int? {
        switch type {
        case .runtime, .array, .dictionary, .generic: nil
        case .optional(let wrapped), .nullable(let wrapped): inlineType(wrapped, index, aliases)
        case .named(let name):
            if let target = aliases[name] { inlineType(target, index, aliases) } else { index[name] }
        }
    }
}

// MARK: Unions of unions

extension Boxing {
    private static func isUnion(_ declaration: Declaration) -> Bool {
        if case .union = declaration { true } else { false }
    }

    private func unionEdges(_ declarations: [Declaration]) -> [[Int]] {
        declarations.map { declaration in
            guard case .union(let plan) = declaration else { return [] }
            return plan.branches.compactMap { branch in
                Boxing.inlineType(branch.payload, index, aliases).flatMap {
                    Boxing.isUnion(declarations[$0]) ? $0 : nil
                }
            }
        }
    }

    private func cutUnions(_ declarations: inout [Declaration], _ d: inout Diagnostics) {
        let unions = StrongComponents(unionEdges(declarations))
        for node in declarations.indices where unions.isOnCycle(node) {
            guard case .union(var plan) = declarations[node] else { continue }
            for branch in plan.branches.indices {
                guard let target = Boxing.inlineType(plan.branches[branch].payload, index, aliases),
                    unions.component[target] == unions.component[node]
                else { continue }
                plan.branches[branch].payload = .runtime(.jsonValue)
            }
            d.warning(
                .recursiveUnion,
                "'\(plan.name)' contains itself with no object between; the inner values are 'JSONValue'",
                at: plan.location)
            declarations[node] = .union(plan)
        }
    }
}
