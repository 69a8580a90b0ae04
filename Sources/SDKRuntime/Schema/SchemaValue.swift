/// A Swift type whose values are instances of a JSON Schema.
///
/// Models, open enums and unions conform through ``Record``, ``OpenEnum`` and ``UnionRecord`` and implement nothing.
/// A type of your own conforms most easily through ``ScalarValue``.
public protocol SchemaValue: Sendable {
    /// What the table interpreter knows about the type. The default is right for types outside this module.
    static var descriptor: ValueDescriptor { get }

    /// The value of a property that the document lacks; `nil` when the property is then required.
    static var absentValue: Self? { get }

    /// Whether the property is left out of the document.
    var isAbsent: Bool { get }

    /// Reads the value at the input's position.
    ///
    /// - Throws: ``DecodingFailure``; with a recoverable reason such as `wrongType` an optional property is read as
    ///   absent.
    static func read(from input: inout JSONInput) throws(DecodingFailure) -> Self

    /// Writes the value.
    ///
    /// - Throws: ``EncodingFailure`` when JSON cannot express it.
    func write(to output: inout JSONOutput) throws(EncodingFailure)

    /// Whether two values are the same instance of the schema.
    func isEqual(to other: Self) -> Bool

    /// Feeds what ``isEqual(to:)`` compares.
    func hashContents(into hasher: inout Hasher)

    /// Appends the value as a person reads it, secrets redacted.
    func describe(into text: inout String)
}

extension SchemaValue {
    public static var descriptor: ValueDescriptor { TypedDescriptor<Self>(kind: .other) }
    public static var absentValue: Self? { nil }
    public var isAbsent: Bool { false }
}

/// A ``SchemaValue`` that compares and prints itself: strings, numbers, dates and types of your own.
public protocol ScalarValue: SchemaValue, Hashable {}

extension ScalarValue {
    public func isEqual(to other: Self) -> Bool { self == other }
    public func hashContents(into hasher: inout Hasher) { hash(into: &hasher) }
    public func describe(into text: inout String) { text += String(describing: self) }
}
