/// Reads the text of a ``JSONPath`` (RFC 9535 §2.1).
///
/// More lenient than the standard where overlays are: `.x-internal` needs no brackets, white space may stand anywhere.
struct JSONPathParser {
    private let text: [Character]
    private var position = 0
    private var depth = 0

    /// The query of a text.
    static func parse(_ text: String) throws(JSONPathError) -> JSONPath {
        var parser = JSONPathParser(text: Array(text))
        parser.skipSpace()
        guard parser.take("$") else { throw parser.error("a path begins with '$'") }
        let segments = try parser.segments()
        guard parser.position == parser.text.count else { throw parser.error("'.' or '[' was expected") }
        return JSONPath(segments: segments)
    }

    private init(text: [Character]) { self.text = text }

    // MARK: Segments

    private mutating func segments() throws(JSONPathError) -> [JSONPath.Segment] {
        var segments: [JSONPath.Segment] = []
        while true {
            let start = position
            skipSpace()
            if take("[") {
                segments.append(JSONPath.Segment(isDescendant: false, selectors: try bracketed()))
            } else if take(".") {
                let isDescendant = take(".")
                if isDescendant, take("[") {
                    segments.append(JSONPath.Segment(isDescendant: true, selectors: try bracketed()))
                } else {
                    let selector: JSONPath.Selector = take("*") ? .wildcard : .name(try shorthand())
                    segments.append(JSONPath.Segment(isDescendant: isDescendant, selectors: [selector]))
                }
            } else {
                // Space that follows the path belongs to what comes after it, or to nothing.
                position = position == text.count ? position : start
                return segments
            }
        }
    }

    private mutating func shorthand() throws(JSONPathError) -> String {
        let start = position
        while position < text.count, Self.isNameCharacter(text[position]) { position += 1 }
        guard position > start else { throw error("a name was expected; one with other characters is written ['…']") }
        return String(text[start..<position])
    }

    private static func isNameCharacter(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_" || character == "-" || character == "$"
    }

    private mutating func bracketed() throws(JSONPathError) -> [JSONPath.Selector] {
        var selectors: [JSONPath.Selector] = []
        repeat {
            skipSpace()
            selectors.append(try selector())
            skipSpace()
        } while take(",")
        guard take("]") else { throw error("']' was expected") }
        return selectors
    }

    private mutating func selector() throws(JSONPathError) -> JSONPath.Selector {
        if take("*") { return .wildcard }
        if take("?") { return .filter(try condition()) }
        if let quote = peek(), quote == "'" || quote == "\"" { return .name(try string()) }
        let start = try integer()
        skipSpace()
        guard take(":") else {
            guard let start else { throw error("a name in quotes, a number, '*' or '?' was expected") }
            return .index(start)
        }
        skipSpace()
        let end = try integer()
        skipSpace()
        var step: Int?
        if take(":") {
            skipSpace()
            step = try integer()
        }
        return .slice(start: start, end: end, step: step ?? 1)
    }

    // MARK: Filters

    private mutating func condition() throws(JSONPathError) -> JSONPath.Condition {
        try enter()
        defer { depth -= 1 }
        var all = [try conjunction()]
        while takeWord("||") { all.append(try conjunction()) }
        return all.count == 1 ? all[0] : .or(all)
    }

    /// Counts a condition or function within another; what leaves it takes one from ``depth``.
    private mutating func enter() throws(JSONPathError) {
        guard depth < 32 else { throw error("the filter nests more than 32 deep") }
        depth += 1
    }

    private mutating func conjunction() throws(JSONPathError) -> JSONPath.Condition {
        var all = [try basic()]
        while takeWord("&&") { all.append(try basic()) }
        return all.count == 1 ? all[0] : .and(all)
    }

    private mutating func basic() throws(JSONPathError) -> JSONPath.Condition {
        skipSpace()
        var isNegated = false
        while peek() == "!", peek(1) != "=" {
            position += 1
            isNegated.toggle()
            skipSpace()
        }
        let condition: JSONPath.Condition
        if take("(") {
            condition = try self.condition()
            skipSpace()
            guard take(")") else { throw error("')' was expected") }
        } else {
            condition = try comparison()
        }
        return isNegated ? .not(condition) : condition
    }

    private mutating func comparison() throws(JSONPathError) -> JSONPath.Condition {
        let left = try operand()
        for comparison in JSONPath.Comparison.allCases where takeWord(comparison.rawValue) {
            skipSpace()
            return .compare(left, comparison, try operand())
        }
        guard case .query = left else { throw error("a comparison was expected: ==, !=, <, <=, > or >=") }
        return .exists(left)
    }

    private mutating func operand() throws(JSONPathError) -> JSONPath.Operand {
        skipSpace()
        if take("@") { return .query(isFromRoot: false, try segments()) }
        if take("$") { return .query(isFromRoot: true, try segments()) }
        if let quote = peek(), quote == "'" || quote == "\"" { return .literal(Scalar(try string(), .string)) }
        if let number = number() { return .literal(number) }
        let start = position
        while let next = peek(), next.isLetter || next == "_" { position += 1 }
        let word = String(text[start..<position])
        switch word {
        case "true", "false": return .literal(Scalar(word, .boolean))
        case "null": return .literal(Scalar(word, .null))
        case "length", "count":
            guard take("(") else { throw error("'(' was expected") }
            try enter()
            defer { depth -= 1 }
            let argument = try operand()
            skipSpace()
            guard take(")") else { throw error("')' was expected") }
            return word == "length" ? .length(argument) : .count(argument)
        default:
            position = start
            throw error("'@', '$', a text, a number, true, false or null was expected")
        }
    }

    // MARK: Literals

    private mutating func number() -> Scalar? {
        let start = position
        while let next = peek(), next.isASCII, next.isNumber || "+-.eE".contains(next) { position += 1 }
        let digits = String(text[start..<position])
        switch CoreSchema.kind(of: digits) {
        case .integer: return Scalar(digits, .integer)
        case .float: return Scalar(digits, .float)
        default:
            position = start
            return nil
        }
    }

    private mutating func integer() throws(JSONPathError) -> Int? {
        let start = position
        _ = take("-")
        while let next = peek(), next.isASCII, next.isNumber { position += 1 }
        guard position > start else { return nil }
        guard let value = Int(String(text[start..<position])) else { throw error("this is no number of an element") }
        return value
    }

    private mutating func string() throws(JSONPathError) -> String {
        let quote = text[position]
        position += 1
        var result = ""
        while position < text.count, text[position] != quote {
            if text[position] == "\\" { position += 1 }
            guard position < text.count else { break }
            result.append(text[position])
            position += 1
        }
        guard take(quote) else { throw error("the text does not end") }
        return result
    }

    // MARK: Characters

    private func peek(_ ahead: Int = 0) -> Character? {
        position + ahead < text.count ? text[position + ahead] : nil
    }

    private mutating func take(_ character: Character) -> Bool {
        guard peek() == character else { return false }
        position += 1
        return true
    }

    private mutating func takeWord(_ word: String) -> Bool {
        let start = position
        skipSpace()
        for character in word where !take(character) {
            position = start
            return false
        }
        return true
    }

    private mutating func skipSpace() {
        while let next = peek(), next.isWhitespace { position += 1 }
    }

    private func error(_ message: String) -> JSONPathError { JSONPathError(message: message, offset: position) }
}
