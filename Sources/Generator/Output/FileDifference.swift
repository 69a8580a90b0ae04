/// A file that is not as it would be written, for a check: the place where it begins to differ, and how.
struct FileDifference {
    let path: String
    /// What is there; `nil` for a file that is missing.
    let old: [UInt8]?
    /// What would be there; `nil` for a file that would be removed.
    let new: [UInt8]?

    /// Says it, at the first line that differs: `is 'var a: Int', would be 'var a: Int?'`.
    func report(_ diagnostics: inout Diagnostics) {
        let oldLines = old.map(Self.lines) ?? []
        let newLines = new.map(Self.lines) ?? []
        let start = zip(oldLines, newLines).prefix { $0 == $1 }.count
        let line = old == nil || new == nil ? 0 : min(start, max(0, oldLines.count - 1))
        let file = diagnostics.add(SourceFile(path: path, bytes: old ?? []))
        let length = oldLines.indices.contains(line) ? oldLines[line].count : 1
        diagnostics.error(
            .outdatedOutput, message(oldLines, newLines, start),
            at: SourceLocation(
                file: file, line: Int32(clamping: line + 1), column: 1, length: Int32(clamping: max(1, length))))
    }

    private func message(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>], _ start: Int) -> String {
        guard self.old != nil else { return "this file is missing; run sdkgen generate" }
        guard self.new != nil else { return "this file would be removed; run sdkgen generate" }
        let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
        let counts = "\(Counted.text(old.count - start - end, "line")) would be \(new.count - start - end)"
        return "from here \(counts): \(Self.shown(old, start)) would be \(Self.shown(new, start)); run sdkgen generate"
    }

    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }

    /// A line without its indent and of bounded length; the words for none.
    private static func shown(_ lines: [ArraySlice<UInt8>], _ index: Int) -> String {
        guard lines.indices.contains(index) else { return "the end of the file" }
        let text = String(decoding: lines[index].drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
        if text.isEmpty { return "an empty line" }
        return "'\(text.count > longestLine ? text.prefix(longestLine) + "…" : text)'"
    }

    private static let longestLine = 100
}
