/// The line that a diagnostic speaks of, with the place underlined.
///
/// ```
///   212 |         $ref: '#/components/schemas/Acton'
///       |               ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
/// ```
struct Excerpt {
    /// The two lines, each ending with a newline; empty when the line is, or is outside the file.
    let text: String

    /// The longest excerpt, in columns.
    private static let maximumWidth = 140
    /// How much of a line that is too long is shown before the place.
    private static let context = 40

    init(of file: SourceFile, at location: SourceLocation) {
        let table = file.lines
        let line = Int(location.line) - 1
        guard table.starts.indices.contains(line) else {
            text = ""
            return
        }
        let range = table.range(ofLine: line, in: file.bytes)
        guard !range.isEmpty else {
            text = ""
            return
        }
        let start = min(range.lowerBound + Int(location.column) - 1, range.upperBound)
        let end = min(start + max(1, Int(location.length)), range.upperBound)
        var shown = ""
        var first = range.lowerBound
        if start - first > Self.maximumWidth - Self.context {
            first = Self.characterStart(start - Self.context, in: file.bytes)
            shown = "…"
        }
        let last = Self.characterStart(min(range.upperBound, first + Self.maximumWidth), in: file.bytes)
        shown += Self.displayed(file.bytes[first..<start])
        let indent = Self.width(shown)
        let marked = Self.displayed(file.bytes[start..<max(start, min(end, last))])
        shown += marked + Self.displayed(file.bytes[max(start, min(end, last))..<max(start, last)])
        if last < range.upperBound { shown += "…" }
        let number = String(location.line)
        let gutter = String(repeating: " ", count: number.count)
        let tildes = String(repeating: "~", count: max(0, Self.width(marked) - 1))
        let caret = String(repeating: " ", count: indent) + "^" + tildes
        text = "  \(number) | \(shown)\n  \(gutter) | \(caret)\n"
    }

    /// The first byte of the character that a byte belongs to.
    private static func characterStart(_ offset: Int, in bytes: [UInt8]) -> Int {
        var offset = min(max(0, offset), bytes.count)
        while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }

    /// A tab as four spaces; a character that is unsafe on a terminal as a replacement character.
    private static func displayed(_ bytes: ArraySlice<UInt8>) -> String {
        var result = ""
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar == "\t" {
                result += "    "
            } else {
                result.unicodeScalars.append(TerminalText.isUnsafe(scalar) ? "\u{FFFD}" : scalar)
            }
        }
        return result
    }

    private static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + TerminalText.width(of: $1) }
    }
}
