/// A set of known strings or integers that may grow: values that are not known are kept.
public protocol OpenEnumRecord: SchemaValue, RawRepresentable where RawValue: OpenEnumRawValue {
    /// Creates the value, known or not, and keeps the text as it is given: of a struct that stores nothing else, decoding
    /// need not call it.
    init(rawValue: RawValue)

    /// The values that the description names, in its order.
    static var knownValues: [Self] { get }
}

/// An ``OpenEnumRecord`` that is also `Hashable`, `Codable` and printed as its raw value.
public typealias OpenEnum = OpenEnumRecord & Hashable & Codable & CustomStringConvertible

/// What the values of an open enum are on the wire: `String` or `Int`.
public protocol OpenEnumRawValue: ScalarValue, Codable {}
extension String: OpenEnumRawValue {}
extension Int: OpenEnumRawValue {}

extension OpenEnumRecord {
    /// Whether the description names this value.
    public var isKnown: Bool { Self.knownValues.contains { $0.rawValue == rawValue } }

    /// The raw value.
    public var description: String { String(describing: rawValue) }

    public static func == (first: Self, second: Self) -> Bool { first.rawValue == second.rawValue }
    public func hash(into hasher: inout Hasher) { rawValue.hash(into: &hasher) }

    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try RawValue(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws { try rawValue.encode(to: encoder) }
}
