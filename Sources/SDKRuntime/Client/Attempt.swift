/// One attempt of a call: credential, middleware, transport, and the whole body of a response that is not streamed.
struct Attempt: Sendable {
    let client: Client
    let context: CallContext
    let head: HTTPRequest
    let body: HTTPBody
    let uses: [Credentials.Use]
    let demand: TokenDemand
    /// What the transport is told; `nil` where the response may be a stream, which takes any time.
    let timeout: Duration?
    let streams: @Sendable (HTTPResponse) -> Bool

    /// What came back, and the token that was sent if another one can be had in its place.
    typealias Result = (head: HTTPResponse, body: HTTPBody, token: String?)

    /// - Throws: ``NoOtherToken``, ``TransportError``, ``RequestError``, ``AuthenticationError``,
    ///   `CancellationError`, or what a middleware throws.
    func run() async throws -> Result {
        do {
            var head: HTTPRequest = head
            let token: String? = try await authorize(&head)
            let response = try await chain(OutgoingRequest(head: head, body: body, call: context))
            if streams(response.head) { return (response.head, response.body, token) }
            return (response.head, HTTPBody(try await collect(response.body)), token)
        } catch let error where error is CancellationError || Task.isCancelled {
            throw CancellationError()
        } catch var error as TransportError {
            error.operation = context.operation
            throw error
        } catch var error as RequestError {
            error.operation = error.operation ?? context.operation
            throw error
        }
    }

    private func authorize(_ head: inout HTTPRequest) async throws -> String? {
        do {
            var renewable: String?
            for use in uses {
                let token: String? = try await use.credential.apply(to: &head, for: use.scheme, demand: demand)
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

    /// Passes the request through the middleware, the first one outermost.
    private func chain(_ request: OutgoingRequest) async throws -> IncomingResponse {
        let transport = client.configuration.transport
        var next: Middleware.Next = { [timeout] request in
            try await Self.wrapping {
                let (head, body) = try await transport.send(request.head, body: request.body, timeout: timeout)
                return IncomingResponse(head: head, body: body)
            }
        }
        for middleware in client.configuration.middleware.reversed() {
            next = { [next] request in try await middleware.intercept(request, next: next) }
        }
        return try await next(request)
    }

    private func collect(_ body: HTTPBody) async throws -> [UInt8] {
        if let bytes = body.bytes, bytes.count <= client.configuration.maximumResponseSize { return bytes }
        return try await Self.wrapping { try await body.collect(upTo: client.configuration.maximumResponseSize) }
    }

    /// What a transport throws that is none of our errors becomes one.
    private static func wrapping<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch let error where error is TransportError || error is RequestError || error is CancellationError {
            throw error
        } catch {
            throw TransportError(.other, "the transport failed with \(type(of: error))", underlying: error)
        }
    }
}
