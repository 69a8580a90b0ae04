// Any schema value as a value: its memory is handed to its descriptor for the time of one call.

extension SchemaValue {
    /// Whether the value stands for a property left out.
    var isAbsent: Bool { Absence.isAbsent(self) }

    static func read(from input: inout JSONInput) throws(DecodingFailure) -> Self {
        try input.readValue(Self.self, descriptor)
    }

    func write(to output: inout JSONOutput) throws(EncodingFailure) {
        try withUnsafePointer(to: self) { (place: UnsafePointer<Self>) throws(EncodingFailure) in
            try output.write(Self.descriptor, at: UnsafeRawPointer(place))
        }
    }

    func isEqual(to other: Self) -> Bool {
        withUnsafePointer(to: self) { first in
            withUnsafePointer(to: other) { second in
                Self.descriptor.areEqual(UnsafeRawPointer(first), UnsafeRawPointer(second))
            }
        }
    }

    func hashContents(into hasher: inout Hasher) {
        withUnsafePointer(to: self) { Self.descriptor.hash(UnsafeRawPointer($0), into: &hasher) }
    }

    func describe(into text: inout String) {
        withUnsafePointer(to: self) { Self.descriptor.describe(UnsafeRawPointer($0), into: &text) }
    }

    /// The value as a model prints it, its secrets redacted.
    var shown: String {
        var text = ""
        describe(into: &text)
        return text
    }
}

extension JSONInput {
    /// Reads a value by the descriptor of its type, which who reads many of them has at hand.
    ///
    /// The type is an argument, so that it is never taken from where the value goes: that may be an optional of it, whose
    /// memory the descriptor fills in part.
    mutating func readValue<V: SchemaValue>(_ type: V.Type, _ descriptor: ValueDescriptor) throws(DecodingFailure) -> V
    {
        let place = UnsafeMutablePointer<V>.allocate(capacity: 1)
        defer { place.deallocate() }
        try read(descriptor, into: UnsafeMutableRawPointer(place))
        return place.move()
    }
}
