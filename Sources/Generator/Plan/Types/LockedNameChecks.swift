/// What no run has written into a name lock and no edit of the description comes to: a person has, or a tool.
///
/// A name that the configuration gives or gave may be any identifier, and a component that is new may be called as an
/// inline schema is by the lock: that is no mistake.
struct LockedNameChecks {
    private let lock: NameLock

    init(_ context: PlanningContext) { lock = context.configuration.lock }

    /// Reports a name that no type is given: in Swift it would be a keyword, or read as that of a member.
    func checkSpelling(_ name: Identifier, _ context: inout PlanningContext) {
        let first = name.text.utf8.first ?? 0
        let isUpper = first == UInt8(ascii: "_") || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
        // A run had it, most likely by the configuration.
        let isKnown = lock.hasType(name.text)
        guard !isUpper || ReservedNames.keywords.contains(name.text), !isKnown else { return }
        report(
            name,
            "'\(name)' is no name of a type, which begins with an upper-case letter and is no keyword; mend it, or "
                + "remove the line", &context)
    }

    /// Reports a name that one schema has by the lock, where another one had it before the lock was changed.
    ///
    /// - Parameters:
    ///   - name: The name that both would have.
    ///   - locked: The schema of the lock's line.
    ///   - other: The component that has it by itself.
    ///   - present: The names of types that there are.
    /// - Returns: Whether that was reported.
    func checkTaken(
        _ name: Identifier, _ locked: SchemaID, by other: SchemaID, _ present: Set<Identifier>,
        _ context: inout PlanningContext
    ) -> Bool {
        let members = (other: members(other, context.graph), locked: members(locked, context.graph))
        guard members.other == lock.order[name.text].map(Set.init), members.other != nil || members.locked != nil,
            let former = formerName(of: locked, but: name, present, context.graph)
        else { return false }
        report(
            name,
            "'\(name)' is the name of '\(context.graph[other].pointer)' already; give this line the name that it "
                + "had, '\(former)', or another one, or remove it", &context)
        return true
    }

    /// A type of the last run that is gone and had the members of a schema.
    private func formerName(
        of id: SchemaID, but name: Identifier, _ present: Set<Identifier>, _ graph: SchemaGraph
    ) -> String? {
        let members = members(id, graph)
        let names = Set(lock.order.keys).union(lock.fingerprints.keys)
        let kept = Set(lock.entries.values.map(\.name)).union(lock.aliases.keys).union(present.map(\.text))
        return names.subtracting(kept).sorted().first { $0 != name.text && lock.order[$0].map(Set.init) == members }
    }

    /// What the lock knows a type by: the names of properties, the values of an enumeration, where there are several.
    private func members(_ id: SchemaID, _ graph: SchemaGraph) -> Set<String>? {
        let names: [String] =
            switch graph[graph.target(of: id)].shape {
            case .object(let object): object.properties.map(\.name)
            case .enumeration(let enumeration): enumeration.members.map(\.name)
            default: []
            }
        return names.count < 2 ? nil : Set(names)
    }

    private func report(_ name: Identifier, _ message: String, _ context: inout PlanningContext) {
        let line = lock.entries.values.first { $0.name == name.text }
        context.diagnostics.error(.invalidNameLock, message, at: line?.location)
    }
}
