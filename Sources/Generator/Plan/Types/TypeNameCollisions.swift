/// Gives types different names where their texts come to one, by the texts alone: what else is in the description,
/// and in which order, moves no name.
///
/// Of `EventTuiShow` and `Event.tui.show`, which would both be `EventTuiShow`, the one that is written so keeps it; the
/// other is `Event_tui_show`.
enum TypeNameCollisions {
    /// Settles the names of components among themselves.
    static func resolve(
        _ names: inout [TypeNamer.ChosenName], _ components: [Named<SchemaID>], _ context: inout PlanningContext
    ) {
        let colliding = Dictionary(grouping: names.indices) { names[$0].type }.filter { $0.value.count > 1 }
        guard !colliding.isEmpty else { return }
        var taken = Set(names.map(\.type))
        for (name, indices) in colliding.sorted(by: { $0.key < $1.key }) {
            let ranked = indices.sorted { a, b in
                let ranks = (rank(names[a], components[a].name), rank(names[b], components[b].name))
                return ranks.0 == ranks.1 ? precedes(components[a].name, components[b].name) : ranks.0 < ranks.1
            }
            for index in ranked.dropFirst() {
                let component = components[index]
                if names[index].isGiven {
                    reportGiven(context.graph[component.value].pointer, name, component.location, &context)
                }
                let candidates = candidates(component.name, names[index], context)
                guard let other = candidates.first(where: { !taken.contains($0) }) else { continue }
                taken.insert(other)
                names[index].type = other
                names[index].base = other
                report(context.graph[component.value].pointer, name, other, component.location, &context)
            }
        }
    }

    /// Settles the names of inline schemas: the one that the lock has keeps it, else what stands nearest to the root.
    ///
    /// - Parameter locked: The positions in the table of types whose names are those of the lock.
    /// - Returns: The positions of components that have another name now.
    static func resolveInline(_ locked: Set<Int>, _ context: inout PlanningContext) -> [Int] {
        let entries = context.types.entries
        let colliding = Dictionary(grouping: entries.indices) { entries[$0].name }.filter { $0.value.count > 1 }
        guard !colliding.isEmpty else { return [] }
        var renamed: [Int] = []
        let present = Set(entries.map(\.name))
        var taken = present
        let checks = LockedNameChecks(context)
        for (name, indices) in colliding.sorted(by: { $0.key < $1.key }) {
            let ranked = indices.map { ($0, context.graph[entries[$0].id].pointer) }.sorted { a, b in
                let isLocked = (locked.contains(a.0), locked.contains(b.0))
                if isLocked.0 != isLocked.1 { return isLocked.0 }
                let depths = (a.1.tokens.count, b.1.tokens.count)
                return depths.0 == depths.1 ? precedes(a.1.description, b.1.description) : depths.0 < depths.1
            }
            for (index, pointer) in ranked.dropFirst() {
                if let first = ranked.first?.0, locked.contains(first), !locked.contains(index),
                    context.isComponent(entries[index].id),
                    checks.checkTaken(name, entries[first].id, by: entries[index].id, present, &context)
                {
                    continue
                }
                let location = context.graph[entries[index].id].source.location
                let suffixed = TypeNamer.longer(name, context.graph[entries[index].id].shape, context.naming)
                let candidates = [suffixed, context.naming.numbered(name, pointer.description)]
                guard let other = candidates.first(where: { !taken.contains($0) }) else { continue }
                taken.insert(other)
                context.types.rename(at: index, to: other)
                report(pointer, name, other, location, &context)
                if context.isComponent(entries[index].id) { renamed.append(index) }
            }
        }
        return renamed
    }

    /// Other names for a component, none of which hides a type.
    private static func candidates(
        _ text: String, _ name: TypeNamer.ChosenName, _ context: PlanningContext
    ) -> [Identifier] {
        let isSuffixed = name.type != name.base
        let first = isSuffixed ? [context.naming.suffixed(name.base, "Schema")] : []
        let others = context.naming.alternatives(ofType: text)
        return first + others.filter { !TypeNamer.isTaken($0, context) }
    }

    /// A name that is given comes before one that is written so, and that before any other.
    private static func rank(_ name: TypeNamer.ChosenName, _ text: String) -> Int {
        name.isGiven ? 0 : text == name.type.text ? 1 : 2
    }

    private static func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }

    private static func report(
        _ pointer: JSONPointer, _ wanted: Identifier, _ name: Identifier, _ location: SourceLocation,
        _ context: inout PlanningContext
    ) {
        context.diagnostics.warning(
            .nameCollisionResolved,
            "the type would be '\(wanted)', as another one is; it becomes '\(name)'; "
                + "'names' can give it another name: '\(pointer): …'", at: location)
    }

    private static func reportGiven(
        _ pointer: JSONPointer, _ name: Identifier, _ location: SourceLocation, _ context: inout PlanningContext
    ) {
        context.diagnostics.error(
            .nameCollision, "'\(name)' is the name given to '\(pointer)' and to another schema; give one another name",
            at: location)
    }
}
