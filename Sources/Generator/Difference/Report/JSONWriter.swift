/// Writes JSON, indented, members in the order they are given.
struct JSONWriter {
    /// What was written.
    private(set) var text = ""
    private var depth = 0
    private var isFirst = true

    /// Writes `{`, what `body` writes, `}`.
    mutating func object(_ body: (inout JSONWriter) -> Void) { collection("{", "}", body) }

    /// Writes the elements between `[` and `]`.
    mutating func array<Element>(_ elements: [Element], _ body: (Element, inout JSONWriter) -> Void) {
        if elements.isEmpty {
            text += "[]"
            return
        }
        collection("[", "]") { writer in
            for element in elements {
                writer.begin()
                body(element, &writer)
            }
        }
    }

    /// Writes a member.
    mutating func member(_ name: String, _ body: (inout JSONWriter) -> Void) {
        begin()
        string(name)
        text += ": "
        body(&self)
    }

    /// Writes a member that is a string.
    mutating func member(_ name: String, _ value: String) { member(name) { $0.string(value) } }

    /// Writes a member that is a number.
    mutating func member(_ name: String, _ value: Int) { member(name) { $0.text += String(value) } }

    /// Writes a string.
    mutating func string(_ value: String) { text += "\"\(DiagnosticPrinter.jsonEscaped(value))\"" }

    private mutating func begin() {
        text += (isFirst ? "\n" : ",\n") + String(repeating: "  ", count: depth)
        isFirst = false
    }

    private mutating func collection(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
        text += open
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { text += "\n" + String(repeating: "  ", count: depth) }
        isFirst = false
        text += close
    }
}
