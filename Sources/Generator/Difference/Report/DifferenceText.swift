/// The report for a terminal and for logs.
enum DifferenceText {
    static func text(_ difference: Difference) -> String {
        var lines = [
            "\(difference.old.path) → \(difference.new.path): \(difference.summary)",
            "next version: \(difference.release.text)",
        ]
        if let caution = difference.caution { lines.append(caution) }
        for effect in ChangeEffect.allCases {
            let changes = difference.changes(effect)
            if changes.isEmpty { continue }
            lines += ["", "\(effect.title) (\(Counted.text(changes.count)))"]
            for change in changes { lines += self.lines(change, difference) }
        }
        let entry = ChangelogEntry.text(difference)
        if !entry.isEmpty {
            lines +=
                ["", "Changelog", ""]
                + entry.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  " + $0 }
        }
        return lines.map(TerminalText.visible).joined(separator: "\n") + "\n"
    }

    /// `  ActionBinding.id is gone [property-removed]`, the places, and the Swift as a difference.
    private static func lines(_ change: Change, _ difference: Difference) -> [String] {
        var lines = ["  \(change.subject) \(change.message) [\(change.kind.rawValue)]"]
        for side in [change.old, change.new].compactMap(\.self) {
            let place = [difference.place(side.location), side.pointer].compactMap(\.self)
            if !place.isEmpty { lines.append("      \(place.joined(separator: "  "))") }
        }
        let swift = SwiftDifference.lines(change.old?.swift ?? [], change.new?.swift ?? [])
        return lines + swift.map { "    \($0.text)" }
    }
}
