extension DiagnosticCode {
    /// `$ref` whose target is not there.
    static let unresolvedReference: DiagnosticCode = "unresolved-reference"
    /// `$ref` to another file or to a URL.
    static let externalReference: DiagnosticCode = "external-reference"
    /// References that lead only to themselves.
    static let referenceCycle: DiagnosticCode = "reference-cycle"
    /// More schemas than the limit.
    static let tooManySchemas: DiagnosticCode = "too-many-schemas"
    /// Nesting past the limit.
    static let schemaTooDeep: DiagnosticCode = "schema-too-deep"
    /// Branches of `allOf` that no value satisfies together.
    static let conflictingTypes: DiagnosticCode = "conflicting-types"
    /// `required` names a property that is declared nowhere in the schema.
    static let requiredUndeclared: DiagnosticCode = "required-undeclared"
    /// A union whose branches only say `required`.
    static let unionOfRequiredIgnored: DiagnosticCode = "union-of-required-ignored"
    /// Several unions in one schema.
    static let unionsCombined: DiagnosticCode = "unions-combined"
    /// A discriminator on a schema without `oneOf` or `anyOf`.
    static let discriminatorWithoutUnion: DiagnosticCode = "discriminator-without-union"
    /// A discriminator that maps a value to something that is no branch.
    static let discriminatorTarget: DiagnosticCode = "discriminator-target"
    /// A discriminator that cannot name its branches.
    static let discriminatorUnusable: DiagnosticCode = "discriminator-unusable"
    /// Two branches that nothing tells apart.
    static let ambiguousUnion: DiagnosticCode = "ambiguous-union"
    /// An enum of several types.
    static let mixedEnum: DiagnosticCode = "mixed-enum"
    /// A value that stands twice in an enum.
    static let duplicateEnumValue: DiagnosticCode = "duplicate-enum-value"
    /// A default that does not fit its own schema.
    static let misfittingDefault: DiagnosticCode = "misfitting-default"
    /// Defaults that were not compared with their schemas, as there are too many.
    static let defaultsNotCompared: DiagnosticCode = "defaults-not-compared"
    /// A keyword that has no effect on the result.
    static let keywordIgnored: DiagnosticCode = "keyword-ignored"
    /// `false` as a schema.
    static let impossibleSchema: DiagnosticCode = "impossible-schema"
    /// An operation that has no meaning.
    static let operationLeftOut: DiagnosticCode = "operation-left-out"
    /// A template variable that no parameter declares.
    static let undeclaredPathParameter: DiagnosticCode = "undeclared-path-parameter"
    /// A path parameter that the template lacks.
    static let unusedPathParameter: DiagnosticCode = "unused-path-parameter"
    /// A header parameter that the standard says to ignore.
    static let reservedHeader: DiagnosticCode = "reserved-header"
    /// A parameter whose content has no schema.
    static let parameterWithoutSchema: DiagnosticCode = "parameter-without-schema"
}
