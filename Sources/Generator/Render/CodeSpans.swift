/// Code within a line of Markdown, so that DocC reads it as code: what stands between two backticks or more is a link to
/// a symbol there.
enum CodeSpans {
    /// A text as code. Its backticks stand between spans, since a span that holds one needs two around it.
    static func code(_ text: String) -> String {
        guard text.utf8.contains(0x60) else { return "`\(text)`" }
        return text.split(separator: "`", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "`\($0)`" }.joined(separator: "\\`")
    }

    /// The lines of a text with one backtick around code; blocks of code are left as they are.
    static func plain(_ lines: [String]) -> [String] {
        var fence: Substring?
        return lines.map { line in
            let content = line.drop { $0 == " " }
            if let open = fence {
                if content.hasPrefix(open), content.allSatisfy({ $0 == open.first || $0 == " " }) { fence = nil }
                return line
            }
            fence = DescriptionMarkdown.fence(content)
            return fence == nil && line.contains("``") ? plain(line) : line
        }
    }

    private static func plain(_ line: String) -> String {
        var result = ""
        var rest = line[...]
        while let start = rest.firstIndex(of: "`") {
            result += rest[..<start]
            let mark = rest[start...].prefix { $0 == "`" }
            // A backslash takes the meaning of one backtick (CommonMark 0.31 §2.4).
            if result.last == "\\" {
                result += "`"
                rest = rest[start...].dropFirst()
            } else if let end = end(of: mark, in: rest) {
                let text = rest[mark.endIndex..<end.startIndex]
                result += mark.count == 1 ? String(rest[start..<end.endIndex]) : code(trimmed(text))
                rest = rest[end.endIndex...]
            } else {
                // Three or more may begin a block in an item of a list.
                result += mark.count == 2 ? "\\`\\`" : String(mark)
                rest = rest[mark.endIndex...]
            }
        }
        return result + rest
    }

    /// The next run of as many backticks.
    private static func end(of mark: Substring, in rest: Substring) -> Substring? {
        var position = mark.endIndex
        while let start = rest[position...].firstIndex(of: "`") {
            let run = rest[start...].prefix { $0 == "`" }
            if run.count == mark.count { return run }
            position = run.endIndex
        }
        return nil
    }

    /// Without the space that stands on either side of code which begins or ends with a backtick (§6.1).
    private static func trimmed(_ text: Substring) -> String {
        let isPadded = text.hasPrefix(" ") && text.hasSuffix(" ") && text.contains { $0 != " " }
        return String(isPadded ? text.dropFirst().dropLast() : text)
    }
}
