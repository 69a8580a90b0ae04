import Foundation

/// Characters that no identifier can hold, as words.
enum SpelledCharacters {
    /// The word for a punctuation mark of ASCII; `nil` for letters, digits and control characters.
    static func word(_ scalar: Unicode.Scalar) -> String? { words[scalar] }

    /// Marks that carry meaning wherever they stand in a member's name: `C++`, `a&b`, `50%`.
    static func isMeaningful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "+", "#", "<", ">", "=", "%", "&", "*", "@", "!", "~", "^", "|", "$": true
        default: false
        }
    }

    /// A text with each letter and its marks as one character where there is one, so that both ways to write `ö` are one.
    static func composed(_ text: some StringProtocol) -> String {
        let hasMark = text.unicodeScalars.contains(where: canEndCharacter)
        return hasMark ? text.precomposedStringWithCanonicalMapping : String(text)
    }

    /// Whether it may be one with what is before it: a mark, or the vowel or last consonant of a Hangul syllable.
    private static func canEndCharacter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: return true
        default: return (0x1161...0x11C2).contains(scalar.value)
        }
    }

    /// The words for a character outside of ASCII, by its name in Unicode, which never changes:
    /// `é` is `e`, `ж` is `zhe`, `°` is `degree sign`; by number where there is no name, as for Chinese characters.
    static func transliteration(_ scalar: Unicode.Scalar) -> String {
        guard let name = scalar.properties.name, !name.contains("IDEOGRAPH") else {
            return " u" + String(scalar.value, radix: 16) + " "
        }
        if name == "LATIN SMALL LETTER SHARP S" { return "ss" }
        // A mark of a letter that there is no one character for, and that is read without.
        if name.hasPrefix("COMBINING ") { return "" }
        guard let letter = letterName(name) else { return " " + name.lowercased() + " " }
        let isCapital = name.contains("CAPITAL")
        if !name.hasPrefix("LATIN") { return letter.count > 1 && isCapital ? capitalized(letter) : letter }
        return isCapital ? letter.uppercased() : letter
    }

    /// `e` of `LATIN SMALL LETTER E WITH ACUTE`; `nil` when the name is not that of a letter.
    private static func letterName(_ name: String) -> String? {
        let words = name.split(separator: " ")
        guard let index = words.firstIndex(of: "LETTER"), index + 1 < words.count else { return nil }
        return words[words.index(after: index)...].prefix { $0 != "WITH" }.joined().lowercased()
    }

    private static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

    private static let words: [Unicode.Scalar: String] = [
        "+": "plus", "-": "dash", "*": "star", "/": "slash", "=": "equals", "<": "less", ">": "greater", "%": "percent",
        "&": "and", "|": "or", "!": "not", "~": "tilde", "^": "caret", "@": "at", "#": "hash", "$": "dollar",
        ".": "dot",
        ",": "comma", ":": "colon", ";": "semicolon", "?": "question", "'": "apostrophe", "\"": "quote",
        "`": "backtick",
        "\\": "backslash", "(": "open", ")": "close", "[": "openBracket", "]": "closeBracket", "{": "openBrace",
        "}": "closeBrace", "_": "underscore", " ": "space", "\t": "tab", "\n": "newline", "\r": "return",
    ]
}
