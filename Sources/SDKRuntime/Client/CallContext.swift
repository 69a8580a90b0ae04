/// What is known of a call besides its HTTP messages.
public struct CallContext: Sendable {
    /// The request, of all attempts.
    let request: any CalledRequest

    /// Which attempt this is, from 1.
    public internal(set) var attempt: Int

    /// The name of the SDK.
    public var service: String { request.service }

    /// The path as the description has it; unlike the path of the URL it holds no value.
    public var pathTemplate: String { request.pathTemplate }

    /// The operation as `PATCH /actions/triggers/{triggerId}/bindings`.
    public var operation: String { request.operation }

    /// The scopes that a token needs for the operation.
    public var scopes: [String] { request.scopes }

    init(_ request: any CalledRequest, attempt: Int) {
        self.request = request
        self.attempt = attempt
    }

    /// Makes a context, for tests of middleware and transports.
    ///
    /// - Parameters:
    ///   - service: The name of the SDK.
    ///   - pathTemplate: The path as the description has it.
    ///   - operation: The operation.
    ///   - scopes: The scopes that a token needs for the operation.
    ///   - attempt: Which attempt this is, from 1.
    public init(service: String, pathTemplate: String, operation: String, scopes: [String] = [], attempt: Int = 1) {
        self.init(
            NamedCall(service: service, pathTemplate: pathTemplate, operation: operation, scopes: scopes),
            attempt: attempt)
    }
}
