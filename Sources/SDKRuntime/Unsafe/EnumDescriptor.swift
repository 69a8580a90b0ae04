/// The descriptor of an open enum: that of its raw value, and the report of a value that is not known.
///
/// Immutable, as every ``ValueDescriptor``: what it has are constants.
class EnumDescriptor<E: OpenEnumRecord>: TypedDescriptor<E>, @unchecked Sendable where E.RawValue: OpenEnumRawValue {
    override func read(_ input: inout JSONInput, into place: UnsafeMutableRawPointer) throws(DecodingFailure) {
        let first = input.position
        guard let value = E(rawValue: try E.RawValue.read(from: &input)) else {
            throw input.looking(at: first).refusal("\(E.self) has no such value")
        }
        if !value.isKnown { try input.reportUnknown(at: first) }
        place.initializeMemory(as: E.self, to: value)
    }

    final override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) throws(EncodingFailure) {
        try place.assumingMemoryBound(to: E.self).pointee.rawValue.write(to: &output)
    }

    final override func areEqual(_ first: UnsafeRawPointer, _ second: UnsafeRawPointer) -> Bool {
        first.assumingMemoryBound(to: E.self).pointee.rawValue
            == second.assumingMemoryBound(to: E.self).pointee.rawValue
    }

    final override func hash(_ place: UnsafeRawPointer, into hasher: inout Hasher) {
        place.assumingMemoryBound(to: E.self).pointee.rawValue.hash(into: &hasher)
    }

    final override func describe(_ place: UnsafeRawPointer, into text: inout String) {
        place.assumingMemoryBound(to: E.self).pointee.rawValue.describe(into: &text)
    }
}

/// The descriptor of an open enum whose only storage is its `String`: read and written as one.
///
/// Immutable, as every ``ValueDescriptor``: what it has are constants.
final class StringEnumDescriptor<E: OpenEnumRecord>: EnumDescriptor<E>, @unchecked Sendable where E.RawValue == String {
    init() {
        super.init(kind: .stringEnum, known: KnownStrings(E.knownValues.map(\.rawValue)))
    }

    /// The descriptor of `E`, by its layout.
    static func make() -> ValueDescriptor {
        hasLayoutOfString ? StringEnumDescriptor() : EnumDescriptor<E>(kind: .other)
    }

    /// Whether the bytes of a value are those of its raw value: a struct of one stored property, a string, kept as it is
    /// given. The same bytes in an enum could be one case of several.
    private static var hasLayoutOfString: Bool {
        guard MemoryLayout<E>.size == MemoryLayout<String>.size else { return false }
        let probe = "a text longer than a small string"
        guard let value = E(rawValue: probe) else { return false }
        let mirror = Mirror(reflecting: value)
        guard mirror.displayStyle == .struct, mirror.children.count == 1,
            let only = mirror.children.first?.value as? String, only == probe
        else { return false }
        return withUnsafeBytes(of: value) { first in
            withUnsafeBytes(of: only) { second in first.elementsEqual(second) }
        }
    }
}

extension KnownValues where Self: RawRepresentable, RawValue: OpenEnumRawValue {
    public static var schema: Schema { Schema(EnumDescriptor<Self>(kind: .other)) }
}

extension KnownValues where Self: RawRepresentable, RawValue == String {
    public static var schema: Schema { Schema(StringEnumDescriptor<Self>.make()) }
}
