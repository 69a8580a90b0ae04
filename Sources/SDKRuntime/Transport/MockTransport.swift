/// Answers operations with typed values instead of a network: for tests of code that uses an SDK.
///
/// ```swift
/// let mock = MockTransport()
/// mock.answer(ActionsTriggersBindings.updateMany(triggerID: .postLogin, body)) { received in
///     UpdateActionBindingsResponseContent(bindings: [])
/// }
/// mock.refuse(Actions.delete(id: ""), status: 404, #"{"message":"Not found"}"#)
/// let client = try ManagementClient(
///     baseURL: "http://localhost", configuration: ClientConfiguration(transport: mock, retry: .none))
/// …
/// #expect(mock.received.count == 1)
/// ```
///
/// A request that is given says which operation is meant; the values in it do not count. The answer that was given
/// last for an operation is the one that is used. An operation without an answer fails as a connection does.
public final class MockTransport: Transport {
    /// A request that was received.
    public struct Received: Sendable {
        /// Method, path and header fields.
        public let head: HTTPRequest
        /// The body.
        public let body: [UInt8]

        /// The body as a value.
        ///
        /// - Parameter type: The type of the value.
        /// - Throws: ``DecodingFailure`` when the body is none.
        public func decodeBody<V: SchemaValue>(as type: V.Type = V.self) throws(DecodingFailure) -> V {
            try JSON.decode(type, from: body)
        }
    }

    private struct Answer: Sendable {
        let operation: String
        let make: @Sendable (Received) async throws -> IncomingResponse
    }

    private struct State: Sendable {
        var answers: [Answer] = []
        var received: [Received] = []
    }

    private let state = Locked(State())

    /// Makes a transport without answers.
    public init() {}

    /// What was received, in order.
    public var received: [Received] { state.withLock(\.received) }

    /// Answers an operation with a value.
    ///
    /// - Parameters:
    ///   - request: Any request of the operation.
    ///   - status: The status; the first that the operation declares unless given.
    ///   - headers: The header fields.
    ///   - value: Makes the value from what was received. What it throws the call throws.
    public func answer<Output: SchemaValue>(
        _ request: Request<Output>, status: Int? = nil, headers: HTTPFields = [:],
        with value: @escaping @Sendable (Received) async throws -> Output
    ) {
        let status = status ?? request.success.first ?? 200
        add(request) { received in
            let body = HTTPBody(try JSON.encode(try await value(received)))
            return IncomingResponse(head: Self.head(status, headers, contentType: "application/json"), body: body)
        }
    }

    /// Answers an operation with a success that has no content.
    ///
    /// - Parameters:
    ///   - request: Any request of the operation.
    ///   - status: The status; the first that the operation declares unless given.
    public func answer(_ request: Request<Void>, status: Int? = nil) {
        let status = status ?? request.success.first ?? 204
        add(request) { _ in IncomingResponse(head: Self.head(status, [:], contentType: nil)) }
    }

    /// Answers an operation with an error.
    ///
    /// - Parameters:
    ///   - request: Any request of the operation.
    ///   - status: The status.
    ///   - body: The body, as JSON.
    ///   - headers: The header fields.
    public func refuse<Output>(
        _ request: Request<Output>, status: Int, _ body: String = "", headers: HTTPFields = [:]
    ) {
        add(request) { _ in
            IncomingResponse(
                head: Self.head(status, headers, contentType: "application/json"), body: HTTPBody(Array(body.utf8)))
        }
    }

    /// Answers a request.
    ///
    /// - Throws: ``TransportError`` for an operation without an answer, and what an answer throws.
    public func send(_ request: OutgoingRequest, timeout: Duration?) async throws -> IncomingResponse {
        try Task.checkCancellation()
        let received = Received(head: request.head, body: try await request.body.collect(upTo: .max))
        let operation: String = request.call.operation
        let answer = state.withLock { state in
            state.received.append(received)
            return state.answers.last { $0.operation == operation }
        }
        guard let answer else { throw TransportError(.other, "the mock transport has no answer for \(operation)") }
        return try await answer.make(received)
    }

    private func add<Output>(
        _ request: Request<Output>, _ make: @escaping @Sendable (Received) async throws -> IncomingResponse
    ) {
        let answer = Answer(operation: request.operation, make: make)
        state.withLock { $0.answers.append(answer) }
    }

    private static func head(_ status: Int, _ headers: HTTPFields, contentType: String?) -> HTTPResponse {
        var head = HTTPResponse(status: .init(code: status), headerFields: headers)
        if let contentType, !head.headerFields.contains(.contentType) { head.headerFields[.contentType] = contentType }
        return head
    }
}
