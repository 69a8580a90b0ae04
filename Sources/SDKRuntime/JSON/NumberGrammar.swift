/// The grammar of numbers in RFC 8259 §6.
enum NumberGrammar {
    static func accepts(_ text: String) -> Bool {
        var rest = Substring(text).utf8
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        if rest.first == UInt8(ascii: "0") {
            rest.removeFirst()
        } else {
            guard dropDigits(&rest) else { return false }
        }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard dropDigits(&rest) else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest.removeFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
            guard dropDigits(&rest) else { return false }
        }
        return rest.isEmpty
    }

    private static func dropDigits(_ text: inout Substring.UTF8View) -> Bool {
        let end = text.firstIndex { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? text.endIndex
        defer { text = text[end...] }
        return end > text.startIndex
    }
}

/// The text of doubles: the shortest that reads back as the same value.
enum DoubleText {
    static func text(of value: Double) -> String {
        if let integer = Int64(exactly: value), integer.magnitude < 1 << 53, !(value == 0 && value.sign == .minus) {
            return String(integer)
        }
        return value.description
    }
}
