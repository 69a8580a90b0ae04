import Testing

@testable import SDKRuntime

/// What cannot be sent is an error before anything is sent, in calls as in the making of clients.
@Suite struct BadInputTests {
    private static func path(_ id: String) -> Request<Void> {
        Request(.delete, "/a/{id}", path: [Parameter("id", id)])
    }

    private static let calls: [(Request<Void>, RequestOptions, RequestError.Reason)] = [
        (path(".."), RequestOptions(), .unsafePath),
        (path("."), RequestOptions(), .unsafePath),
        (path(""), RequestOptions(), .missingPathParameter),
        (Request(.get, "/a/{id}"), RequestOptions(), .undeclaredPathParameter),
        (Request(.get, "/a", headers: [Parameter("x", "a\r\nY: b")]), RequestOptions(), .invalidHeader),
        (Request(.get, "/a", headers: [Parameter("x", "a\nb")]), RequestOptions(), .invalidHeader),
        (Request(.get, "/a", headers: [Parameter("x y", "a")]), RequestOptions(), .invalidHeader),
        (Request(.get, "/a"), RequestOptions(idempotencyKey: "a\r\nb"), .invalidHeader),
        (Request(.get, "/a"), RequestOptions(query: [Parameter("q", Double.nan)]), .unencodable),
        (Request(.post, "/a", body: .json([Double.infinity])), RequestOptions(), .unencodable),
        (Request(.post, "/a", body: .form(["a": Double.nan])), RequestOptions(), .unencodable),
        (Request(.get, "/a"), RequestOptions(baseURL: "a.b"), .invalidBaseURL),
        (Request(.get, "/a"), RequestOptions(baseURL: "http://a.b"), .insecureCredential),
        (Request(.get, "/a"), RequestOptions(reconnection: Reconnection()), .invalidReconnection),
    ]

    @Test(arguments: calls.indices) func aCallIsNotSent(_ index: Int) async throws {
        let (request, options, reason) = Self.calls[index]
        let sent = Log<HTTPRequest>()
        let transport = InMemoryTransport { head, _ in
            await sent.add(head)
            return (HTTPResponse(status: .ok), .empty)
        }
        let client = try TestClient(
            baseURL: "https://a.b", token: "t", configuration: .init(transport: transport))
        let error = try await callError { try await client.send(request, options: options) }
        #expect((error.underlying as? RequestError)?.reason == reason)
        #expect(error.attempts == 0 && error.operation == request.operation)
        #expect(error.description.hasPrefix("\(request.operation) was not sent: "))
        #expect(await sent.entries.isEmpty)
    }

    @Test(arguments: [
        "", "a.b", "/oauth/token", "ftp://a.b/t", "https://", "https://u:p@a.b/t", "https://a\r\n.b", "http://a.b/t",
        "https://a.b/t?x=1", "https://a.b/../t",
    ])
    func aTokenURLThatIsNone(_ url: String) throws {
        #expect(throws: RequestError.self) {
            try ClientCredentialsGrant(tokenURL: url, clientID: "id", authentication: .secret("s"))
        }
    }

    @Test(arguments: ["", "a.b", "ftp://a.b", "https://a.b?x", "http://a.b"])
    func aBaseURLThatIsNone(_ url: String) throws {
        #expect(throws: RequestError.self) { try TestClient(baseURL: url, token: "t") }
    }

    @Test(arguments: ["", "..", "a b", "a.b/c", "u@a.b", "a.b\r\nX: y", "ä.b", "a.b:99999", "http://a.b"])
    func aDomainThatIsNone(_ domain: String) throws {
        #expect(throws: RequestError.self) {
            try Client(TestClient.service, variables: ["host": domain], credentials: Credentials(.bearer("t")))
        }
    }
}
