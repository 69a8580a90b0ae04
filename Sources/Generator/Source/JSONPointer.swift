/// A place inside a document, by the keys and indices that lead to it (RFC 6901).
public struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
    /// The unescaped steps from the root.
    public var tokens: [String]

    /// Makes a pointer from unescaped steps.
    public init(_ tokens: [String] = []) { self.tokens = tokens }

    /// The pointer to a child.
    public func appending(_ token: String) -> JSONPointer {
        // Each schema has a pointer, so that room to spare, which the sum of two arrays has, adds up.
        var longer: [String] = []
        longer.reserveCapacity(tokens.count + 1)
        longer.append(contentsOf: tokens)
        longer.append(token)
        return JSONPointer(longer)
    }

    /// The text of RFC 6901: `/paths/~1actions/get`; empty for the root.
    public var description: String {
        tokens.reduce(into: "") { text, token in
            text += "/"
            guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
                text += token
                return
            }
            for character in token.unicodeScalars {
                switch character {
                case "~": text += "~0"
                case "/": text += "~1"
                default: text.unicodeScalars.append(character)
                }
            }
        }
    }
}
