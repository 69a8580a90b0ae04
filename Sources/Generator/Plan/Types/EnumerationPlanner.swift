/// Plans the struct of an enumeration.
enum EnumerationPlanner {
    /// The open enum with its members in the order of the document, or of the lock.
    static func plan(
        _ entry: TypeTable.Entry, _ shape: EnumerationShape, _ context: inout PlanningContext
    ) -> EnumerationPlan {
        let schema = context.graph[entry.id]
        let pointer = context.graph[entry.shape].pointer
        let order = context.declarationOrder(of: entry.name, shape.members.map(\.name))
        let members = order.map { index in
            let member = shape.members[index]
            return MemberNames.Member(
                text: member.name, location: member.location,
                override: context.override(pointer.appending("enum").appending(String(index)), member.location),
                preferred: shape.names[member.name].map { [context.naming.member($0, .enumMember)] } ?? [])
        }
        let names = MemberNames.assign(members, .enumMember, in: entry.name, context.naming, &context.diagnostics)
        return EnumerationPlan(
            name: entry.name, documentation: Documentation(type: schema),
            conformances: context.configuration.conformances,
            rawType: shape.base == .integer ? .int : .string,
            members: zip(order.map { shape.members[$0] }, names).compactMap { member, name in
                name.map { .init(name: $0, rawValue: member.name, documentation: Documentation(text: member.value)) }
            },
            pointer: schema.pointer, location: schema.source.location)
    }
}
