/// The text of an expression or statement, with the lists in it kept as lists so that their layout has one rule.
indirect enum Code {
    /// Text without line breaks.
    case text(String)
    /// `open`, the elements with commas between, `close`.
    ///
    /// One element stays on the line; more stand one on a line each, so that a further one is a line of its own:
    /// ```swift
    /// path: [Parameter("id", id)],
    /// query: [
    ///     Parameter("page", page),
    ///     Parameter("per_page", perPage),
    /// ],
    /// ```
    case list(open: String, elements: [Code], close: String, trailingComma: Bool = false, isOpen: Bool = false)
    /// `open`, a literal of several lines, a line for each further argument, `)`. Without lines, an empty literal.
    ///
    /// ```swift
    /// Schema("""
    ///     id
    ///     code
    ///     """,
    ///     secret: ["code"])
    /// ```
    case lines(open: String, lines: [String], arguments: [Code])
}

extension SwiftWriter {
    /// Writes code from the current position of the line.
    mutating func append(_ code: Code) {
        switch code {
        case .text(let text): append(text)
        case .list(let open, let elements, let close, let trailingComma, let isOpen):
            append(open)
            if elements.count > 1 || isOpen && !elements.isEmpty {
                endLine()
                indented { writer in writer.write(elements, trailingComma: trailingComma) }
                beginLine()
            } else if let element = elements.first {
                append(element)
            }
            append(close)
        case .lines(let open, let lines, let arguments):
            append(open)
            append(lines.isEmpty ? "\"\"" : "\"\"\"")
            indented { writer in
                if !lines.isEmpty { writer.write(literal: lines) }
                for argument in arguments {
                    writer.append(",")
                    writer.endLine()
                    writer.beginLine()
                    writer.append(argument)
                }
            }
            append(")")
        }
    }

    private mutating func write(literal lines: [String]) {
        endLine()
        // An empty line needs no indentation, and would end in blanks with one.
        for text in lines { if text.isEmpty { blank() } else { line(text) } }
        beginLine()
        append("\"\"\"")
    }

    /// Writes code as a line of its own.
    mutating func line(_ code: Code) {
        beginLine()
        append(code)
        endLine()
    }

    private mutating func write(_ elements: [Code], trailingComma: Bool) {
        for (position, element) in elements.enumerated() {
            beginLine()
            append(element)
            if trailingComma || position < elements.count - 1 { append(",") }
            endLine()
        }
    }
}
