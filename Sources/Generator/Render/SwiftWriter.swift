/// Appends lines of Swift at the current indentation. Never looks back at what it wrote, never wraps.
struct SwiftWriter {
    /// What was written.
    private(set) var text = ""
    /// The access level of what is declared, with a space after it; empty for `internal`, which Swift assumes.
    let access: String
    private var indentation = 0
    private static let spaces = String(repeating: " ", count: 64)

    /// Makes an empty writer.
    init(access: AccessLevel) {
        self.access = access == .internal ? "" : access.rawValue + " "
    }

    /// Writes one whole line.
    mutating func line(_ line: String) {
        beginLine()
        append(line)
        endLine()
    }

    /// Writes an empty line.
    mutating func blank() { endLine() }

    /// Writes the indentation of a line whose rest follows in pieces.
    mutating func beginLine() {
        text += SwiftWriter.spaces.prefix(indentation * 4)
    }

    /// Writes a piece of the current line.
    mutating func append(_ piece: String) { text += piece }

    /// Ends the current line.
    mutating func endLine() { text += "\n" }

    /// Writes what `body` writes one step further in.
    mutating func indented(_ body: (inout SwiftWriter) -> Void) {
        indentation += 1
        body(&self)
        indentation -= 1
    }
}
