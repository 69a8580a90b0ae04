/// What reading an OpenAPI description can have to say.
extension DiagnosticCode {
    /// The file is YAML or JSON, but no OpenAPI description.
    public static let notOpenAPI: DiagnosticCode = "not-openapi"
    /// A Swagger 2 description.
    public static let swagger2: DiagnosticCode = "swagger-2"
    /// An OpenAPI version that is not known.
    public static let unknownVersion: DiagnosticCode = "unknown-version"
    /// A key that the standard requires and that is not there.
    public static let missingKey: DiagnosticCode = "missing-key"
    /// A key that the standard does not have at that place.
    public static let unknownKey: DiagnosticCode = "unknown-key"
    /// A value of the wrong type.
    public static let wrongType: DiagnosticCode = "wrong-type"
    /// A value that is not one of those allowed.
    public static let unknownValue: DiagnosticCode = "unknown-value"
    /// A key of another version of the standard than the one the description declares.
    public static let otherVersion: DiagnosticCode = "other-version"
    /// Two values where there can be one.
    public static let conflictingKeys: DiagnosticCode = "conflicting-keys"
    /// An operationId that two operations have.
    public static let duplicateOperationID: DiagnosticCode = "duplicate-operation-id"
    /// Two parameters of one name and place.
    public static let duplicateParameter: DiagnosticCode = "duplicate-parameter"
    /// A path that is no path, or a template that does not close.
    public static let invalidPath: DiagnosticCode = "invalid-path"
    /// A component whose name has characters that the standard does not allow.
    public static let invalidComponentName: DiagnosticCode = "invalid-component-name"
    /// Two paths that differ only in the names of their parameters.
    public static let equivalentPaths: DiagnosticCode = "equivalent-paths"
    /// A response key that is no status code.
    public static let invalidStatus: DiagnosticCode = "invalid-status"
    /// `$ref` where the standard has none.
    public static let misplacedReference: DiagnosticCode = "misplaced-reference"
    /// What stands beside a `$ref` that hides it.
    public static let ignoredSibling: DiagnosticCode = "ignored-sibling"
    /// A security requirement that names no scheme.
    public static let unknownSecurityScheme: DiagnosticCode = "unknown-security-scheme"
    /// A legal part of a description that no code is generated for.
    public static let notGenerated: DiagnosticCode = "not-generated"
}
