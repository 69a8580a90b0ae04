/// Plans the enum of a union.
enum UnionPlanner {
    /// The union with its branches in the order in which they are tried.
    static func plan(_ entry: TypeTable.Entry, _ union: UnionShape, _ context: inout PlanningContext) -> UnionPlan {
        let schema = context.graph[entry.id]
        let pointer = context.graph[entry.shape].pointer
        let cases = merged(
            union.branches.enumerated().map { index, branch in
                let position = BranchNaming.position(index, in: union, of: entry.shape, context.graph)
                return Case(position, branch, context.type(of: branch.schema))
            }
        )
        let keyword = schema.source.oneOf.isEmpty ? "anyOf" : "oneOf"
        let members = cases.map { one -> MemberNames.Member in
            let location = context.graph[one.branch.schema].source.location
            let place = pointer.appending(keyword).appending(String(one.position))
            let names = BranchNaming.cases(one.branch, one.payload, one.position, in: entry.name, context)
            return MemberNames.Member(
                text: names.last?.text ?? "",
                location: location,
                override: context.override(place, location),
                preferred: names
            )
        }
        let names = MemberNames.assign(members, .unionCase, in: entry.name, context.naming, &context.diagnostics)
        return UnionPlan(
            name: entry.name,
            documentation: Documentation(type: schema),
            conformances: context.configuration.conformances,
            discriminator: union.discriminator,
            branches: zip(cases, names).compactMap { one, name in
                let text = context.graph[one.branch.schema].description
                return name.map {
                    UnionPlan.Branch(
                        name: $0,
                        payload: one.payload,
                        conditions: one.branch.conditions,
                        documentation: Documentation(summary: Documentation(text: text).summary),
                        schemas: one.schemas.map { context.graph[$0].pointer }
                    )
                }
            },
            pointer: schema.pointer,
            location: schema.source.location
        )
    }

    /// A branch, where it stands, and the type of its payload.
    private struct Case {
        var position: Int
        var branch: UnionShape.Branch
        var payload: TypeReference
        /// Its schema, and those of branches with the same payload.
        var schemas: [SchemaID]

        init(_ position: Int, _ branch: UnionShape.Branch, _ payload: TypeReference) {
            self.position = position
            self.branch = branch
            self.payload = payload
            schemas = [branch.schema]
        }
    }

    /// Branches with one payload become one case, as long as its conditions can say so.
    private static func merged(_ cases: [Case]) -> [Case] {
        var result: [Case] = []
        var positions: [TypeReference: Int] = [:]
        for one in cases {
            if let index = positions[one.payload],
                let conditions = union(result[index].branch.conditions, one.branch.conditions)
            {
                result[index].branch.conditions = conditions
                result[index].schemas += one.schemas
            } else {
                positions[one.payload] = positions[one.payload] ?? result.count
                result.append(one)
            }
        }
        return result
    }

    /// The conditions that hold where one or the other list holds; `nil` when no list says that.
    private static func union(_ a: [BranchCondition], _ b: [BranchCondition]) -> [BranchCondition]? {
        if a == b { return a }
        guard a.count == 1, b.count == 1 else { return nil }
        switch (a[0], b[0]) {
        case (.tag(let x), .tag(let y)): return [.tag(x + y.filter { !x.contains($0) })]
        case (.type(let x), .type(let y)): return [.type(x + y.filter { !x.contains($0) })]
        case (.equals(let p, let x), .equals(let q, let y)) where p == q:
            return [.equals(p, Set(x + y).sorted())]
        default: return nil
        }
    }
}
