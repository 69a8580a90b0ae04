/// What a generated client declares about the service that it calls.
public struct Service: Hashable, Sendable {
    /// The name of the SDK, as the user agent has it.
    public let name: String

    /// The version of the description.
    public let version: String

    /// Where the service is, if nothing else is chosen.
    public let server: Server

    /// The ways to tell it who is calling.
    public let schemes: [SecurityScheme]

    /// The ways to be allowed to make a request that does not say itself, any of which is enough; empty when none is
    /// needed; `nil` when the description says nothing, and every credential is sent.
    public let security: [SecurityRequirement]?

    /// Where the bodies of its errors keep code and message.
    public let errors: ErrorShape

    /// The types that the bodies of its errors have, where an operation does not say otherwise.
    public let errorBodies: [ErrorBody]

    /// Makes a service.
    ///
    /// - Parameters:
    ///   - interface: The interface to the runtime that the code was written for.
    ///   - name: The name of the SDK.
    ///   - version: The version of the description.
    ///   - server: Where the service is.
    ///   - schemes: The ways to tell it who is calling.
    ///   - security: The ways to be allowed to make a request that does not say itself.
    ///   - errors: Where the bodies of its errors keep code and message.
    ///   - errorBodies: The types that the bodies of its errors have.
    public init(
        interface: GeneratedInterface = .version5,
        name: String,
        version: String,
        server: Server,
        schemes: [SecurityScheme] = [],
        security: [SecurityRequirement]? = nil,
        errors: ErrorShape = .standard,
        errorBodies: [ErrorBody] = []
    ) {
        self.name = name
        self.version = version
        self.server = server
        self.schemes = schemes
        self.security = security
        self.errors = errors
        self.errorBodies = errorBodies
    }
}
