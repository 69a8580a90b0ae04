import Testing

@testable import SDKRuntime

@Suite struct RequestOptionsTests {
    private func sent(_ request: Request<Void>, _ options: RequestOptions) async throws -> HTTPRequest {
        let log = Log<HTTPRequest>()
        let transport = InMemoryTransport { head, _ in
            await log.add(head)
            return (HTTPResponse(status: .ok), .empty)
        }
        _ = try await TestClient(baseURL: "https://a.b/v1", token: "t", configuration: .init(transport: transport))
            .send(request, options: options)
        return try #require(await log.entries.first)
    }

    @Test func queryIsAddedAndReplaced() async throws {
        let request = Request<Void>(.get, "/a", query: [Parameter("x", 1), Parameter("y", 2)])
        let head = try await sent(request, .init(query: [Parameter("x", "a b"), Parameter("z", true)]))
        #expect(head.path == "/v1/a?y=2&x=a%20b&z=true")
    }

    @Test func baseURLTakesTheCallElsewhere() async throws {
        let head = try await sent(Request<Void>(.get, "/a"), .init(baseURL: "https://c.d:8/x/"))
        #expect(head.authority == "c.d:8" && head.path == "/x/a" && head.scheme == "https")
        for (url, reason) in [
            ("http://c.d", RequestError.Reason.insecureCredential), ("c.d", .invalidBaseURL), ("", .invalidBaseURL),
        ] {
            let error = try await failure(RequestError.self) {
                try await sent(Request<Void>(.get, "/a"), .init(baseURL: url))
            }
            #expect(error.reason == reason)
        }
    }

    @Test func idempotencyKeyIsChecked() async throws {
        let name = HTTPField.Name("idempotency-key")!
        #expect(try await sent(Request<Void>(.post, "/a"), .init(idempotencyKey: "k")).headerFields[name] == "k")
        let error = try await callError {
            try await sent(Request<Void>(.post, "/a"), .init(idempotencyKey: "k\r\nX: y"))
        }
        #expect((error.underlying as? RequestError)?.reason == .invalidHeader)
        #expect(error.attempts == 0 && error.operation == "POST /a")
    }
}
