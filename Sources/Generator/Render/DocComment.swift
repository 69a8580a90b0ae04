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
        if let summary = documentation.summary { add(paragraph: summary) }
        if let discussion = documentation.discussion { add(paragraph: discussion) }
        for (position, fact) in documentation.facts.enumerated() {
            add(paragraph: fact, isContinuation: position > 0)
        }
        if documentation.isDeprecated { add(paragraph: "**Deprecated.**") }
    }

    /// Adds a text after an empty line, or directly below what is there.
    mutating func add(paragraph text: String, isContinuation: Bool = false) {
        let added = DocComment.lines(of: text)
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
    static func lines(of text: String) -> [String] {
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
        return lines
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

    /// Whether a text is one line of printable ASCII without HTML: nearly all are.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { byte in byte >= 0x20 && byte < 0x7f && byte != 0x3c }
    }

    /// A text as code in Markdown, fenced by more backticks than it has in a row (CommonMark §6.1).
    ///
    /// It stays on its line: what ends one is written `\n`, as a block of Markdown could begin behind it.
    static func code(_ text: String) -> String {
        let text = onOneLine(text)
        guard text.utf8.contains(0x60) else { return "`\(text)`" }
        var longest = 0
        var current = 0
        for byte in text.utf8 {
            current = byte == 0x60 ? current + 1 : 0
            longest = max(longest, current)
        }
        let fence = String(repeating: "`", count: longest + 1)
        return "\(fence) \(text) \(fence)"
    }

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
