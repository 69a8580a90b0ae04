/// The descriptor of `V`: its values are typed here, raw everywhere else.
class TypedDescriptor<V: SchemaValue>: ValueDescriptor, @unchecked Sendable {
    init(kind: ValueKind, known: KnownStrings? = nil, element: ValueDescriptor? = nil) {
        super.init(
            kind: kind, layout: ValueLayout(V.self), typeName: String(describing: V.self), known: known,
            element: element)
    }

    override var hasAbsent: Bool { V.absentValue != nil }

    override func read(_ input: inout JSONInput, into place: UnsafeMutableRawPointer) throws(DecodingFailure) {
        place.assumingMemoryBound(to: V.self).initialize(to: try V.read(from: &input))
    }

    override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) throws(EncodingFailure) {
        try place.assumingMemoryBound(to: V.self).pointee.write(to: &output)
    }

    override func destroy(_ place: UnsafeMutableRawPointer) {
        place.assumingMemoryBound(to: V.self).deinitialize(count: 1)
    }

    override func initializeAbsent(_ place: UnsafeMutableRawPointer) {
        guard let absent = V.absentValue else { return }
        place.assumingMemoryBound(to: V.self).initialize(to: absent)
    }

    override func isAbsent(_ place: UnsafeRawPointer) -> Bool {
        place.assumingMemoryBound(to: V.self).pointee.isAbsent
    }

    override func areEqual(_ first: UnsafeRawPointer, _ second: UnsafeRawPointer) -> Bool {
        first.assumingMemoryBound(to: V.self).pointee.isEqual(to: second.assumingMemoryBound(to: V.self).pointee)
    }

    override func hash(_ place: UnsafeRawPointer, into hasher: inout Hasher) {
        place.assumingMemoryBound(to: V.self).pointee.hashContents(into: &hasher)
    }

    override func describe(_ place: UnsafeRawPointer, into text: inout String) {
        place.assumingMemoryBound(to: V.self).pointee.describe(into: &text)
    }

    override func move(_ count: Int, from source: UnsafeMutableRawPointer, to target: UnsafeMutableRawPointer) {
        target.assumingMemoryBound(to: V.self)
            .moveInitialize(from: source.assumingMemoryBound(to: V.self), count: count)
    }
}

/// The descriptor of a type whose absent value is plain bytes: no pointer, no reference count.
final class PlainAbsentDescriptor<V: SchemaValue>: TypedDescriptor<V>, @unchecked Sendable {
    override var hasPlainAbsent: Bool { hasAbsent }
}

/// The descriptor of a model.
final class RecordDescriptor<R: Record>: TypedDescriptor<R>, @unchecked Sendable {
    init() { super.init(kind: .record) }

    // Asked for late: a recursive model's schema is not made yet when its descriptor is.
    override func recordTable() -> RecordTable? { R.schema.table }
}

/// The descriptor of an optional.
final class OptionalDescriptor<Wrapped: SchemaValue>: TypedDescriptor<Wrapped?>, @unchecked Sendable {
    private let wrapped: ValueDescriptor

    init() {
        wrapped = Wrapped.descriptor
        super.init(kind: .optional)
    }

    override var payload: ValueDescriptor? { wrapped }
    override var hasAbsent: Bool { true }
    override var hasPlainAbsent: Bool { true }

    /// The offset of the byte that is 0 for a value, 1 for none; -1 if none is a pattern that no value has.
    ///
    /// Swift adds that byte behind the payload when the payload has no pattern to spare ("Type Layout" in the ABI
    /// documents, single-payload enums).
    var tagOffset: Int { layout.size > wrapped.layout.size ? wrapped.layout.size : -1 }

    override func read(_ input: inout JSONInput, into place: UnsafeMutableRawPointer) throws(DecodingFailure) {
        if try input.readNull() {
            initializeAbsent(place)
        } else {
            try input.read(wrapped, into: place)
            if tagOffset >= 0 { place.storeBytes(of: 0, toByteOffset: tagOffset, as: UInt8.self) }
        }
    }

    override func isAbsent(_ place: UnsafeRawPointer) -> Bool {
        EnumWitnesses.isNone(place, wrapped: Wrapped.self)
    }

    override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) throws(EncodingFailure) {
        if isAbsent(place) {
            output.writeNull()
        } else {
            try output.write(wrapped, at: place)  // the payload of an optional is at its start
        }
    }
}
