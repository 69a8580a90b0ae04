/// From a schema as written to its shape: references and wrappers here, the keywords in a file each.
extension GraphBuilder {
    mutating func convert(_ item: Pending) {
        let source = self[item.id].source
        let pointer = self[item.id].pointer
        if let layers = item.layers {
            convert(item.id, from: layers, onlyType: item.onlyType)
            return
        }
        sayIgnoredKeywords(of: source)
        if convertBase(item.id) { return }
        if source.boolean == false {
            report(.warning, .impossibleSchema, at: source.location, "'false' allows no value; any value is taken")
        } else if let reference = source.reference, !mergesSiblings(source) {
            convert(reference, id: item.id, at: pointer)
        } else if let part = wrappedPart(of: source, at: pointer) {
            convertWrapper(of: part, source, item.id)
        } else if source.reference == nil, source.allOf.isEmpty {
            convert(item.id, from: [SchemaLayer(schema: source, pointer: pointer)], onlyType: nil)
        } else {
            convert(item.id, from: layers(of: source, at: pointer), onlyType: nil)
        }
    }

    /// Whether what stands beside `$ref` adds to it (JSON Schema 2020-12 §8.2.3.1). In 3.0 the standard ignores it
    /// (OpenAPI 3.0 §4.7.23); a type alone repeats the target's.
    private func mergesSiblings(_ source: SchemaObject) -> Bool {
        document.version > .v3_0 && (source.hasStructureBesideType || !source.allOf.isEmpty)
    }

    private mutating func convert(_ reference: Reference, id: SchemaID, at pointer: JSONPointer) {
        guard let target = references.schema(reference, from: pointer, &diagnostics) else { return }
        self[id].shape = .same(self.id(of: target.schema, at: target.pointer))
    }

    /// The one branch of an `allOf` that is there to carry documentation or `nullable` beside a reference.
    private mutating func wrappedPart(of source: SchemaObject, at pointer: JSONPointer) -> ReferenceResolver.Target? {
        guard source.reference == nil, !source.allOf.isEmpty, !source.hasStructureBesideType else { return nil }
        let telling = source.allOf.indices.filter { !source.allOf[$0].saysNothing }
        guard telling.count == 1, let reference = source.allOf[telling[0]].reference,
            !mergesSiblings(source.allOf[telling[0]])
        else { return nil }
        let target = references.schema(reference, from: pointer, &diagnostics)
        if let base = target?.pointer.componentSchemaName, let name = pointer.componentSchemaName,
            bases.isChild(name, of: base)
        {
            return nil
        }
        return target
    }

    private mutating func convertWrapper(
        of part: ReferenceResolver.Target, _ source: SchemaObject, _ id: SchemaID
    ) {
        self[id].shape = .same(self.id(of: part.schema, at: part.pointer))
        for branch in source.allOf {
            if branch.isNullable { self[id].isNullable = true }
            if self[id].description == nil {
                self[id].description = branch.description ?? branch.reference?.description
            }
            if self[id].title == nil { self[id].title = branch.title }
            note(branch, in: id)
        }
    }

    /// Takes the flags of a schema that is merged into another.
    private mutating func note(_ schema: SchemaObject, in id: SchemaID) {
        if schema.isReadOnly { accesses[Int(id.index)].isReadOnly = true }
        if schema.isWriteOnly { accesses[Int(id.index)].isWriteOnly = true }
    }

    /// The shape of what several layers say together.
    mutating func convert(_ id: SchemaID, from layers: [SchemaLayer], onlyType: SchemaObject.ValueType?) {
        var merged = merge(layers)
        if layers.count > 1 { self[id].layers = layers.map(\.pointer) }
        if let onlyType { merged.take(only: onlyType) }
        if merged.isNullable, onlyType == nil { self[id].isNullable = true }
        for layer in layers {
            if self[id].description == nil { self[id].description = layer.schema.description }
            if self[id].title == nil, layer.schema.reference == nil { self[id].title = layer.schema.title }
        }
        if onlyType == nil, !merged.unions.isEmpty {
            convertUnion(id, merged, layers)
        } else {
            self[id].shape = plainShape(id, &merged, layers)
            if ids[self[id].source.location] == id { sayUnusedDiscriminator(self[id].source) }
        }
    }

    /// The shape when unions are left aside.
    mutating func plainShape(_ id: SchemaID, _ merged: inout MergedSchema, _ layers: [SchemaLayer]) -> Shape {
        if merged.types.isEmpty { merged.types = inferredTypes(merged) }
        if merged.types == [.null] {
            nullOnly.insert(id)
            self[id].isNullable = true
            return .any
        }
        if let values = merged.values, let shape = enumeration(values, merged, id) { return shape }
        merged.types = typesOfValues(merged)
        if merged.types.count > 1 { return severalTypes(id, merged, layers) }
        switch merged.types.first {
        case .boolean: return .boolean
        case .integer: return .integer(format: merged.format ?? formatOfLargeIntegers(layers))
        case .number: return .number(format: merged.format)
        case .string: return .string(format: merged.format)
        case .array: return .array(items: items(merged, id))
        case .object: return object(merged, id)
        case .null, nil: return .any
        }
    }

    /// `uint64` where the schema itself has a value that is greater than an `Int`, and none below zero: no format limits an
    /// integer otherwise (JSON Schema Validation §6.1.1).
    private func formatOfLargeIntegers(_ layers: [SchemaLayer]) -> String? {
        let own = layers.flatMap { layer in
            let schema = layer.schema
            return (schema.examples + [schema.defaultValue].compactMap(\.self)).compactMap(\.text)
        }
        let isLarge = own.contains { Int64($0) == nil && UInt64($0) != nil }
        return isLarge && !own.contains { $0.hasPrefix("-") } ? "uint64" : nil
    }

    private mutating func sayUnusedDiscriminator(_ source: SchemaObject) {
        guard let discriminator = source.discriminator else { return }
        report(
            .note, .discriminatorWithoutUnion, at: discriminator.location,
            "a discriminator without 'oneOf', 'anyOf' or schemas that extend this one tells nothing apart")
    }
}
