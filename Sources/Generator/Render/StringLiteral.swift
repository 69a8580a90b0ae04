/// The one function that makes a Swift string literal of any text.
enum StringLiteral {
    /// The literal with its quotes: nothing in the text can end it, interpolate, or break the line.
    static func source(_ text: String) -> String {
        if isPlain(text) { return "\"\(text)\"" }
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": literal += "\\\""
            case "\\": literal += "\\\\"
            case "\n": literal += "\\n"
            case "\r": literal += "\\r"
            case "\t": literal += "\\t"
            default:
                if InvisibleCharacters.contains(scalar) {
                    literal += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
                } else {
                    literal.unicodeScalars.append(scalar)
                }
            }
        }
        return literal + "\""
    }

    /// The text as a line of a literal of several lines, where `\\` stands for a backslash and `\n` for a line feed once
    /// the compiler has read it (``SDKRuntime/Schema/init(of:_:)``).
    ///
    /// A blank at its end is written as an escape, for editors take such blanks away.
    static func line(_ text: String) -> String {
        if isPlain(text), text.utf8.last != UInt8(ascii: " ") { return text }
        // By scalars: a backslash with a combining mark behind it is one character.
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped.append(contentsOf: "\\\\".unicodeScalars)
            case "\n": escaped.append(contentsOf: "\\n".unicodeScalars)
            default: escaped.append(scalar)
            }
        }
        let literal = source(String(escaped)).dropFirst().dropLast()
        return literal.last == " " ? literal.dropLast() + "\\u{20}" : String(literal)
    }

    /// Whether a text is printable ASCII without quotes and backslashes: nearly all are.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { byte in byte >= 0x20 && byte < 0x7f && byte != 0x22 && byte != 0x5c }
    }
}

/// Characters that would not show in a source file, or would make it show something else than it is.
enum InvisibleCharacters {
    /// Whether a character is a control, a line or paragraph separator, a bidirectional control,
    /// of no width, or not a character at all.
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1f, 0x7f...0x9f: true
        case 0xad, 0x61c, 0x180e, 0x200b, 0x200e, 0x200f, 0x2028...0x202e, 0x2060...0x206f: true
        case 0xfe00...0xfe0f: false
        case 0xfeff, 0xfff9...0xfffb, 0xfdd0...0xfdef: true
        case 0xe0000...0xe007f: true
        default: scalar.value & 0xfffe == 0xfffe
        }
    }

    /// Whether a character ends a line for some reader of the file.
    static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0a...0x0d, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
