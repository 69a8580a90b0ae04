/// One attempt of a call: credential, middleware, transport, and the whole body of a response that is not streamed.
struct Attempt: Sendable {
    let call: PreparedCall
    /// Which one it is, from 1.
    let number: Int
    /// The token that the service has answered with 401.
    let rejected: String?
    /// What the transport is told; `nil` where the response may be a stream, which takes any time.
    let timeout: Duration?

    private var configuration: ClientConfiguration { call.client.configuration }

    /// What came back, and the token that was sent if another one can be had in its place.
    typealias Result = (head: HTTPResponse, body: HTTPBody, token: String?)

    /// - Throws: ``NoOtherToken``, ``TransportError``, ``RequestError``, ``AuthenticationError``,
    ///   `CancellationError`, or what a middleware throws.
    func run() async throws -> Result {
        do {
            var head: HTTPRequest = call.head
            let token: String? = try await authorize(&head)
            let context = CallContext(call.request, attempt: number)
            let response = try await pass(
                OutgoingRequest(head: head, body: call.body, call: context), through: configuration.middleware[...])
            if call.request.streams(response.head) { return (response.head, response.body, token) }
            return (response.head, HTTPBody(try await collect(response.body)), token)
        } catch let error where error is CancellationError || Task.isCancelled {
            throw CancellationError()
        } catch var error as TransportError {
            error.operation = call.request.operation
            throw error
        } catch var error as RequestError {
            error.operation = error.operation ?? call.request.operation
            throw error
        }
    }

    private func authorize(_ head: inout HTTPRequest) async throws -> String? {
        do {
            var renewable: String?
            for use in call.uses {
                let token: String? = try await use.credential.apply(to: &head, for: use.scheme) {
                    TokenDemand(rejected: rejected, scopes: call.request.scopes, configuration: configuration)
                }
                renewable = renewable ?? token
            }
            return renewable
        } catch let error
            where error is RequestError || error is AuthenticationError || error is CancellationError
            || error is NoOtherToken
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
        guard let first = middleware.first else { return try await carry(request) }
        return try await first.intercept(request) { request in
            try await pass(request, through: middleware.dropFirst())
        }
    }

    private func carry(_ request: OutgoingRequest) async throws -> IncomingResponse {
        do {
            let (head, body) = try await configuration.transport.send(
                request.head, body: request.body, timeout: timeout)
            return IncomingResponse(head: head, body: body)
        } catch {
            throw Self.translating(error)
        }
    }

    private func collect(_ body: HTTPBody) async throws -> [UInt8] {
        let limit: Int = configuration.maximumResponseSize
        if let bytes = body.bytes, bytes.count <= limit { return bytes }
        do {
            return try await body.collect(upTo: limit)
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
