/// The descriptors of the types that were used, each made once from the type's ``SchemaValue/schema``.
enum DescriptorRegistry {
    // One for the process, as the facts about its types are.
    private static let descriptors = Locked<[ObjectIdentifier: ValueDescriptor]>([:])

    static func descriptor<V: SchemaValue>(of type: V.Type) -> ValueDescriptor {
        let id = ObjectIdentifier(type)
        if let known = descriptors.withLock({ $0[id] }) { return known }
        // Outside of the lock, for it asks for the descriptors of what the type holds. Who comes first is kept.
        let made = makeDescriptor(of: type)
        return descriptors.withLock { descriptors in
            let kept = descriptors[id] ?? made
            descriptors[id] = kept
            return kept
        }
    }

    private static func makeDescriptor<V: SchemaValue>(of type: V.Type) -> ValueDescriptor {
        switch type.schema.content {
        case .value(let descriptor):
            // No input comes here: a type of the source has another type's `schema`, which would mix up memory: stop here.
            precondition(descriptor is TypedDescriptor<V>, "\(type) has the schema of another type")
            return descriptor
        case .record(let names, let rules): return RecordDescriptor<V>(names, rules)
        case .union(let discriminator, let branches): return UnionDescriptor<V>(discriminator: discriminator, branches)
        }
    }
}

extension SchemaValue {
    /// What reads and writes values of the type in place.
    static var descriptor: ValueDescriptor { DescriptorRegistry.descriptor(of: Self.self) }
}

extension RecordMark where Self: SchemaValue {
    /// The table of the model.
    static var table: RecordTable {
        guard let table = descriptor.recordTable else {
            // No input comes here: a model of the source has another kind's `schema`.
            preconditionFailure("\(self) is a model and its schema is not a model's")
        }
        return table
    }
}
