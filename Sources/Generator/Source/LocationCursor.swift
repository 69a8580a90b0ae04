/// Turns libyaml's positions, in characters, into places in bytes.
///
/// Positions mostly come in order, so the walk over a line goes on from the last one: a document on a single line of
/// megabytes costs no more than one of many lines.
struct LocationCursor {
    private let bytes: [UInt8]
    private let lines: LineTable
    private let file: Int32
    private var line = 0
    private var column = 0
    private var offset = 0

    /// Starts at the beginning of a file.
    init(_ bytes: [UInt8], lines: LineTable, file: Int32) {
        self.bytes = bytes
        self.lines = lines
        self.file = file
    }

    /// The place of the text between two positions, cut at the end of its first line.
    mutating func location(from start: YAMLEvent.Mark, to end: YAMLEvent.Mark) -> SourceLocation {
        let first = byteOffset(of: start)
        var length = 1
        if end.line == start.line {
            length = end.column > start.column ? byteOffset(of: end) - first : 1
        } else {
            length = lines.range(ofLine: realLine(start.line), in: bytes).upperBound - first
        }
        return location(ofByte: first, yamlLine: start.line, length: length)
    }

    /// The place where something starts.
    mutating func location(at start: YAMLEvent.Mark) -> SourceLocation {
        location(ofByte: byteOffset(of: start), yamlLine: start.line, length: 1)
    }

    private func location(ofByte offset: Int, yamlLine: Int, length: Int) -> SourceLocation {
        let line = realLine(yamlLine)
        let start = lines.starts.indices.contains(line) ? lines.starts[line] : 0
        return SourceLocation(
            file: file,
            line: Int32(clamping: line + 1),
            column: Int32(clamping: offset - start + 1),
            length: Int32(clamping: max(1, length))
        )
    }

    private func realLine(_ yamlLine: Int) -> Int {
        if lines.yamlLines.isEmpty { return min(yamlLine, lines.starts.count - 1) }
        return lines.yamlLines[min(yamlLine, lines.yamlLines.count - 1)].line
    }

    private func start(ofYAMLLine yamlLine: Int) -> Int {
        if lines.yamlLines.isEmpty {
            return yamlLine < lines.starts.count ? lines.starts[yamlLine] : bytes.count
        }
        return yamlLine < lines.yamlLines.count ? lines.yamlLines[yamlLine].start : bytes.count
    }

    private mutating func byteOffset(of mark: YAMLEvent.Mark) -> Int {
        // Where every character is a byte there is nothing to count.
        if lines.yamlLines.isEmpty, mark.line < lines.starts.count, !lines.isWide[mark.line] {
            return min(lines.starts[mark.line] + mark.column, bytes.count)
        }
        if mark.line != line || mark.column < column {
            line = mark.line
            column = 0
            offset = start(ofYAMLLine: mark.line)
        }
        while column < mark.column, offset < bytes.count {
            offset += Self.length(ofCharacterStartingWith: bytes[offset])
            column += 1
        }
        offset = min(offset, bytes.count)
        return offset
    }

    private static func length(ofCharacterStartingWith byte: UInt8) -> Int {
        switch byte {
        case 0..<0xC0: 1
        case 0xC0..<0xE0: 2
        case 0xE0..<0xF0: 3
        default: 4
        }
    }
}
