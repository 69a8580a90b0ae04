/// A Swift type whose values are instances of a JSON Schema.
///
/// Models and unions conform through ``Record`` and ``UnionRecord`` and implement this alone, open enums through
/// ``OpenEnum`` and need not even that. A type of your own conforms through ``ScalarValue``.
///
/// One requirement, because every type of a generated module pays for each with a witness and its thunk.
public protocol SchemaValue: Sendable {
    /// What the type declares about its values, which the table interpreter asks for once.
    static var schema: Schema { get }
}

/// A ``SchemaValue`` that reads, writes, compares and prints itself: strings, numbers, dates and types of your own.
public protocol ScalarValue: SchemaValue, Hashable {
    /// Reads the value at the input's position.
    ///
    /// - Throws: ``DecodingFailure``; with a recoverable reason such as `wrongType` an optional property is read as
    ///   absent.
    static func read(from input: inout JSONInput) throws(DecodingFailure) -> Self

    /// Writes the value.
    ///
    /// - Throws: ``EncodingFailure`` when JSON cannot express it.
    func write(to output: inout JSONOutput) throws(EncodingFailure)

    /// Appends the value as a person reads it.
    func describe(into text: inout String)
}

extension ScalarValue {
    public static var schema: Schema { Schema(ScalarDescriptor<Self>(kind: .other)) }
    public func describe(into text: inout String) { text += String(describing: self) }
}
