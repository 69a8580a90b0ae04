/// A file that is not as it would be written, for a check: the place where it begins to differ, and how.
struct FileDifference {
    let path: String
    /// What is there; `nil` for a file that is missing.
    let old: [UInt8]?
    /// What would be there; `nil` for a file that would be removed.
    let new: [UInt8]?

    /// Says it, at the first line that differs: `'var a: Int' would be 'var a: Int?'`.
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
        let edits = LineEdits(from: old, to: new)
        return
            "begins to differ here: \(first(old, new, start, edits)); in all \(Self.counts(edits)); run sdkgen generate"
    }

    /// Where lines are only removed or only added, the first that differs is one of them.
    private func first(
        _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>], _ start: Int, _ edits: LineEdits
    ) -> String {
        if edits.removed == 0 { return "\(Self.shown(new, start)) would be added" }
        if edits.added == 0 { return "\(Self.shown(old, start)) would be removed" }
        return "\(Self.shown(old, start)) would be \(Self.shown(new, start))"
    }

    /// `1 line would be removed and 2 added`
    private static func counts(_ edits: LineEdits) -> String {
        if edits.removed == 0 { return "\(Counted.text(edits.added, "line")) would be added" }
        let removed = "\(Counted.text(edits.removed, "line")) would be removed"
        return edits.added == 0 ? removed : "\(removed) and \(Counted.text(edits.added)) added"
    }

    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }

    /// A line without its indent and of bounded length.
    private static func shown(_ lines: [ArraySlice<UInt8>], _ index: Int) -> String {
        guard lines.indices.contains(index) else { return "the end of the file" }
        var bytes = lines[index].drop { $0 == UInt8(ascii: " ") }
        // Nobody sees it, and it may be all that differs.
        let isReturned = bytes.last == UInt8(ascii: "\r")
        if isReturned { bytes.removeLast() }
        let end = isReturned ? " with a carriage return" : ""
        let text = String(decoding: bytes, as: UTF8.self)
        if text.isEmpty { return "an empty line\(end)" }
        return "'\(text.count > longestLine ? text.prefix(longestLine) + "…" : text)'\(end)"
    }

    private static let longestLine = 100
}
