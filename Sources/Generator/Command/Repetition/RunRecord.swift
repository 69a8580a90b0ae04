import SDKRuntime

/// What a run of `sdkgen generate` read, wrote and said, kept outside the project: while none of it is another, the same
/// run would change nothing, and is not made again.
///
/// Files count by their contents, not by their times, so that a check-out or an edit by hand makes no difference but the
/// one it makes. What a description names and nobody could read is not among them; such a run leaves no record.
struct RunRecord: Record {
    /// The program, the folder it ran in and what it was asked: ``RunIdentity``.
    var identity: String
    /// The files that were read, in the order of ``Diagnostics/files``.
    var read: [FileRecord]
    /// The files written beside the folder.
    var beside: [FileRecord]
    /// The files of the output folder.
    var output: [FileRecord]
    var said: [SaidRecord]
    var fileCount: Int
    var operationCount: Int
    var schemaCount: Int
    var leftOutOperations: Int
    var leftOutSchemas: Int

    static var schema: Schema {
        Schema(
            """
            identity
            read
            beside
            output
            said
            files
            operations
            schemas
            operations_left_out
            schemas_left_out
            """)
    }
}

/// A file and what was in it.
struct FileRecord: Record, Hashable {
    var path: String
    /// ``StableHash`` of the contents; nothing where there is no file.
    var digest: String?

    static var schema: Schema { Schema("path\ndigest") }

    init(path: String, bytes: [UInt8]?) {
        self.path = path
        digest = bytes.map(StableHash.text(of:))
    }
}

/// A ``Diagnostic``.
struct SaidRecord: Record {
    var severity: String
    var code: String
    var message: String
    /// File, line, column and length.
    var location: [Int32]?

    static var schema: Schema { Schema("severity\ncode\nmessage\nlocation") }

    init(_ diagnostic: Diagnostic) {
        severity = diagnostic.severity.rawValue
        code = diagnostic.code.rawValue
        message = diagnostic.message
        location = diagnostic.location.map { [$0.file, $0.line, $0.column, $0.length] }
    }

    /// `nil` for what no run has written.
    var diagnostic: Diagnostic? {
        guard let severity = Diagnostic.Severity(rawValue: severity), location?.count ?? 4 == 4 else { return nil }
        let place = location.map { SourceLocation(file: $0[0], line: $0[1], column: $0[2], length: $0[3]) }
        return Diagnostic(severity, DiagnosticCode(rawValue: code), message, at: place)
    }
}
