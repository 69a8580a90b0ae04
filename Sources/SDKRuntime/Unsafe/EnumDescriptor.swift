/// The descriptor of an open enum whose only storage is its `String`: read and written as one.
final class StringEnumDescriptor<E: OpenEnum>: TypedDescriptor<E>, @unchecked Sendable where E.RawValue == String {
    init() {
        super.init(kind: .stringEnum, known: KnownStrings(E.knownValues.map(\.rawValue)))
    }

    /// The descriptor of `E`, by its layout.
    static func make() -> ValueDescriptor {
        hasLayoutOfString ? StringEnumDescriptor() : TypedDescriptor<E>(kind: .other)
    }

    /// Whether the bytes of a value are those of its raw value: one stored property, a string, kept as it is given.
    private static var hasLayoutOfString: Bool {
        guard MemoryLayout<E>.size == MemoryLayout<String>.size else { return false }
        let probe = "a text longer than a small string"
        let value = E(rawValue: probe)
        let children = Mirror(reflecting: value).children
        guard children.count == 1, let only = children.first?.value as? String, only == probe else { return false }
        return withUnsafeBytes(of: value) { first in
            withUnsafeBytes(of: only) { second in first.elementsEqual(second) }
        }
    }
}
