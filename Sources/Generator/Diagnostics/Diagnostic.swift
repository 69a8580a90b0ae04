/// Something to tell the person who runs the generator: what is wrong, where, and how to mend it.
public struct Diagnostic: Hashable, Sendable {
    /// How bad it is. Only errors change the exit code, unless `--strict`.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        case error, warning, note
    }

    /// How bad it is.
    public var severity: Severity
    /// A stable name, for suppressing and for searching: `unresolved-reference`.
    public var code: DiagnosticCode
    /// What is wrong and what to do, in one sentence without a full stop.
    public var message: String
    /// Where; `nil` only when no file could be read.
    public var location: SourceLocation?

    /// Makes a diagnostic.
    public init(_ severity: Severity, _ code: DiagnosticCode, _ message: String, at location: SourceLocation?) {
        self.severity = severity
        self.code = code
        self.message = message
        self.location = location
    }
}
