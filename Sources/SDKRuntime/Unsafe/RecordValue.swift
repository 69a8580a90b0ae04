// A model as a value: its memory is handed to the interpreter for the time of one call.

extension Record {
    public static var descriptor: ValueDescriptor { RecordDescriptor<Self>() }

    public static func read(from input: inout JSONInput) throws(DecodingFailure) -> Self {
        let place = UnsafeMutablePointer<Self>.allocate(capacity: 1)
        defer { place.deallocate() }
        try input.readRecord(Self.schema.table, into: UnsafeMutableRawPointer(place))
        return place.move()
    }

    public func write(to output: inout JSONOutput) throws(EncodingFailure) {
        try withUnsafePointer(to: self) { (place: UnsafePointer<Self>) throws(EncodingFailure) in
            try output.writeRecord(Self.schema.table, at: UnsafeRawPointer(place))
        }
    }

    public func isEqual(to other: Self) -> Bool {
        withUnsafePointer(to: self) { first in
            withUnsafePointer(to: other) { second in
                Self.schema.table.areEqual(UnsafeRawPointer(first), UnsafeRawPointer(second))
            }
        }
    }

    public func hashContents(into hasher: inout Hasher) {
        withUnsafePointer(to: self) { Self.schema.table.hash(UnsafeRawPointer($0), into: &hasher) }
    }

    public func describe(into text: inout String) {
        withUnsafePointer(to: self) { Self.schema.table.describe(UnsafeRawPointer($0), into: &text) }
    }
}
