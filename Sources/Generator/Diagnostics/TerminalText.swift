/// Text from outside, made fit for a terminal.
package enum TerminalText {
    /// The text with every character that could steer a terminal or reorder its line written as `\u{1B}`.
    package static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if isUnsafe(scalar) {
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Whether a character is a control, a line break of Unicode, or changes the direction of what follows.
    static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0x061C,
            0xE0000...0xE007F:
            true
        default: false
        }
    }

    /// How many columns a character takes on a terminal (Unicode Standard Annex 11, in short).
    static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20..<0x7F: 1
        case 0x300...0x36F, 0x200B...0x200D, 0xFE00...0xFE0F, 0x20D0...0x20FF: 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}

/// A text of the description in quotes, cut when it is long: a message stays one readable line.
func quoted(_ text: String) -> String {
    let limit = 80
    return text.utf8.count <= limit ? "'\(text)'" : "'\(text.prefix(limit))…'"
}
