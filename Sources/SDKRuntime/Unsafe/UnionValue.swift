// A union as a value: the case is told, taken apart and put together through the enum's value witnesses.

extension UnionRecord {
    public static func read(from input: inout JSONInput) throws(DecodingFailure) -> Self {
        let table = Self.schema.table
        let place = UnsafeMutablePointer<Self>.allocate(capacity: 1)
        defer { place.deallocate() }
        let raw = UnsafeMutableRawPointer(place)
        let tag = try input.readBranch(of: table, into: raw)
        table.inject(tag, at: raw)
        return place.move()
    }

    public func write(to output: inout JSONOutput) throws(EncodingFailure) {
        let table = Self.schema.table
        try withPayload(table) { (tag: Int, place: UnsafeRawPointer) throws(EncodingFailure) in
            try output.write(table.descriptors[tag], at: place)
        }
    }

    public func isEqual(to other: Self) -> Bool {
        let table = Self.schema.table
        return withPayload(table) { first, place in
            other.withPayload(table) { second, otherPlace in
                first == second && table.descriptors[first].areEqual(place, otherPlace)
            }
        }
    }

    public func hashContents(into hasher: inout Hasher) {
        let table = Self.schema.table
        withPayload(table) { tag, place in
            hasher.combine(tag)
            table.descriptors[tag].hash(place, into: &hasher)
        }
    }

    public func describe(into text: inout String) {
        let table = Self.schema.table
        withPayload(table) { tag, place in table.descriptors[tag].describe(place, into: &text) }
    }

    /// Calls `body` with the case and a copy of its payload.
    private func withPayload<R, E: Error>(
        _ table: UnionTable, _ body: (Int, UnsafeRawPointer) throws(E) -> R
    ) throws(E) -> R {
        let place = UnsafeMutablePointer<Self>.allocate(capacity: 1)
        defer { place.deallocate() }
        place.initialize(to: self)
        let raw = UnsafeMutableRawPointer(place)
        let tag = table.tag(raw)
        EnumWitnesses.project(raw, of: table.metadata)
        defer { table.descriptors[tag].destroy(raw) }
        return try body(tag, UnsafeRawPointer(raw))
    }
}
