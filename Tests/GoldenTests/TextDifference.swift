/// The lines in which two texts differ, as `diff -u` shows them.
enum TextDifference {
    /// Removed lines with `-`, inserted lines with `+`, each with its line number.
    static func text(from old: String, to new: String) -> String {
        let oldLines = old.split(separator: "\n", omittingEmptySubsequences: false)
        let newLines = new.split(separator: "\n", omittingEmptySubsequences: false)
        let difference = newLines.difference(from: oldLines)
        let lines = difference.map { change in
            switch change {
            case .remove(let offset, let line, _): (offset, 0, "-\(offset + 1): \(line)")
            case .insert(let offset, let line, _): (offset, 1, "+\(offset + 1): \(line)")
            }
        }
        return lines.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(60).map(\.2).joined(separator: "\n")
    }
}
