/// The descriptor of an optional.
///
/// Immutable, as every ``ValueDescriptor``: what it has are constants.
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

    override func initializeAbsent(_ place: UnsafeMutableRawPointer) {
        place.initializeMemory(as: Wrapped?.self, to: nil)
    }

    override func isAbsent(_ place: UnsafeRawPointer) -> Bool {
        EnumWitnesses.isNone(place, wrapped: Wrapped.self)
    }

    // The payload of an optional is at its start.

    override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) throws(EncodingFailure) {
        if isAbsent(place) { output.writeNull() } else { try output.write(wrapped, at: place) }
    }

    override func areEqual(_ first: UnsafeRawPointer, _ second: UnsafeRawPointer) -> Bool {
        switch (isAbsent(first), isAbsent(second)) {
        case (false, false): wrapped.areEqual(first, second)
        case (let first, let second): first == second
        }
    }

    override func hash(_ place: UnsafeRawPointer, into hasher: inout Hasher) {
        let isAbsent = isAbsent(place)
        hasher.combine(isAbsent)
        if !isAbsent { wrapped.hash(place, into: &hasher) }
    }

    override func describe(_ place: UnsafeRawPointer, into text: inout String) {
        if isAbsent(place) { text += "nil" } else { wrapped.describe(place, into: &text) }
    }
}
