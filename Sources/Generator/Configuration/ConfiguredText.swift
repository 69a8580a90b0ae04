/// A text of the configuration and where it stands there, so that what is said of it later has a place.
public struct ConfiguredText: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The text.
    public var text: String
    /// Where it stands; an option of a command has no place.
    public var location: SourceLocation?

    /// Makes a text.
    public init(_ text: String, at location: SourceLocation? = nil) {
        self.text = text
        self.location = location
    }

    /// Makes a text without a place.
    public init(stringLiteral text: String) { self.init(text) }

    /// Another text in its place.
    func replaced(by change: (String) -> String) -> ConfiguredText { ConfiguredText(change(text), at: location) }
}
