/// The names of the types that are declared, by the schema that each stands for.
struct TypeTable: Sendable {
    /// One type to be declared.
    struct Entry: Sendable {
        var name: Identifier
        /// The schema whose documentation and place it has: a component, or an inline schema.
        var id: SchemaID
        /// The schema that has its shape: the same, or what a component is the same as.
        var shape: SchemaID
    }

    /// In the order in which they were found.
    private(set) var entries: [Entry] = []
    /// The position in ``entries`` by the schema's index.
    private var positions: [Int32: Int] = [:]

    /// The names of types that stand for no schema.
    private(set) var others: Set<Identifier> = []

    /// Takes a name for a type that stands for no schema; `false` when another type has it.
    mutating func declare(_ name: Identifier) -> Bool {
        if TakenTypeNames.contains(name.text) || entries.contains(where: { $0.name == name }) { return false }
        return others.insert(name).inserted
    }

    /// The name of the type that stands for a schema, when one does.
    func name(of id: SchemaID) -> Identifier? { positions[id.index].map { entries[$0].name } }

    /// Declares a type.
    mutating func add(_ entry: Entry) {
        positions[entry.id.index] = entries.count
        positions[entry.shape.index] = entries.count
        entries.append(entry)
    }

    /// Lets the type of a schema stand for another one too.
    mutating func add(_ id: SchemaID, sameAs other: SchemaID) { positions[id.index] = positions[other.index] }

    /// Gives another name to the type at a position of ``entries``.
    mutating func rename(at position: Int, to name: Identifier) { entries[position].name = name }
}
