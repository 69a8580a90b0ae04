/// The report for a pull request: a summary that fits one screen, then a collapsed list for each kind of change.
enum DifferenceMarkdown {
    /// GitHub takes no comment longer than 65,536 characters; what does not fit is counted. In bytes, as scripts count.
    static let greatestLength = 60_000
    /// Kept for what closes the lists.
    private static let rest = 1_000

    static func text(_ difference: Difference) -> String {
        var text = (summary(difference) + [""]).joined(separator: "\n")
        var left: [ChangeEffect: Int] = [:]
        let entry = changelog(difference).joined(separator: "\n")
        for effect in ChangeEffect.allCases {
            let changes = difference.changes(effect)
            if changes.isEmpty { continue }
            text += "\n<details>\n<summary><b>\(effect.title)</b> (\(Counted.text(changes.count)))</summary>\n\n"
            for (position, change) in changes.enumerated() {
                let item = (self.item(change, difference) + [""]).joined(separator: "\n")
                if text.utf8.count + item.utf8.count + entry.utf8.count > greatestLength - rest {
                    left[effect] = changes.count - position
                    break
                }
                text += item
            }
            if let count = left[effect] { text += "\n… and \(Counted.text(count)) more.\n" }
            text += "\n</details>\n"
        }
        return text + (entry.isEmpty ? "" : "\n" + entry + "\n")
    }

    /// The verdict, a table of counts, and the most serious changes.
    private static func summary(_ difference: Difference) -> [String] {
        let isBreaking = difference.changes.contains { $0.effect.isBreaking }
        let verdict = difference.changes.isEmpty ? "No change" : isBreaking ? "Breaking" : "Compatible"
        var lines = [
            "## \(verdict): \(MarkdownText.text(difference.summary))",
            "",
            "\(MarkdownText.code(difference.old.path)) → \(MarkdownText.code(difference.new.path)), module "
                + "\(MarkdownText.code(difference.module)). Next version: **\(difference.release.text)**.",
        ]
        if let caution = difference.caution { lines += ["", "> \(MarkdownText.sentence(caution))"] }
        if difference.changes.isEmpty { return lines }
        lines += ["", "| what it means | changes |", "|---|--:|"]
        for effect in ChangeEffect.allCases {
            let count = difference.changes.count { $0.effect == effect }
            if count > 0 { lines.append("| \(effect.title) | \(Counted.text(count)) |") }
        }
        let first = difference.changes.filter(\.effect.isBreaking).prefix(greatestSummary)
        if !first.isEmpty { lines.append("") }
        lines += first.map { "- \(heading($0)) (\($0.effect == .breaksSource ? "source" : "run time"))" }
        let rest = difference.changes.count { $0.effect.isBreaking } - first.count
        if rest > 0 { lines.append("- … and \(Counted.text(rest)) more below.") }
        return lines
    }

    private static let greatestSummary = 8

    /// One change: what, where, and the Swift as a difference.
    private static func item(_ change: Change, _ difference: Difference) -> [String] {
        var lines = ["- \(heading(change)) \(MarkdownText.code(change.kind.rawValue))"]
        let places = [("before", change.old), ("after", change.new)].compactMap { label, side -> String? in
            let place = [difference.place(side?.location), side?.pointer].compactMap(\.self).map(MarkdownText.code)
            return place.isEmpty ? nil : "\(label): \(place.joined(separator: " "))"
        }
        if !places.isEmpty { lines.append("  <br>\(places.joined(separator: "; "))") }
        let swift = SwiftDifference.lines(change.old?.swift ?? [], change.new?.swift ?? [])
        if swift.isEmpty { return lines }
        let block = MarkdownText.block(swift.prefix(greatestExcerpt).map(\.text), language: "diff")
        lines += [""] + block.map { "  " + $0 } + [""]
        return lines
    }

    private static let greatestExcerpt = 40

    private static func heading(_ change: Change) -> String {
        "\(MarkdownText.code(change.subject)) \(MarkdownText.sentence(change.message))"
    }

    private static func changelog(_ difference: Difference) -> [String] {
        let entry = ChangelogEntry.text(difference)
        if entry.isEmpty { return [] }
        let lines = entry.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return ["<details>", "<summary><b>Changelog entry</b></summary>", ""]
            + MarkdownText.block(lines.dropLast(), language: "markdown") + ["", "</details>"]
    }
}
