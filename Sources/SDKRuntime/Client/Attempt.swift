/// One attempt of a call: credential, middleware, transport, and the whole body of a response that is not streamed.
struct Attempt: Sendable {
    let call: PreparedCall
    /// Which one it is, from 1.
    let number: Int
    /// The token that the service has answered with 401.
    let rejected: String?
    /// How long it may take; the head alone where the response is a stream, which takes any time.
    let timeout: Duration?

    private var configuration: ClientConfiguration { call.client.configuration }

    /// What came back, and the token that was sent if another one can be had in its place.
    typealias Result = (head: HTTPResponse, body: HTTPBody, token: String?)

    /// Sends the request and collects the body.
    ///
    /// Few functions take part in it that may wait: each of them asks the system for its thread when it begins, and its
    /// caller when it ends, also where nothing is waited for.
    /// - Throws: ``NoOtherToken``, ``TransportError``, ``RequestError``, ``AuthenticationError``,
    ///   `CancellationError`, or what a middleware throws.
    func run() async throws -> Result {
        do {
            guard headComesInTime else {
                return try await inTime(timeout) {
                    let result = try await exchange()
                    return (result.head, try await collect(result), result.token)
                }
            }
            return try await runWithoutWatch()
        } catch {
            throw named(error)
        }
    }

    /// Leaves the time of the head to the transport.
    private func runWithoutWatch() async throws -> Result {
        let start: Duration = call.timing.time.elapsed()
        do {
            let result = try await exchange()
            // Most bodies are there with their heads, and a task that waits for nothing takes no turn of a thread.
            let remaining: Duration? = timeout.map { $0 - (call.timing.time.elapsed() - start) }
            let body = try await inTime(remaining, beginsHere: true) { try await collect(result) }
            return (result.head, body, result.token)
        } catch let error as TransportError where error.kind == .timedOut {
            throw timeout.map { TransportError.late(after: $0, operation: call.request.operation) } ?? error
        }
    }

    /// Whether nothing but the transport is waited for before the head of the response, and it ends in time by itself.
    private var headComesInTime: Bool {
        configuration.transport.endsInTime && configuration.time.isReal && configuration.middleware.isEmpty
            && transportTimeout != nil && call.uses.allSatisfy { $0.credential.source == nil }
    }

    /// What the transport is told.
    private var transportTimeout: Duration? { call.mayStream ? nil : timeout }

    private func inTime<Value: Sendable>(
        _ timeout: Duration?, beginsHere: Bool = false, _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try await call.client.deadlines.run(
            within: timeout, operation: call.request.operation, beginsHere: beginsHere, work: work)
    }

    /// The error of the call that an attempt is part of.
    private func named(_ error: any Error) -> any Error {
        if error is CancellationError || Task.isCancelled { return CancellationError() }
        switch error {
        case var error as TransportError:
            error.operation = call.request.operation
            return error
        case var error as RequestError:
            error.operation = error.operation ?? call.request.operation
            return error
        default: return error
        }
    }

    /// Sends the request.
    ///
    /// - Returns: The head of the response, and its body, which may still be arriving.
    private func exchange() async throws -> Result {
        var head: HTTPRequest = call.head
        var renewable: String?
        for use in call.uses {
            if let source = use.credential.source, !head.headerFields.contains(.authorization) {
                let token: String = try await token(of: source)
                try Credential.set(bearer: token, on: &head)
                renewable = renewable ?? token
            } else {
                try use.credential.apply(to: &head, for: use.scheme)
            }
        }
        let context = CallContext(call.request, attempt: number)
        let response = try await pass(
            OutgoingRequest(head: head, body: call.body, call: context), through: configuration.middleware[...])
        return (response.head, response.body, renewable)
    }

    /// Asks for another token than the rejected one, and sends nothing.
    func renewToken() async {
        guard let source = call.uses.lazy.compactMap(\.credential.source).first else { return }
        _ = try? await inTime(timeout) { try await token(of: source) }
    }

    private func token(of source: any TokenSource) async throws -> String {
        let demand = TokenDemand(rejected: rejected, scopes: call.request.scopes, configuration: configuration)
        do {
            let token: String = try await source.token(for: demand).value
            guard token != rejected else { throw NoOtherToken() }
            return token
        } catch let error
            where error is RequestError || error is AuthenticationError || error is NoOtherToken
            // One that comes from the provider alone is a failure like others.
            || error is CancellationError && Task.isCancelled
        {
            throw error
        } catch {
            throw AuthenticationError("the provider of the token failed with \(type(of: error))", underlying: error)
        }
    }

    /// Passes the request through the middleware, the first one outermost, to the transport.
    private func pass(
        _ request: OutgoingRequest, through middleware: ArraySlice<any Middleware>
    ) async throws -> IncomingResponse {
        if let first = middleware.first {
            return try await first.intercept(request) { request in
                try await pass(request, through: middleware.dropFirst())
            }
        }
        // A provider or a middleware may not have heeded it.
        try Task.checkCancellation()
        do {
            return try await configuration.transport.send(request, timeout: transportTimeout)
        } catch {
            throw Self.translating(error)
        }
    }

    /// The whole body, unless it is handed on while it arrives.
    private func collect(_ result: Result) async throws -> HTTPBody {
        if call.request.streams(result.head) { return result.body }
        let limit: Int = configuration.maximumResponseSize
        if let bytes = result.body.bytes, bytes.count <= limit { return result.body }
        do {
            return HTTPBody(try await result.body.collect(upTo: limit))
        } catch {
            throw Self.translating(error)
        }
    }

    /// What a transport throws that is none of our errors becomes one.
    private static func translating(_ error: any Error) -> any Error {
        switch error {
        case is TransportError, is RequestError, is CancellationError: error
        default: TransportError(.other, "the transport failed with \(type(of: error))", underlying: error)
        }
    }
}
