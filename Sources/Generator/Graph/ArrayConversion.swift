/// `items` and `prefixItems`.
extension GraphBuilder {
    /// The schema of the elements; any value when none is said.
    mutating func items(_ merged: MergedSchema, _ id: SchemaID) -> SchemaID {
        let source = self[id].source
        if merged.hasPrefixItems {
            report(
                .warning, .keywordIgnored, at: source.location,
                "'prefixItems' is not supported yet; the array's elements are taken as any value")
        } else if !merged.items.isEmpty {
            return self.id(ofAll: merged.items)
        }
        let anything = SchemaObject(SchemaObject.Parts(at: source.location))
        return make(anything, at: self[id].pointer.appending("items"))
    }

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
