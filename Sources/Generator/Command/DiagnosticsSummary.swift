/// How many diagnostics there are of each kind.
public enum DiagnosticsSummary {
    /// `2 errors, 31 warnings (12 unsupported-body, 19 content-type-left-out)`; `nil` when there is none.
    public static func text(of diagnostics: Diagnostics) -> String? {
        let parts = [Diagnostic.Severity.error, .warning, .note].compactMap { part($0, diagnostics) }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private static func part(_ severity: Diagnostic.Severity, _ diagnostics: Diagnostics) -> String? {
        var counts: [String: Int] = [:]
        for diagnostic in diagnostics.all where diagnostic.severity == severity {
            counts[diagnostic.code.rawValue, default: 0] += 1
        }
        if counts.isEmpty { return nil }
        let total = Counted.text(counts.values.reduce(0, +), severity.rawValue)
        let kinds = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
        return "\(total) (\(kinds.joined(separator: ", ")))"
    }
}
