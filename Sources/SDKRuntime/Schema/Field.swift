/// One property of a model: its name on the wire and its Swift type.
public struct Field: Sendable {
    let name: StaticString
    let type: any SchemaValue.Type
    let traits: FieldTraits
    let isAdditional: Bool

    /// Declares a property.
    ///
    /// A property whose type is optional, ``Nullable``, or an ``Indirect`` of these may be absent; any other is required.
    ///
    /// - Parameters:
    ///   - name: The name in the JSON object.
    ///   - type: The stored property's type; for a property with ``Indirect``, `Indirect<T>`.
    ///   - traits: What else is special about it.
    public init(_ name: StaticString, _ type: any SchemaValue.Type, _ traits: FieldTraits = []) {
        self.init(name: name, type: type, traits: traits, isAdditional: false)
    }

    /// Declares the property that takes the properties without a field of their own; always the last one.
    ///
    /// - Parameter type: `[String: V]`, or an optional of it.
    public static func additional(_ type: any SchemaValue.Type) -> Field {
        Field(name: "", type: type, traits: [], isAdditional: true)
    }

    private init(name: StaticString, type: any SchemaValue.Type, traits: FieldTraits, isAdditional: Bool) {
        self.name = name
        self.type = type
        self.traits = traits
        self.isAdditional = isAdditional
    }
}

/// What is special about a property beside its type.
public struct FieldTraits: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Creates traits of their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Confidential: shown as `<redacted>` in descriptions, errors and drift.
    public static let secret = FieldTraits(rawValue: 1)

    /// Written as `null` when it is `nil`, rather than left out.
    public static let nullable = FieldTraits(rawValue: 2)
}
