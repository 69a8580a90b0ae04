/// Plans the enum of a union.
enum UnionPlanner {
    /// The union with its branches in the order in which they are tried.
    static func plan(_ entry: TypeTable.Entry, _ union: UnionShape, _ context: inout PlanningContext) -> UnionPlan {
        let schema = context.graph[entry.id]
        let pointer = context.graph[entry.shape].pointer
        let payloads = union.branches.map { context.element($0.schema) }
        var members: [MemberNames.Member] = []
        for (index, branch) in union.branches.enumerated() {
            let source = context.graph[branch.schema].source
            let place = pointer.appending(schema.source.oneOf.isEmpty ? "anyOf" : "oneOf").appending(String(index))
            let names = BranchNaming.cases(branch, payloads[index], in: entry.name, context)
            members.append(
                .init(
                    text: names.last?.text ?? "", location: source.location,
                    override: context.override(place, source.location), preferred: names))
        }
        let names = MemberNames.assign(members, .unionCase, in: entry.name, context.naming, &context.diagnostics)
        return UnionPlan(
            name: entry.name, documentation: Documentation(type: schema),
            conformances: context.configuration.conformances,
            discriminator: union.discriminator,
            branches: union.branches.indices.compactMap { index in
                names[index].map { name in
                    let branch = union.branches[index]
                    let text = context.graph[branch.schema].description
                    return .init(
                        name: name, payload: payloads[index], conditions: branch.conditions,
                        documentation: Documentation(summary: Documentation(text: text).summary))
                }
            },
            pointer: schema.pointer, location: schema.source.location)
    }
}
