import Testing

@testable import SDKRuntime

/// Calls through a transport that says it ends in time.
@Suite(.timeLimit(.minutes(1))) struct TransportTimeTests {
    private struct TimelyTransport: Transport {
        let answer: @Sendable () async throws -> HTTPBody
        let endsInTime = true

        func send(_: OutgoingRequest, timeout: Duration?) async throws -> IncomingResponse {
            IncomingResponse(head: HTTPResponse(status: .ok), body: try await answer())
        }
    }

    private struct PassingMiddleware: Middleware {
        func intercept(_ request: OutgoingRequest, next: Next) async throws -> IncomingResponse {
            try await next(request)
        }
    }

    private func error(
        credential: Credential? = nil, middleware: [any Middleware] = [],
        answer: @escaping @Sendable () async throws -> HTTPBody
    ) async throws -> CallError {
        let start = ContinuousClock.now
        var configuration = ClientConfiguration(
            transport: TimelyTransport(answer: answer), timeout: .milliseconds(50), retry: .none)
        configuration.middleware = middleware
        let client = try Client(
            Service(name: "Test", version: "1", server: Server("https://a.b")), baseURL: "https://a.b",
            credentials: Credentials(credential), configuration: configuration)
        let error = try await callError { try await client.send(Request<JSONValue>(.get, "/a")) }
        #expect(start.duration(to: .now) < .seconds(30))
        return error
    }

    /// Such a task is left to itself: its caller neither waits for it nor misses its own end.
    @Test func whatDoesNotHeedItsCancellationIsNotWaitedFor() async throws {
        let gate = AsyncStream.makeStream(of: Void.self)
        defer { gate.continuation.finish() }
        let deaf: @Sendable () async -> Void = { [stream = gate.stream] in
            await Task.detached { for await _ in stream {} }.value
        }
        let provider: Credential = .bearer {
            await deaf()
            return "token"
        }
        #expect(Self.late(try await error(credential: provider) { .empty }))
        struct Deaf: Middleware {
            let wait: @Sendable () async -> Void
            func intercept(_ request: OutgoingRequest, next: Next) async throws -> IncomingResponse {
                await wait()
                return try await next(request)
            }
        }
        #expect(Self.late(try await error(middleware: [Deaf(wait: deaf)]) { .empty }))
        let client = try TestClient(
            baseURL: "http://localhost",
            configuration: ClientConfiguration(transport: TimelyTransport { .empty }, middleware: [Deaf(wait: deaf)]))
        let call = Task { try await client.send(Request<JSONValue>(.get, "/a")) }
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
    }

    @Test func cancellationOfTheProviderAloneIsItsFailure() async throws {
        let error = try await error(credential: .bearer { throw CancellationError() }) { .empty }
        #expect(error.underlying is AuthenticationError, "\(error)")
    }

    private static func late(_ error: CallError) -> Bool {
        (error.underlying as? TransportError)?.kind == .timedOut
            && error.description.hasPrefix("GET /a got no response: no complete response within 50 ms [1 attempt")
    }

    private static let slow: @Sendable () async throws -> HTTPBody = {
        try await Task.sleep(for: .seconds(60))
        return .empty
    }

    @Test func transportEndsTheHead() async throws {
        #expect(Self.late(try await error { throw TransportError(.timedOut, "too late") }))
    }

    @Test func clientEndsTheBody() async throws {
        let error = try await error { HTTPBody { AsyncStream { $0.yield([0x5B]) } } }
        #expect(Self.late(error), "\(error)")
    }

    @Test func clientEndsWhatMiddlewareMayDo() async throws {
        let error = try await error(middleware: [PassingMiddleware()], answer: Self.slow)
        #expect(Self.late(error), "\(error)")
    }

    @Test func clientEndsWhatWaitsForAToken() async throws {
        let error = try await error(
            credential: .bearer {
                try await Task.sleep(for: .seconds(60))
                return "t"
            }
        ) { .empty }
        #expect((error.underlying as? TransportError)?.kind == .timedOut, "\(error)")
    }

    @Test func bodyThatIsTooLargeIsRefused() async throws {
        var configuration = ClientConfiguration(
            transport: TimelyTransport { HTTPBody([UInt8](repeating: 0x20, count: 100)) }, retry: .none)
        configuration.maximumResponseSize = 10
        let client = try TestClient(baseURL: "http://localhost", configuration: configuration)
        let error = try await callError { try await client.send(Request<JSONValue>(.get, "/a")) }
        #expect((error.underlying as? TransportError)?.kind == .responseTooLarge, "\(error)")
    }
}
