extension DiagnosticCode {
    /// A file in the output folder that this program did not write.
    static let foreignFile: DiagnosticCode = "foreign-file"
    /// The output folder, or a file in it, cannot be read or written.
    static let outputFailed: DiagnosticCode = "output-failed"
    /// A path that leads out of the output folder, or two files at one path.
    static let invalidOutputPath: DiagnosticCode = "invalid-output-path"
    /// A check found a file that is not as it would be written.
    static let outdatedOutput: DiagnosticCode = "outdated-output"
}
