import Generator

/// Paths as text, in the form of RFC 9535.
enum PathText {
    /// `.name`, or `['a name']` where it has other characters than letters, digits and underscores.
    static func step(_ name: String) -> String {
        let first = name.utf8.first.map { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: false
            }
        }
        return first && isPlain ? ".\(name)" : "[\(quoted(name))]"
    }

    /// `'it\'s'`
    static func quoted(_ text: String) -> String {
        let escaped = text.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
        return "'\(escaped)'"
    }
}

/// Places in bodies, with `[*]` for any element of an array, so that the same disagreement has one path.
enum BodyPath {
    /// The place of a violation in a value, that of a missing property included.
    static func text(_ violation: SchemaViolation, in root: Node) -> String {
        var text = "$"
        var node: Node? = root
        for token in violation.path.tokens {
            let isElement = node?.sequence != nil
            text += isElement ? "[*]" : PathText.step(token)
            node = node?.value(at: JSONPointer([token]))
        }
        if case .missing(let name) = violation.kind { text += PathText.step(name) }
        return text
    }
}
