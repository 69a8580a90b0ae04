/// Answers requests with a closure instead of a network: for tests of code that uses an SDK.
///
/// ```swift
/// let transport = InMemoryTransport { request, _ in
///     (HTTPResponse(status: .ok), HTTPBody(Array(#"{"bindings":[]}"#.utf8)))
/// }
/// let client = try ManagementClient(
///     baseURL: "http://localhost", configuration: ClientConfiguration(transport: transport))
/// ```
public struct InMemoryTransport: Transport {
    private let answer: @Sendable (HTTPRequest, [UInt8]) async throws -> (HTTPResponse, HTTPBody)

    /// Makes a transport.
    ///
    /// - Parameter answer: Gets the head and the whole body of each request, and gives the response.
    public init(answer: @escaping @Sendable (HTTPRequest, [UInt8]) async throws -> (HTTPResponse, HTTPBody)) {
        self.answer = answer
    }

    /// Answers a request.
    public func send(_ request: OutgoingRequest, timeout: Duration?) async throws -> IncomingResponse {
        try Task.checkCancellation()
        let (head, body) = try await answer(request.head, try await request.body.collect(upTo: .max))
        return IncomingResponse(head: head, body: body)
    }
}
