/// What reading a file can have to say.
extension DiagnosticCode {
    /// A file that is missing, unreadable or not a file.
    public static let unreadableFile: DiagnosticCode = "unreadable-file"
    /// A file over ``Limits/maximumBytes``.
    public static let fileTooLarge: DiagnosticCode = "file-too-large"
    /// A file with no value in it.
    public static let emptyFile: DiagnosticCode = "empty-file"
    /// Bytes that are not the encoding they claim to be.
    public static let invalidEncoding: DiagnosticCode = "invalid-encoding"
    /// Text that is not YAML.
    public static let yamlSyntax: DiagnosticCode = "yaml-syntax"
    /// Text that is not JSON, in a file that says it is.
    public static let jsonSyntax: DiagnosticCode = "json-syntax"
    /// A second document in one file.
    public static let multipleDocuments: DiagnosticCode = "multiple-documents"
    /// A key that stands twice in one mapping.
    public static let duplicateKey: DiagnosticCode = "duplicate-key"
    /// A key that is a collection.
    public static let nonScalarKey: DiagnosticCode = "non-scalar-key"
    /// An alias with no anchor before it.
    public static let unknownAlias: DiagnosticCode = "unknown-alias"
    /// An alias inside the value that its anchor names.
    public static let cyclicAlias: DiagnosticCode = "cyclic-alias"
    /// Aliases that stand for more than ``Limits/maximumAliasExpansion`` values.
    public static let aliasExpansion: DiagnosticCode = "alias-expansion"
    /// A merge key whose value is not a mapping.
    public static let invalidMerge: DiagnosticCode = "invalid-merge"
    /// A YAML tag that has no meaning here.
    public static let unknownTag: DiagnosticCode = "unknown-tag"
    /// A value whose text is not of the type its tag names.
    public static let invalidTag: DiagnosticCode = "invalid-tag"
    /// Nesting deeper than ``Limits/maximumDepth``.
    public static let nestingTooDeep: DiagnosticCode = "nesting-too-deep"
}
