/// `items` and `prefixItems`.
extension GraphBuilder {
    /// The schema of the elements; any value when none is said.
    mutating func items(_ merged: MergedSchema, _ id: SchemaID) -> SchemaID {
        if !merged.prefixItems.isEmpty { return tuple(merged, id) }
        if !merged.items.isEmpty { return self.id(ofAll: merged.items) }
        return make(anything(at: self[id].source.location), at: self[id].pointer.appending("items"))
    }

    /// `prefixItems: [A, B]` is an array of a union of A and B: Swift's tuples have neither coding nor room for elements
    /// that are left out, and nothing is lost this way.
    private mutating func tuple(_ merged: MergedSchema, _ id: SchemaID) -> SchemaID {
        report(
            .warning, .keywordIgnored, at: merged.prefixItems[0].schema.location,
            "the order that 'prefixItems' gives is not part of the type; it is an array of either")
        let rest = merged.items.filter { $0.schema.boolean == nil }
        var places: Set<SourceLocation> = []
        let parts = (merged.prefixItems + rest).filter { places.insert(plainTarget(of: $0).schema.location).inserted }
        if parts.count == 1 { return self.id(of: parts[0].schema, at: parts[0].pointer) }
        let element = make(anything(at: self[id].source.location), at: self[id].pointer.appending("prefixItems"))
        let branches = parts.map { branch(of: $0, [], merges: false) }
        self[element].shape = .union(UnionShape(branches: branches, discriminator: nil))
        return element
    }

    /// A schema that says nothing, for a place where none is written.
    func anything(at location: SourceLocation) -> SchemaObject { SchemaObject(SchemaObject.Parts(at: location)) }

    /// The schema that several hold together for: one of them when the others say nothing or the same.
    mutating func id(ofAll parts: [MergedSchema.Part]) -> SchemaID {
        if parts.count == 1 { return id(of: parts[0].schema, at: parts[0].pointer) }
        var telling: [MergedSchema.Part] = []
        var places: Set<SourceLocation> = []
        for part in parts where !part.schema.saysNothing {
            let target = plainTarget(of: part)
            if places.insert(target.schema.location).inserted { telling.append(part) }
        }
        if telling.count == 1 { return id(of: telling[0].schema, at: telling[0].pointer) }
        guard let last = telling.last else { return id(of: parts[0].schema, at: parts[0].pointer) }
        return mergedID(layers(of: telling), as: last)
    }

    /// What a plain reference leads to in one step; the schema itself when it is none.
    mutating func plainTarget(of part: MergedSchema.Part) -> MergedSchema.Part {
        guard let reference = part.schema.reference, !part.schema.hasStructureBesideType else { return part }
        var unsaid = Diagnostics()
        return references.schema(reference, from: part.pointer, &unsaid) ?? part
    }
}
