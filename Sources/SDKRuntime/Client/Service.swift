/// What a generated client declares about the service that it calls.
public struct Service: Hashable, Sendable {
    /// The name of the SDK, as the user agent has it.
    public let name: String

    /// The version of the description.
    public let version: String

    /// Where the service is.
    public let server: Server

    /// Where the bodies of its errors keep code and message.
    public let errors: ErrorShape

    /// Makes a service.
    ///
    /// - Parameters:
    ///   - name: The name of the SDK.
    ///   - version: The version of the description.
    ///   - server: Where the service is.
    ///   - errors: Where the bodies of its errors keep code and message.
    public init(name: String, version: String, server: Server, errors: ErrorShape = .standard) {
        self.name = name
        self.version = version
        self.server = server
        self.errors = errors
    }
}
