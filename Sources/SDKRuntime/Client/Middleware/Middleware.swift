/// Sees each attempt of a call on its way out and its response on the way back: logs, metrics, traces, signatures.
///
/// ```swift
/// struct Stopwatch: Middleware {
///     func intercept(_ request: OutgoingRequest, next: Next) async throws -> IncomingResponse {
///         let start = ContinuousClock.now
///         let response = try await next(request)
///         print(request.call.operation, response.head.status, ContinuousClock.now - start)
///         return response
///     }
/// }
/// ```
///
/// The first middleware of ``ClientConfiguration/middleware`` is the outermost. The request is complete, with its
/// credential: what prints it has to redact. A retry passes through all of them again. An error that a middleware
/// throws ends the call; a ``TransportError`` is retried as one of the transport is.
public protocol Middleware: Sendable {
    /// What stands behind a middleware: the other ones, then the transport.
    typealias Next = @Sendable (OutgoingRequest) async throws -> IncomingResponse

    /// Handles one attempt.
    ///
    /// - Parameters:
    ///   - request: The request, which may be changed before it is passed on.
    ///   - next: Passes the request on; called once, or not at all to answer without the service.
    /// - Returns: The response, which may be changed.
    /// - Throws: What `next` throws, or an error of its own that ends the call.
    func intercept(_ request: OutgoingRequest, next: Next) async throws -> IncomingResponse
}

/// An HTTP request as it is about to be sent.
public struct OutgoingRequest: Sendable {
    /// Method, URL and header fields, with the credential.
    public var head: HTTPRequest

    /// The body.
    public var body: HTTPBody

    /// The call that the request belongs to.
    public let call: CallContext

    /// Makes a request, for tests of middleware.
    ///
    /// - Parameters:
    ///   - head: Method, URL and header fields.
    ///   - body: The body.
    ///   - call: The call that the request belongs to.
    public init(head: HTTPRequest, body: HTTPBody = .empty, call: CallContext) {
        self.head = head
        self.body = body
        self.call = call
    }
}

/// An HTTP response whose body may still be arriving.
public struct IncomingResponse: Sendable {
    /// Status and header fields.
    public var head: HTTPResponse

    /// The body.
    public var body: HTTPBody

    /// Makes a response.
    ///
    /// - Parameters:
    ///   - head: Status and header fields.
    ///   - body: The body.
    public init(head: HTTPResponse, body: HTTPBody = .empty) {
        self.head = head
        self.body = body
    }
}

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

    /// Makes a context, for tests of middleware.
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
