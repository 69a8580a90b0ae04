/// The name of a kind of diagnostic, as it stands in brackets after the message.
///
/// Each stage declares its own codes in an extension beside the code that reports them.
public struct DiagnosticCode: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral, CustomStringConvertible
{
    /// The name, in kebab case.
    public let rawValue: String
    /// Wraps a name.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Wraps a name.
    public init(stringLiteral value: StaticString) { self.rawValue = value.description }
    /// The name.
    public var description: String { rawValue }
}
