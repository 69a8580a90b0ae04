/// Text of a description in Markdown, as text: nothing in it is a mark, a tag, a link or a mention.
enum MarkdownText {
    /// A code span on one line.
    static func code(_ text: String) -> String { DocComment.code(TerminalText.visible(text)) }

    /// Plain text on one line.
    static func text(_ text: String) -> String {
        TerminalText.visible(text).unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            // A zero-width space keeps a name from being notified.
            case "@": result += "@\u{200B}"
            case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "!": result += "\\" + String(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    /// A sentence on one line; what it quotes is a code span.
    static func sentence(_ text: String) -> String {
        let parts = text.split(separator: "'", omittingEmptySubsequences: false)
        // An apostrophe of its own quotes nothing, and an empty code span cannot be written.
        let quoted = stride(from: 1, to: parts.count, by: 2).map { parts[$0] }
        if parts.count.isMultiple(of: 2) || quoted.contains("") { return self.text(text) }
        return parts.enumerated().map { position, part in
            position.isMultiple(of: 2) ? self.text(String(part)) : code(String(part))
        }.joined()
    }

    /// A block of code, fenced by more backticks than any line of it has.
    static func block(_ lines: [String], language: String) -> [String] {
        let longest = lines.map { longestRun($0) }.max() ?? 0
        let fence = String(repeating: "`", count: max(3, longest + 1))
        return [fence + language] + lines.map(TerminalText.visible) + [fence]
    }

    private static func longestRun(_ text: String) -> Int {
        var longest = 0
        var current = 0
        for byte in text.utf8 {
            current = byte == 0x60 ? current + 1 : 0
            longest = max(longest, current)
        }
        return longest
    }
}
