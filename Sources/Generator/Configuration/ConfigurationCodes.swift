extension DiagnosticCode {
    /// A key that the configuration does not have.
    static let unknownConfigurationKey: DiagnosticCode = "unknown-configuration-key"
    /// A value of the configuration that has the wrong type, or is none of those possible.
    static let invalidConfiguration: DiagnosticCode = "invalid-configuration"
    /// Nothing says which description to read, or where to write.
    static let incompleteConfiguration: DiagnosticCode = "incomplete-configuration"
    /// Nothing says which of several configurations is meant.
    static let severalConfigurations: DiagnosticCode = "several-configurations"
}
