/// Where the lines of a text start, and how a parser's positions become the places that editors know.
///
/// A line ends with LF, CR LF or a lone CR. libyaml also ends one at NEL, LS and PS and counts columns in characters;
/// ``LocationCursor`` translates.
struct LineTable: Sendable {
    /// The offset of the first byte of each line.
    private(set) var starts: [Int] = [0]
    /// For each line as libyaml counts: its first byte and its real line. Empty when libyaml counts as we do.
    private(set) var yamlLines: [(start: Int, line: Int)] = []
    /// For each line, whether it has characters of more than one byte.
    private(set) var isWide: [Bool] = [false]
    /// The size of the text.
    let byteCount: Int

    /// Finds the lines of a text.
    init(_ bytes: [UInt8]) {
        byteCount = bytes.count
        starts.reserveCapacity(bytes.count / 32 + 1)
        isWide.reserveCapacity(bytes.count / 32 + 1)
        var special: [Int] = []
        // Nearly all bytes are between the ends of lines and what other ends begin with.
        for (offset, byte) in bytes.enumerated() where byte <= 0x0D || byte >= 0xC2 {
            if byte == 0x0A || byte == 0x0D && (offset + 1 == bytes.count || bytes[offset + 1] != 0x0A) {
                starts.append(offset + 1)
                isWide.append(false)
            } else if byte >= 0xC2 {
                isWide[isWide.count - 1] = true
                if let length = Self.yamlBreak(bytes, at: offset) { special.append(offset + length) }
            }
        }
        if !special.isEmpty { mergeYAMLLines(special) }
    }

    private mutating func mergeYAMLLines(_ special: [Int]) {
        var next = special.startIndex
        for (line, start) in starts.enumerated() {
            yamlLines.append((start, line))
            let end = line + 1 < starts.count ? starts[line + 1] : byteCount + 1
            while next < special.endIndex, special[next] < end {
                yamlLines.append((special[next], line))
                next += 1
            }
        }
    }

    private static func yamlBreak(_ bytes: [UInt8], at offset: Int) -> Int? {
        if bytes[offset] == 0xC2 { return offset + 1 < bytes.count && bytes[offset + 1] == 0x85 ? 2 : nil }
        guard bytes[offset] == 0xE2, offset + 2 < bytes.count, bytes[offset + 1] == 0x80 else { return nil }
        return bytes[offset + 2] == 0xA8 || bytes[offset + 2] == 0xA9 ? 3 : nil
    }

    /// The bytes of a line, from 0, without its end.
    func range(ofLine line: Int, in bytes: [UInt8]) -> Range<Int> {
        guard starts.indices.contains(line) else { return byteCount..<byteCount }
        let start = starts[line]
        var end = line + 1 < starts.count ? starts[line + 1] : byteCount
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    /// The line and column, from 0, of a byte.
    func position(ofByte offset: Int) -> (line: Int, column: Int) {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return (low, max(0, offset - starts[low]))
    }
}
