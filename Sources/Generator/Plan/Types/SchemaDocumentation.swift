/// Doc comments from the texts and keywords of a schema.
extension Documentation {
    /// Splits a text into its first sentence and the rest.
    init(text: String?, or other: String? = nil, facts: [String] = [], isDeprecated: Bool = false) {
        let text = text.map(Documentation.trimmed) ?? ""
        let chosen = text.isEmpty ? other.map(Documentation.trimmed) ?? "" : text
        let (summary, discussion) = Documentation.split(chosen)
        self.init(summary: summary, discussion: discussion, facts: facts, isDeprecated: isDeprecated)
    }

    /// A type's: what it is, without the limits that its values have.
    init(type schema: ResolvedSchema) {
        self.init(text: schema.description, or: schema.title, isDeprecated: schema.isDeprecated)
    }

    /// A property's or parameter's: what it holds and within which limits.
    init(value schema: ResolvedSchema, description: String? = nil, isDeprecated: Bool = false, isSecret: Bool = false) {
        let text = description ?? schema.description
        self.init(
            text: text, or: schema.title, facts: SchemaFacts.all(schema, isSecret: isSecret),
            isDeprecated: isDeprecated || schema.isDeprecated)
    }

    /// The first sentence, its lines joined, and what follows it; `nil` where there is nothing.
    static func split(_ text: String) -> (summary: String?, discussion: String?) {
        guard !text.isEmpty else { return (nil, nil) }
        let end = sentenceEnd(text)
        let summary = joined(text[..<end])
        let rest = trimmed(String(text[end...]))
        return (summary.isEmpty ? nil : summary, rest.isEmpty ? nil : rest)
    }

    /// One line of several, with a space between them.
    private static func joined(_ text: Substring) -> String {
        guard text.utf8.contains(where: { $0 == 0x0a || $0 == 0x0d }) else { return trimmed(String(text)) }
        return text.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }.joined(separator: " ")
    }

    /// After the first full stop before white space, at the first empty line, or before a line that begins a list.
    private static func sentenceEnd(_ text: String) -> String.Index {
        let bytes = text.utf8
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let next = bytes.index(after: index)
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if startsBlock(bytes[next...]) { return index }
            } else if isSentenceMark(byte), next == bytes.endIndex || isSpace(bytes[next]) {
                if !isAbbreviation(bytes[..<index]) { return next }
            }
            index = next
        }
        return bytes.endIndex
    }

    private static func isSentenceMark(_ byte: UInt8) -> Bool { byte == 0x2e || byte == 0x21 || byte == 0x3f }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 }

    /// Whether the text before a full stop ends in `e.g`, `i.e`, `etc`, or a single letter.
    private static func isAbbreviation(_ before: Substring.UTF8View.SubSequence) -> Bool {
        guard let last = before.last, (last | 0x20) >= 0x61, (last | 0x20) <= 0x7a else { return false }
        guard let previous = before.dropLast().last else { return true }
        return previous == 0x2e || previous == 0x20 || previous == 0x28
    }

    /// Whether a line is empty or begins a list, heading, table, quote or fence of Markdown.
    private static func startsBlock(_ line: Substring.UTF8View.SubSequence) -> Bool {
        guard let first = line.first(where: { $0 != 0x20 && $0 != 0x09 }) else { return true }
        return [0x0a, 0x0d, 0x2a, 0x2d, 0x23, 0x7c, 0x3e, 0x60, 0x3c].contains(first)
    }

    /// Without white space at the ends.
    static func trimmed(_ text: String) -> String {
        let bytes = text.utf8
        guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(text[first...last])
    }
}

/// What the keywords of a schema say about its values, a sentence each.
enum SchemaFacts {
    /// `Default: `20`.`, `From 1 to 100.`
    static func all(_ schema: ResolvedSchema, isSecret: Bool) -> [String] {
        let source = schema.source
        var facts: [String] = []
        if !isSecret, let value = source.defaultValue?.text, !value.isEmpty, value.utf8.count <= 60 {
            facts.append("Default: \(DocComment.code(value)).")
        }
        facts += values(schema)
        let limits = source.limits
        facts += range(limits.minimum, limits.maximum, "")
        facts += range(limits.minLength.map(String.init), limits.maxLength.map(String.init), " characters")
        facts += range(limits.minItems.map(String.init), limits.maxItems.map(String.init), " items")
        if let bound = limits.exclusiveMinimum { facts.append("More than \(bound).") }
        if let bound = limits.exclusiveMaximum { facts.append("Less than \(bound).") }
        if let pattern = limits.pattern, pattern.utf8.count <= 80 {
            facts.append("Pattern: \(DocComment.code(pattern)).")
        }
        return facts
    }

    /// The values of an enum that has no members in Swift: of booleans, or of numbers with a fraction.
    private static func values(_ schema: ResolvedSchema) -> [String] {
        switch schema.shape {
        case .boolean, .number: break
        default: return []
        }
        let listed = (schema.source.const.map { [$0] } ?? schema.source.enumValues ?? []).compactMap {
            $0.isNull ? nil : $0.text
        }
        guard let first = listed.first, listed.joined().utf8.count <= 200 else { return [] }
        return [
            listed.count == 1
                ? "Always \(DocComment.code(first))." : "One of \(listed.map(DocComment.code).joined(separator: ", "))."
        ]
    }

    private static func range(_ minimum: String?, _ maximum: String?, _ unit: String) -> [String] {
        switch (minimum, maximum) {
        case (let low?, let high?) where low == high: ["Exactly \(low)\(unit)."]
        case (let low?, let high?) where low != "0" || unit.isEmpty: ["From \(low) to \(high)\(unit)."]
        case (_, let high?): ["At most \(high)\(unit)."]
        case (let low?, nil) where low != "0" || unit.isEmpty: ["At least \(low)\(low == "1" ? singular(unit) : unit)."]
        default: []
        }
    }

    private static func singular(_ unit: String) -> String { unit.isEmpty ? "" : String(unit.dropLast()) }
}
