/// Text of a description as part of a Markdown page: the one way by which it reaches one.
///
/// The text is Markdown (OpenAPI 3.1 §4.4) and stays such, but for what would change the page around it: headings go
/// two levels down, HTML is shown and not taken for HTML, no directive of DocC begins, and what is opened is closed. A
/// renderer must not see code in other places than this does, as HTML is shown as it is there: so a fence stands at the
/// beginning of its line, and a backtick without another on its line is escaped.
struct DescriptionMarkdown {
    /// Where the links of a description that mean one of its operations lead.
    let links: OperationLinks

    /// The text as lines without a newline at the end.
    func block(_ text: String) -> String {
        var result: [String] = []
        var fence: Substring?
        for line in DocComment.lines(of: text) {
            let content = line.drop { $0 == " " }
            if let open = fence {
                let isEnd = content.hasPrefix(open) && content.allSatisfy { $0 == open.first || $0 == " " }
                if isEnd { fence = nil }
                result.append(isEnd ? String(content) : line)
            } else if let mark = Self.fence(content) {
                fence = mark
                result.append(String(content))
            } else {
                if Self.isUnderline(content), result.last?.isEmpty == false { result.append("") }
                result.append(prose(line, content))
            }
        }
        if let fence { result.append(String(fence)) }
        return result.joined(separator: "\n")
    }

    /// The text as one line, for an item of a list: without headings and blocks of code.
    func line(_ text: String) -> String {
        let lines = DocComment.lines(of: text).map { $0.drop { $0 == " " || $0 == "#" } }
            .filter { !$0.isEmpty && Self.fence($0) == nil }
        let first = lines.first.map { prose(String($0), $0) }
        return ([first].compactMap { $0 } + lines.dropFirst().map(inline)).joined(separator: " ")
    }

    /// What a declaration says of itself, as paragraphs.
    func paragraphs(_ documentation: Documentation) -> [String] {
        var paragraphs = [documentation.summary, documentation.discussion].compactMap { $0 }.map(block)
        paragraphs += documentation.facts.map(block)
        if documentation.isDeprecated { paragraphs.append("**Deprecated.**") }
        return paragraphs.filter { !$0.isEmpty }
    }

    private func prose(_ line: String, _ content: Substring) -> String {
        if content.hasPrefix("@") { return "\\" + inline(content) }
        let hashes = content.prefix { $0 == "#" }
        if (1...6).contains(hashes.count), content.dropFirst(hashes.count).first.map({ $0 == " " }) ?? true {
            return String(repeating: "#", count: min(6, hashes.count + 2)) + inline(content.dropFirst(hashes.count))
        }
        // Four spaces make code of it only where no list or paragraph goes on.
        return inline(line[...])
    }

    /// The line with its tags shown, outside of code, and its links resolved.
    private func inline(_ line: Substring) -> String {
        var result = ""
        var rest = line
        while let character = rest.first {
            let length =
                switch character {
                case "`": code(rest, &result)
                case "\\": escape(rest, &result)
                case "]": link(rest, &result)
                default: 0
                }
            if length == 0 {
                result += character == "<" && !Self.isAddress(rest.dropFirst()) ? "&lt;" : String(character)
            }
            rest = rest.dropFirst(max(1, length))
        }
        return result
    }

    /// Appends the code that backticks begin, to its end on the same line, or the backticks as what they are.
    ///
    /// - Returns: How many characters that was.
    private func code(_ rest: Substring, _ result: inout String) -> Int {
        let mark = rest.prefix { $0 == "`" }
        var end = mark.endIndex
        while let start = rest[end...].firstIndex(of: "`") {
            let run = rest[start...].prefix { $0 == "`" }
            end = run.endIndex
            guard run.count == mark.count else { continue }
            result += rest[..<end]
            return rest[..<end].count
        }
        result += String(repeating: "\\`", count: mark.count)
        return mark.count
    }

    /// Appends a backslash and what it takes the meaning of.
    private func escape(_ rest: Substring, _ result: inout String) -> Int {
        guard let next = rest.dropFirst().first, next == "`" || next == "\\" else { return 0 }
        result += rest.prefix(2)
        return 2
    }

    /// Appends the second half of a link, `](#target)`, that means a part of the description.
    private func link(_ rest: Substring, _ result: inout String) -> Int {
        guard rest.hasPrefix("](#"), let end = rest.firstIndex(of: ")") else { return 0 }
        let target = rest[rest.index(rest.startIndex, offsetBy: 2)..<end]
        guard let place = links.target(of: String(target)) else { return 0 }
        result += "](\(place))"
        return rest[...end].count
    }

    /// `<https://example.com>`, a link.
    private static func isAddress(_ rest: Substring) -> Bool {
        ["https://", "http://", "mailto:"].contains { rest.hasPrefix($0) } && rest.contains(">")
    }

    /// Three or more backticks or tildes, which begin a block of code (CommonMark 0.31 §4.5).
    static func fence(_ content: Substring) -> Substring? {
        guard let first = content.first, first == "`" || first == "~" else { return nil }
        let mark = content.prefix { $0 == first }
        let isCode = first == "`" && content.dropFirst(mark.count).contains("`")
        return mark.count >= 3 && !isCode ? mark : nil
    }

    /// What makes a heading of the line before it.
    private static func isUnderline(_ content: Substring) -> Bool {
        guard let first = content.first, first == "=" || first == "-" else { return false }
        return content.allSatisfy { $0 == first || $0 == " " }
    }
}
