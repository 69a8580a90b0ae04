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
    var entries: [Entry] = []
    /// The name by the schema's index.
    private var names: [Int32: Identifier] = [:]

    /// The name of the type that stands for a schema, when one does.
    func name(of id: SchemaID) -> Identifier? { names[id.index] }

    /// Declares a type.
    mutating func add(_ entry: Entry) {
        entries.append(entry)
        names[entry.id.index] = entry.name
        names[entry.shape.index] = entry.name
    }

    /// Gives the type at an index of ``entries`` another name.
    mutating func rename(at index: Int, to name: Identifier) {
        entries[index].name = name
        names[entries[index].id.index] = name
        names[entries[index].shape.index] = name
    }
}
