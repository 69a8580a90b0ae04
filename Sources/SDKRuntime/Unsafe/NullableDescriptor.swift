/// The descriptor of a ``Nullable``.
///
/// Immutable, as every ``ValueDescriptor``: what it has are constants.
final class NullableDescriptor<Wrapped: SchemaValue>: TypedDescriptor<Nullable<Wrapped>>, @unchecked Sendable {
    private let wrapped: ValueDescriptor

    init() {
        wrapped = Wrapped.descriptor
        super.init(kind: .other)
    }

    override var hasAbsent: Bool { true }
    override var keepsNull: Bool { true }
    override var hasPlainAbsent: Bool { true }

    override func read(_ input: inout JSONInput, into place: UnsafeMutableRawPointer) throws(DecodingFailure) {
        let value: Nullable<Wrapped> = try input.readNull() ? .null : .value(input.readValue(Wrapped.self, wrapped))
        place.initializeMemory(as: Nullable<Wrapped>.self, to: value)
    }

    override func initializeAbsent(_ place: UnsafeMutableRawPointer) {
        place.initializeMemory(as: Nullable<Wrapped>.self, to: .absent)
    }

    override func isAbsent(_ place: UnsafeRawPointer) -> Bool {
        if case .absent = value(place) { true } else { false }
    }

    /// Writes the value; an absent one that is no property has no other form than `null`.
    override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) throws(EncodingFailure) {
        guard let value = value(place).value else { return output.writeNull() }
        try withUnsafePointer(to: value) { (place: UnsafePointer<Wrapped>) throws(EncodingFailure) in
            try output.write(wrapped, at: UnsafeRawPointer(place))
        }
    }

    override func areEqual(_ first: UnsafeRawPointer, _ second: UnsafeRawPointer) -> Bool {
        switch (value(first), value(second)) {
        case (.absent, .absent), (.null, .null): true
        case (.value(let first), .value(let second)):
            withUnsafePointer(to: first) { first in
                withUnsafePointer(to: second) { wrapped.areEqual(UnsafeRawPointer(first), UnsafeRawPointer($0)) }
            }
        default: false
        }
    }

    override func hash(_ place: UnsafeRawPointer, into hasher: inout Hasher) {
        switch value(place) {
        case .absent: hasher.combine(0)
        case .null: hasher.combine(1)
        case .value(let value):
            hasher.combine(2)
            withUnsafePointer(to: value) { wrapped.hash(UnsafeRawPointer($0), into: &hasher) }
        }
    }

    override func describe(_ place: UnsafeRawPointer, into text: inout String) {
        switch value(place) {
        case .absent: text += "absent"
        case .null: text += "null"
        case .value(let value): withUnsafePointer(to: value) { wrapped.describe(UnsafeRawPointer($0), into: &text) }
        }
    }

    private func value(_ place: UnsafeRawPointer) -> Nullable<Wrapped> {
        place.assumingMemoryBound(to: Nullable<Wrapped>.self).pointee
    }
}
