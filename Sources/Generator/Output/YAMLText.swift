/// Texts as they stand in YAML that is written.
package enum YAMLText {
    /// A scalar on one line: plain where that is sure to be the same text, else in double quotes (YAML 1.2 §7.3.1).
    package static func scalar(_ text: String) -> String {
        isPlain(text) ? text : quoted(text)
    }

    /// A text within a comment: on one line.
    static func comment(_ text: String) -> String {
        DocComment.lines(of: text).filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Double quotes, with the escapes that JSON has too.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                if InvisibleCharacters.contains(scalar) {
                    let digits = String(scalar.value, radix: 16)
                    let width = scalar.value > 0xffff ? 8 : 4
                    let zeros = String(repeating: "0", count: width - digits.count)
                    result += (width == 8 ? "\\U" : "\\u") + zeros + digits
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }

    /// What begins with a letter, `$` or `./` and has nothing that could begin or end anything; and no other scalar of
    /// YAML 1.1 or 1.2 is.
    private static func isPlain(_ text: String) -> Bool {
        let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
        let isLetter = { (byte: UInt8) in (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a }
        guard let first = text.utf8.first,
            isLetter(first) || first == UInt8(ascii: "$") || first == 0x2e && text.utf8.contains(0x2f),
            !words.contains(text.lowercased())
        else { return false }
        return text.utf8.allSatisfy { byte in
            isLetter(byte) || byte >= 0x30 && byte <= 0x39 || byte == 0x2f || byte == 0x2e || byte == 0x2d
                || byte == 0x5f || byte == UInt8(ascii: "$")
        }
    }
}
