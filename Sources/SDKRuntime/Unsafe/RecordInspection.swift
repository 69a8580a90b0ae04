extension RecordTable {
    func offset(of index: Int) -> Int { slots[index].offset }

    func isRequired(_ index: Int) -> Bool { !slots[index].isOptional && index != additional }

    /// Whether the property at `index` of `record` equals `seen`; `nil` if that is of another type.
    func isEqual<R: Record>(_ seen: Any, inSlot index: Int, of record: R) -> Bool? {
        func compare<V: SchemaValue>(_ type: V.Type) -> Bool? {
            // A cast would take one optional for another: the very type is asked for.
            guard Swift.type(of: seen) == type, let seen = seen as? V else { return nil }
            return withUnsafePointer(to: record) { place in
                let slot = UnsafeRawPointer(place) + offset(of: index)
                return slot.assumingMemoryBound(to: V.self).pointee.isEqual(to: seen)
            }
        }
        return compare(types[index])
    }
}
