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
