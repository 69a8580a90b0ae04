/// Reports types that have one name.
enum TypeNameCollisions {
    /// An error at each place of each name that more than one schema has.
    static func report(_ entries: [TypeTable.Entry], _ context: inout PlanningContext) {
        var byName: [Identifier: [TypeTable.Entry]] = [:]
        for entry in entries { byName[entry.name, default: []].append(entry) }
        let colliding = entries.filter { byName[$0.name].map { $0.count > 1 } == true }
        let pointers = Set(colliding.map { context.graph[$0.id].pointer })
        for entry in colliding where !hasParent(context.graph[entry.id].pointer, in: pointers) {
            let all = byName[entry.name] ?? []
            let schema = context.graph[entry.id]
            let others = all.filter { $0.id != entry.id }.map { "'\(context.graph[$0.id].pointer)'" }
            context.diagnostics.error(
                .nameCollision,
                "the type would be '\(entry.name)', as that of \(others.joined(separator: ", ")) is; "
                    + "give one another name in 'names': '\(schema.pointer): \(entry.name)2'",
                at: schema.source.location)
        }
    }

    /// Whether a schema stands in one that is reported: another name for that gives this one another name too.
    private static func hasParent(_ pointer: JSONPointer, in pointers: Set<JSONPointer>) -> Bool {
        (3..<max(3, pointer.tokens.count)).contains { pointers.contains(JSONPointer(Array(pointer.tokens[..<$0]))) }
    }
}
