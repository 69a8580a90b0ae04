/// What a run of `sdkgen generate` did.
public struct GenerateReport: Sendable {
    /// How it ended.
    public internal(set) var outcome = CommandOutcome.failed
    /// The operations that were generated.
    public internal(set) var operationCount = 0
    /// The schemas of the description.
    public internal(set) var schemaCount = 0
    /// What the description has and the files lack.
    public internal(set) var leftOut = Plan.LeftOut()
    /// The files that were generated, with those beside the folder: the lock, a reference page, samples.
    public internal(set) var fileCount = 0
    /// What changed, or would; `nil` when nothing was generated.
    public internal(set) var changes: OutputChanges?
    /// How long it took.
    public internal(set) var duration = Duration.zero
    var isCheck = false

    /// `24 operations, 70 schemas → 12 files, 3 changed, 1 removed (0.03 s)`; `nil` when nothing was generated.
    public var summary: String? {
        guard let changes else { return nil }
        let changed = changes.added.count + changes.changed.count
        let verb = isCheck ? "would change" : "changed"
        let removal = changes.removed.isEmpty ? "" : ", \(Counted.text(changes.removed.count)) removed"
        let made = Counted.text(fileCount, "file")
        let input = "\(Counted.text(operationCount, "operation")), \(Counted.text(schemaCount, "schema"))"
        let count = changed == 0 ? "none \(verb)" : "\(Counted.text(changed)) \(verb)"
        return "\(input)\(lack) → \(made), \(count)\(removal) (\(seconds) s)"
    }

    /// ` (2 operations left out)`, or nothing.
    private var lack: String {
        let parts = [(leftOut.operationCount, "operation"), (leftOut.schemaCount, "schema")].compactMap { count, noun in
            count > 0 ? Counted.text(count, noun) : nil
        }
        return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")) left out)"
    }

    /// One line for each file that changed or would: `changed Models/Action.swift`.
    public var fileLines: [String] {
        guard let changes else { return [] }
        return changes.added.map { "added \($0)" } + changes.changed.map { "changed \($0)" }
            + changes.removed.map { "removed \($0)" }
    }

    private var seconds: String {
        let (whole, fraction) = duration.components
        let hundredths = whole * 100 + fraction / 10_000_000_000_000_000
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
