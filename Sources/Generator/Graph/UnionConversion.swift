/// `oneOf` and `anyOf`, alone or beside other keywords.
extension GraphBuilder {
    mutating func convertUnion(_ id: SchemaID, _ merged: MergedSchema, _ layers: [SchemaLayer]) {
        let union = chosen(merged.unions)
        let branches = union.branches.filter { !$0.schema.isNullOnly }
        if branches.count < union.branches.count { self[id].isNullable = true }
        let rest = rest(layers, without: union, of: merged.unions)
        if branches.isEmpty || branches.allSatisfy(\.schema.saysOnlyRequired) {
            convertWithoutUnion(id, branches, merged.unions.count == 1 ? rest : withoutUnions(layers))
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

    /// Of several unions in one schema the one that tells types apart; the first, when several do.
    private func chosen(_ unions: [MergedSchema.Union]) -> MergedSchema.Union {
        unions.first(where: \.tellsTypes) ?? unions[0]
    }

    /// What stands beside a union, other unions included: each branch is then a union itself.
    private mutating func rest(
        _ layers: [SchemaLayer], without union: MergedSchema.Union, of unions: [MergedSchema.Union]
    ) -> [SchemaLayer] {
        let others = unions.filter { $0.tellsTypes && !($0.layer == union.layer && $0.keyword == union.keyword) }
        let pairs = others.reduce(union.branches.count) {
            $0.multipliedReportingOverflow(by: $1.branches.count).partialValue
        }
        guard let second = others.first?.branches.first else { return withoutUnions(layers) }
        guard pairs <= 64 else {
            report(
                .warning, .unionsCombined, at: second.schema.location,
                "a second union in one schema is left aside, for there would be \(pairs) types; put both into one 'oneOf'"
            )
            return withoutUnions(layers)
        }
        let kept = Dictionary(others.map { ($0.layer, $0.keyword) }) { $0.union($1) }
        return layers.indices.map { index in
            var layer = layers[index]
            layer.droppedUnions = SchemaLayer.Unions.all.subtracting(kept[index] ?? [])
            return layer
        }
    }

    private func withoutUnions(_ layers: [SchemaLayer]) -> [SchemaLayer] {
        layers.map { SchemaLayer(schema: $0.schema, pointer: $0.pointer, droppedUnions: .all) }
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
        if rest.contains(where: { $0.schema.hasStructureBesidesUnion || $0.schema.hasUnion && $0.droppedUnions != .all }
        ) {
            return true
        }
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

    mutating func branch(
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

extension MergedSchema.Union {
    /// Whether its branches are more than names of properties that go together.
    var tellsTypes: Bool { !branches.allSatisfy { $0.schema.saysOnlyRequired || $0.schema.isNullOnly } }
}

extension SchemaObject {
    /// Whether it says more than a type and its union.
    var hasStructureBesidesUnion: Bool {
        hasObjectStructure || enumValues != nil || const != nil || items != nil || !prefixItems.isEmpty
    }

    var hasOwnTypes: Bool { !types.isEmpty && types != [.null] || hasStructureBesidesUnion }
}
