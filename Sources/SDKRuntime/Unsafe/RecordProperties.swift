extension RecordTable {
    /// The values of the properties by their names on the wire, those that the schema does not declare among them.
    ///
    /// - Parameter record: A value of the model whose table this is.
    func properties<R: SchemaValue>(of record: R) -> [(name: String, value: any SchemaValue)] {
        fields.indices.flatMap { index -> [(name: String, value: any SchemaValue)] in
            let value = value(ofSlot: index, of: record)
            guard index == additional else { return [(fields[index].name, value)] }
            return (value as? any PropertyDictionary)?.properties ?? []
        }
    }

    private func value<R: SchemaValue>(ofSlot index: Int, of record: R) -> any SchemaValue {
        func read<V: SchemaValue>(_ type: V.Type) -> any SchemaValue {
            let value = withUnsafePointer(to: record) { place in
                let slot = UnsafeRawPointer(place) + offset(of: index)
                return slot.assumingMemoryBound(to: V.self).pointee
            }
            return (value as? any WrappedValue)?.content ?? value
        }
        return read(types[index])
    }
}

/// The properties that a schema does not declare.
private protocol PropertyDictionary {
    var properties: [(name: String, value: any SchemaValue)] { get }
}

extension Dictionary: PropertyDictionary where Key == String, Value: SchemaValue {
    var properties: [(name: String, value: any SchemaValue)] { sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
}

/// A property that is stored in a box, or can be null.
private protocol WrappedValue {
    var content: any SchemaValue { get }
}

extension Indirect: WrappedValue {
    var content: any SchemaValue { (wrappedValue as? any WrappedValue)?.content ?? wrappedValue }
}

extension Nullable: WrappedValue {
    var content: any SchemaValue {
        if case .value(let value) = self { return value }
        return Wrapped?.none
    }
}
