/// What an ``OpenEnumRecord`` has beside its raw value.
///
/// It inherits nothing of the standard library: a conformance that does is put together when the program runs, by
/// functions that the compiler writes for each enum.
public protocol KnownValues: SchemaValue {
    /// The values that the description names, in its order.
    static var knownValues: [Self] { get }
}

/// A set of known strings or integers that may grow: values that are not known are kept.
///
/// `init(rawValue:)` takes any value, known or not, and keeps it as it is given: of a struct that stores nothing but a
/// text, decoding need not call it.
public typealias OpenEnumRecord = KnownValues & RawRepresentable

/// An ``OpenEnumRecord`` that is also `Hashable`, `Codable` and printed as its raw value.
public typealias OpenEnum = OpenEnumRecord & Hashable & Codable & CustomStringConvertible

/// What the values of an open enum are on the wire: `String` or `Int`.
public protocol OpenEnumRawValue: ScalarValue, Codable {}
extension String: OpenEnumRawValue {}
extension Int: OpenEnumRawValue {}

// Equality, hash and `Codable` are those that Swift has for all that has a raw value.
extension KnownValues where Self: RawRepresentable, RawValue: OpenEnumRawValue {
    /// Whether the description names this value.
    public var isKnown: Bool { Self.knownValues.contains { $0.rawValue == rawValue } }

    /// The raw value.
    public var description: String { String(describing: rawValue) }
}
