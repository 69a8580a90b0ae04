/// `oneOf` and `anyOf`, alone or beside other keywords.
extension GraphBuilder {
    mutating func convertUnion(_ id: SchemaID, _ merged: MergedSchema, _ layers: [SchemaLayer]) {
        let unions = merged.unions
        if unions.count > 1, let second = unions[1].branches.first {
            report(
                .warning, .unionsCombined, at: second.schema.location,
                "a second union in one schema is left aside; put both into one 'oneOf'")
        }
        let branches = unions[0].branches.filter { !$0.schema.isNullOnly }
        if branches.count < unions[0].branches.count { self[id].isNullable = true }
        let rest = layers.map { SchemaLayer(schema: $0.schema, pointer: $0.pointer, dropsUnion: true) }
        if branches.isEmpty || branches.allSatisfy(\.schema.saysOnlyRequired) {
            convertWithoutUnion(id, branches, rest)
            return
        }
        let distributes = mustDistribute(rest, over: branches)
        if branches.count == 1 {
            convertSingleBranch(id, branches[0], rest, merges: distributes)
            return
        }
        let converted = branches.map { branch(of: $0, rest, merges: distributes) }
        if branches.contains(where: { $0.schema.isNullable && $0.schema.reference != nil }) {
            self[id].isNullable = true
        }
        if let discriminator = merged.discriminator { discriminators[id] = discriminator }
        self[id].shape = .union(UnionShape(branches: converted, discriminator: merged.discriminator?.propertyName))
    }

    /// A union that only says which properties must be there together changes no type.
    private mutating func convertWithoutUnion(_ id: SchemaID, _ branches: [MergedSchema.Part], _ rest: [SchemaLayer]) {
        if let first = branches.first {
            report(
                .note, .unionOfRequiredIgnored, at: first.schema.location,
                "branches that only say 'required' are not checked")
        }
        var plain = merge(rest)
        if branches.isEmpty, !rest.contains(where: \.schema.hasOwnTypes) { nullOnly.insert(id) }
        self[id].shape = plainShape(id, &plain, rest)
    }

    /// Whether what stands beside the union must be merged into its branches: properties, or a type that a branch lacks.
    private func mustDistribute(_ rest: [SchemaLayer], over branches: [MergedSchema.Part]) -> Bool {
        if rest.contains(where: \.schema.hasStructureBesidesUnion) { return true }
        guard rest.contains(where: { !$0.schema.types.isEmpty }) else { return false }
        return branches.contains { branch in
            branch.schema.reference == nil && branch.schema.types.isEmpty && branch.schema.allOf.isEmpty
                && !branch.schema.hasObjectStructure && !branch.schema.hasUnion
        }
    }

    /// `oneOf: [X]` is X.
    private mutating func convertSingleBranch(
        _ id: SchemaID, _ branch: MergedSchema.Part, _ rest: [SchemaLayer], merges: Bool
    ) {
        if branch.schema.isNullable { self[id].isNullable = true }
        if !merges, branch.schema.reference != nil {
            let target = plainTarget(of: branch)
            self[id].shape = .same(self.id(of: target.schema, at: target.pointer))
        } else {
            pending.append(Pending(id: id, layers: layers(of: [branch], after: rest)))
        }
    }

    private mutating func branch(
        of part: MergedSchema.Part, _ rest: [SchemaLayer], merges: Bool
    ) -> UnionShape.Branch {
        let target = plainTarget(of: part)
        let name = target.pointer.componentSchemaName
        var isIncluded = true
        if merges, let first = rest.first {
            let own = layers(of: part.schema, at: part.pointer)
            isIncluded = own.contains { $0.schema.location == first.schema.location }
        }
        let schema =
            isIncluded ? id(of: target.schema, at: target.pointer) : mergedID(layers(of: [part], after: rest), as: part)
        return UnionShape.Branch(schema: schema, conditions: [], componentName: name)
    }
}

extension SchemaObject {
    /// Whether it says more than a type and its union.
    var hasStructureBesidesUnion: Bool {
        hasObjectStructure || enumValues != nil || const != nil || items != nil || !prefixItems.isEmpty
    }

    var hasOwnTypes: Bool { !types.isEmpty && types != [.null] || hasStructureBesidesUnion }
}
