import Testing

@testable import SDKRuntime

@Suite struct MiddlewareTests {
    /// Writes down what passes.
    private struct Recorder: Middleware {
        let name: String
        let log: Log<String>

        func intercept(_ request: OutgoingRequest, next: Next) async throws -> IncomingResponse {
            await log.add("\(name) > \(request.call.operation) #\(request.call.attempt)")
            var request = request
            request.head.headerFields[.userAgent] = (request.head.headerFields[.userAgent] ?? "") + name
            let response = try await next(request)
            await log.add("\(name) < \(response.head.status.code)")
            return response
        }
    }

    private struct Failing: Middleware {
        let error: any Error
        func intercept(_ request: OutgoingRequest, next: Next) async throws -> IncomingResponse { throw error }
    }

    private struct Answering: Middleware {
        func intercept(_ request: OutgoingRequest, next: Next) async throws -> IncomingResponse {
            IncomingResponse(head: HTTPResponse(status: .ok), body: HTTPBody(Array("7".utf8)))
        }
    }

    private let get = Request<Int>(.get, "/a/{id}", path: [Parameter("id", "x")])

    private func client(_ middleware: [any Middleware], answer: InMemoryTransport? = nil) throws -> TestClient {
        let transport = answer ?? InMemoryTransport { _, _ in throw TransportError(.cannotConnect, "refused") }
        return try TestClient(
            baseURL: "http://localhost",
            configuration: .init(
                transport: transport, timeout: nil, middleware: middleware, time: TimeSource(TestClock())))
    }

    @Test func firstIsOutermostAndSeesEveryAttempt() async throws {
        let log = Log<String>()
        let agents = Log<String?>()
        let transport = InMemoryTransport { head, _ in
            await agents.add(head.headerFields[.userAgent])
            let isFirst = await agents.entries.count == 1
            return (HTTPResponse(status: .init(code: isFirst ? 503 : 200)), HTTPBody(Array("1".utf8)))
        }
        let client = try client([Recorder(name: "A", log: log), Recorder(name: "B", log: log)], answer: transport)
        #expect(try await client.send(get).body == 1)
        #expect(
            await log.entries == [
                "A > GET /a/{id} #1", "B > GET /a/{id} #1", "B < 503", "A < 503",
                "A > GET /a/{id} #2", "B > GET /a/{id} #2", "B < 200", "A < 200",
            ])
        #expect(await agents.entries == ["Test/1.0AB", "Test/1.0AB"])
    }

    @Test func canAnswerItself() async throws {
        #expect(try await client([Answering()]).send(get).body == 7)
    }

    @Test func errorOfItsOwnEndsTheCall() async throws {
        struct Odd: Error, CustomStringConvertible { let description = "s3cret" }
        let error = try await callError { try await client([Failing(error: Odd())]).send(get) }
        guard case .other(let inner) = error.kind else { throw error }
        #expect(inner is Odd && error.attempts == 1)
        #expect(!"\(error)\(String(reflecting: error))".contains("s3cret"))
    }

    @Test func transportErrorIsRetried() async throws {
        let error = try await callError {
            try await client([Failing(error: TransportError(.connectionLost, "lost"))]).send(get)
        }
        #expect(error.attempts == 3)
        #expect((error.underlying as? TransportError)?.operation == "GET /a/{id}")
    }
}
