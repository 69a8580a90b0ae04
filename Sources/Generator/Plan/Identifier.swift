/// A Swift identifier: the only kind of name that reaches the output.
///
/// It can be made by the naming functions only, so no text of a description becomes code.
/// Holds the bare name; ``source`` adds backticks where Swift needs them.
public struct Identifier: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The name without backticks.
    public let text: String

    /// Wraps a name that is known to be a valid identifier; `nil` when it is not one.
    public init?(_ text: String) {
        guard Identifier.isValid(text) else { return nil }
        self.text = text
    }

    /// The name.
    public var description: String { text }

    /// Order by code units, the same everywhere.
    public static func < (lhs: Identifier, rhs: Identifier) -> Bool {
        lhs.text.utf8.lexicographicallyPrecedes(rhs.text.utf8)
    }

    /// Whether a text is an ASCII identifier of Swift, keywords included.
    static func isValid(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return false }
        let isLetter = { (byte: UInt8) in (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a || byte == 0x5f }
        return isLetter(first) && text != "_" && text.utf8.allSatisfy { isLetter($0) || ($0 >= 0x30 && $0 <= 0x39) }
    }

    /// The name where it is declared, as a property, case, function, parameter or type: in backticks if it is a keyword.
    public var source: String { ReservedNames.keywords.contains(text) ? "`\(text)`" : text }

    /// The name as an argument's label: `for:` and `in:` need no backticks, `inout:` does.
    public var labelSource: String { ReservedNames.labelKeywords.contains(text) ? "`\(text)`" : text }

    /// The name after a dot: keywords need no backticks there, and no member is named `init`, `self` or `Type`.
    public var memberSource: String { text }

    /// For what cannot happen: a name without any text.
    static let empty = Identifier(checked: "empty")

    private init(checked text: StaticString) { self.text = text.description }
}
