/// The entry of a change log that the changes come to (keepachangelog.com), without a date.
public enum ChangelogEntry {
    /// `## 2.0.0`, then a section for each kind of change; empty when nothing changed.
    public static func text(_ difference: Difference) -> String {
        if difference.changes.isEmpty { return "" }
        var lines = ["## \(difference.release.next.map(\.description) ?? "Unreleased")"]
        for (heading, effect) in sections {
            let changes = difference.changes(effect)
            if changes.isEmpty { continue }
            lines += ["", "### \(heading)", ""]
            lines += Self.lines(changes)
        }
        let documented = difference.changes(.documents).count
        if documented > 0 {
            lines += ["", "### Documentation", "", "- \(Counted.text(documented, "comment")) changed."]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let sections: [(String, ChangeEffect)] = [
        ("Breaking", .breaksSource), ("Changed at run time", .breaksWire), ("Deprecated", .deprecates),
        ("Added", .adds),
    ]

    /// A line for each change, those of operations first, as they are what people know an API by; many are counted.
    private static func lines(_ changes: [Change]) -> [String] {
        let operations: Set<ChangeKind> = [.operationAdded, .operationRemoved, .operationMoved, .operationAddress]
        let ordered = changes.filter { operations.contains($0.kind) } + changes.filter { !operations.contains($0.kind) }
        let lines = ordered.map { "- \(MarkdownText.code($0.subject)) \(MarkdownText.sentence($0.message))." }
        if lines.count <= greatestCount { return lines }
        return lines.prefix(greatestCount) + ["- … and \(Counted.text(lines.count - greatestCount)) more."]
    }

    private static let greatestCount = 60
}
