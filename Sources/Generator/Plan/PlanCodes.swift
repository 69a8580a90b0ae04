/// The diagnostics of the planner.
extension DiagnosticCode {
    /// Two things would have one Swift name.
    static let nameCollision: DiagnosticCode = "name-collision"
    /// Two members would have had one Swift name, and one was given another.
    static let nameCollisionResolved: DiagnosticCode = "name-collision-resolved"
    /// A tag or group of more levels than resources nest.
    static let groupTooDeep: DiagnosticCode = "group-too-deep"
    /// A name would hide a type of Swift, Foundation or the runtime, and has a suffix.
    static let shadowingName: DiagnosticCode = "shadowing-name"
    /// A name in `names` that belongs to no place.
    static let unusedOverride: DiagnosticCode = "unused-override"
    /// A name in `names`, or `x-swift-name`, that Swift cannot use.
    static let invalidOverride: DiagnosticCode = "invalid-override"
    /// A name lock that was written by hand or merged badly.
    static let invalidNameLock: DiagnosticCode = "invalid-name-lock"
    /// The name lock of an SDK that was generated before is gone.
    static let missingNameLock: DiagnosticCode = "missing-name-lock"
    /// A former name of a type that is not an alias of it any more.
    static let droppedAlias: DiagnosticCode = "dropped-alias"
    /// A regular expression that `validate()` cannot check.
    static let unsupportedPattern: DiagnosticCode = "unsupported-pattern"
    /// A filter that fits no operation.
    static let unusedFilter: DiagnosticCode = "unused-filter"
    /// Filters that leave no operation.
    static let nothingLeft: DiagnosticCode = "nothing-left"
    /// A schema that contains itself without an object between.
    static let recursiveAlias: DiagnosticCode = "recursive-alias"
    /// A union whose branches contain it without an object between.
    static let recursiveUnion: DiagnosticCode = "recursive-union"
    /// An operation whose only bodies are of types that cannot be sent.
    static let unsupportedBody: DiagnosticCode = "unsupported-body"
    /// An encoding of a property that the body does not have.
    static let unusedEncoding: DiagnosticCode = "unused-encoding"
    /// A style that a parameter cannot have where it is.
    static let unsupportedStyle: DiagnosticCode = "unsupported-style"
    /// A query parameter whose pair the path has.
    static let fixedParameter: DiagnosticCode = "fixed-parameter"
    /// A path with a fragment, which no request has.
    static let fragmentInPath: DiagnosticCode = "fragment-in-path"
    /// A server whose URL is not whole.
    static let relativeServer: DiagnosticCode = "relative-server"
    /// A server of an operation beside its first.
    static let otherServer: DiagnosticCode = "other-server"
    /// A server that cannot be sent to.
    static let unsupportedServer: DiagnosticCode = "unsupported-server"
    /// A security scheme that no credential can be made for.
    static let unsupportedSecurity: DiagnosticCode = "unsupported-security"
    /// Webhooks, which are not generated.
    static let unsupportedWebhook: DiagnosticCode = "unsupported-webhook"
    /// A media type beside the one that is used.
    static let contentTypeLeftOut: DiagnosticCode = "content-type-left-out"
    /// `x-sdkgen-pagination`, or `pagination` of the configuration, that does not fit its operation.
    static let invalidPagination: DiagnosticCode = "invalid-pagination"
    /// An entry of `pagination` that is for no operation.
    static let unusedPagination: DiagnosticCode = "unused-pagination"
    /// A response header that is ignored by the standard, or that HTTP cannot have.
    static let unusableHeader: DiagnosticCode = "unusable-header"
    /// A body that no value can be sent in.
    static let emptyBody: DiagnosticCode = "empty-body"
    /// No response that tells success.
    static let noSuccessResponse: DiagnosticCode = "no-success-response"
}
