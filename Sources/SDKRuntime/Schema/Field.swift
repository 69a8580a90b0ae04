/// One property of a model as it is on the wire; its Swift type and place are those of the stored property.
///
/// A string literal is a property with nothing special about it.
public struct Field: Sendable, ExpressibleByStringLiteral {
    let name: StaticString
    let traits: FieldTraits
    let isAdditional: Bool

    /// Declares a property.
    ///
    /// A property whose type is optional, ``Nullable``, or an ``Indirect`` of these may be absent; any other is required.
    ///
    /// - Parameters:
    ///   - name: The name in the JSON object.
    ///   - traits: What is special about it.
    // Not inlined, so that a table is a list of names and calls in every module that has one.
    @inline(never)
    public init(_ name: StaticString, _ traits: FieldTraits) {
        self.init(name: name, traits: traits, isAdditional: false)
    }

    /// Declares a property with nothing special about it.
    @inline(never)
    public init(stringLiteral name: StaticString) { self.init(name: name, traits: [], isAdditional: false) }

    /// The property that takes the properties without a field of their own, a `[String: V]` or an optional of it; always
    /// the last one.
    public static var additional: Field { Field(name: "", traits: [], isAdditional: true) }

    private init(name: StaticString, traits: FieldTraits, isAdditional: Bool) {
        self.name = name
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
