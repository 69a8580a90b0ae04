/// The lines of a doc comment: the one way by which text of a description reaches a comment.
///
/// Each line is printed behind `///`, so no text can leave the comment; what would end a line ends it here, and what
/// would not show is removed. The text is Markdown already (OpenAPI 3.1 §4.4); common HTML is written as Markdown.
struct DocComment {
    /// The lines, without `///` and without trailing spaces.
    private(set) var lines: [String] = []

    /// Makes an empty comment.
    init() {}

    /// Makes the comment of a declaration: summary, discussion, facts, each a paragraph.
    init(_ documentation: Documentation) {
        add(documentation)
    }

    /// Whether there is nothing to print.
    var isEmpty: Bool { lines.isEmpty }

    /// Adds summary, discussion and facts.
    mutating func add(_ documentation: Documentation) {
        for text in [documentation.summary, documentation.discussion].compactMap(\.self) {
            add(DocComment.lines(of: text), isContinuation: false)
        }
        for (position, fact) in documentation.facts.enumerated() {
            add(paragraph: fact, isContinuation: position > 0)
        }
        if documentation.isDeprecated { add(paragraph: "**Deprecated.**") }
    }

    /// Adds a text of ours, which may have links to symbols, after an empty line, or directly below what is there.
    mutating func add(paragraph text: String, isContinuation: Bool = false) {
        add(DocComment.lines(of: text, keepsLinks: true), isContinuation: isContinuation)
    }

    private mutating func add(_ added: [String], isContinuation: Bool) {
        if added.isEmpty { return }
        if !lines.isEmpty && !isContinuation { lines.append("") }
        lines += added
    }

    /// Separates a list from the text above it.
    mutating func beginList() {
        if !lines.isEmpty { lines.append("") }
    }

    /// Adds a list item whose further lines stand below its first: `  - name: Text.`
    mutating func add(item prefix: String, _ text: String, indentation: String) {
        let added = DocComment.lines(of: text)
        lines.append(prefix + (added.first ?? ""))
        for line in added.dropFirst() { lines.append(line.isEmpty ? "" : indentation + line) }
    }

    /// Splits a text into lines: no trailing spaces, no two empty lines in a row, none at the ends.
    ///
    /// - Parameter keepsLinks: Whether two backticks make a link to a symbol; in a description they make code.
    static func lines(of text: String, keepsLinks: Bool = false) -> [String] {
        if isPlain(text) { return trimmed(text).map { [$0] } ?? [] }
        var lines: [String] = []
        var line = ""
        var previous: Unicode.Scalar = " "
        for scalar in HTMLText.markdown(text).unicodeScalars {
            defer { previous = scalar }
            if previous == "\r" && scalar == "\n" { continue }
            if InvisibleCharacters.endsLine(scalar) {
                append(line, to: &lines)
                line = ""
            } else if scalar == "\t" {
                line += "    "
            } else if !InvisibleCharacters.contains(scalar) {
                line.unicodeScalars.append(scalar)
            }
        }
        append(line, to: &lines)
        if lines.last == "" { lines.removeLast() }
        return !keepsLinks && lines.contains { $0.contains("``") } ? CodeSpans.plain(lines) : lines
    }

    private static func append(_ line: String, to lines: inout [String]) {
        if let line = trimmed(line) {
            lines.append(line)
        } else if !lines.isEmpty && lines.last != "" {
            lines.append("")
        }
    }

    /// The line without the spaces at its end; `nil` when nothing is left.
    private static func trimmed(_ line: String) -> String? {
        guard let last = line.utf8.lastIndex(where: { $0 != 0x20 }) else { return nil }
        return String(line[...last])
    }

    /// Whether a text is one line of printable ASCII without HTML or two backticks in a row: nearly all are.
    private static func isPlain(_ text: String) -> Bool {
        var previous: UInt8 = 0
        return text.utf8.allSatisfy { byte in
            defer { previous = byte }
            return byte >= 0x20 && byte < 0x7f && byte != 0x3c && !(byte == 0x60 && previous == 0x60)
        }
    }

    /// A text as code in Markdown.
    ///
    /// It stays on its line: what ends one is written `\n`, as a block of Markdown could begin behind it.
    static func code(_ text: String) -> String { CodeSpans.code(onOneLine(text)) }

    private static func onOneLine(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: InvisibleCharacters.endsLine) else { return text }
        return text.unicodeScalars.reduce(into: "") { line, scalar in
            if InvisibleCharacters.endsLine(scalar) {
                line += scalar == "\r" ? "\\r" : "\\n"
            } else {
                line.unicodeScalars.append(scalar)
            }
        }
    }
}
