/// Reports types that have one name.
enum TypeNameCollisions {
    /// An error at each place of each name that more than one schema has.
    static func report(_ entries: [TypeTable.Entry], _ context: inout PlanningContext) {
        var byName: [Identifier: [TypeTable.Entry]] = [:]
        for entry in entries { byName[entry.name, default: []].append(entry) }
        for entry in entries {
            guard let all = byName[entry.name], all.count > 1 else { continue }
            let schema = context.graph[entry.id]
            let others = all.filter { $0.id != entry.id }.map { "'\(context.graph[$0.id].pointer)'" }
            context.diagnostics.error(
                .nameCollision,
                "the type would be '\(entry.name)', as that of \(others.joined(separator: ", ")) is; "
                    + "give one another name in 'names': '\(schema.pointer): \(entry.name)2'",
                at: schema.source.location)
        }
    }
}
