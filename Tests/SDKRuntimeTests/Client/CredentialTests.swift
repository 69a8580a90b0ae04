import Testing

@testable import SDKRuntime

@Suite struct CredentialTests {
    private func sent(_ credential: Credential, _ request: Request<Void> = Request(.get, "/a")) async throws
        -> HTTPRequest
    {
        let log = Log<HTTPRequest>()
        let transport = InMemoryTransport { head, _ in
            await log.add(head)
            return (HTTPResponse(status: .ok), .empty)
        }
        _ = try await TestClient(
            baseURL: "https://a.b", credential: credential, configuration: .init(transport: transport, timeout: nil)
        )
        .send(request)
        return try #require(await log.entries.first)
    }

    @Test func bearer() async throws {
        #expect(try await sent(.bearer("abc")).headerFields[.authorization] == "Bearer abc")
        #expect(
            try await sent(.bearer { "from provider".replacing(" ", with: "-") }).headerFields[.authorization]
                == "Bearer from-provider")
    }

    @Test func basic() async throws {
        let head = try await sent(.basic(username: "Aladdin", password: "open sesame"))
        #expect(head.headerFields[.authorization] == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
    }

    @Test func apiKeys() async throws {
        let name = HTTPField.Name("X-API-Key")!
        #expect(try await sent(.apiKey("k", name: "X-API-Key", in: .header)).headerFields[name] == "k")
        #expect(try await sent(.apiKey("k&=", name: "key", in: .query)).path == "/a?key=k%26%3D")
        let request = Request<Void>(.get, "/a", query: [Parameter("q", 1)], cookies: [Parameter("c", 2)])
        #expect(try await sent(.apiKey("k", name: "key", in: .query), request).path == "/a?q=1&key=k")
        #expect(
            try await sent(.apiKey("k;", name: "sid", in: .cookie), request).headerFields[.cookie] == "c=2; sid=k%3B")
    }

    /// A service that makes its link to the next page of the URL of the request leads to one that has the key already.
    @Test func aKeyThatALinkHasIsReplaced() async throws {
        var request = Request<Void>(.get, "/a")
        request.target = "/a?key=old&q=1&akey=2&key"
        #expect(try await sent(.apiKey("k", name: "key", in: .query), request).path == "/a?q=1&akey=2&key=k")
        request.target = "/a?key=k"
        #expect(try await sent(.apiKey("k", name: "key", in: .query), request).path == "/a?key=k")
    }

    @Test func nothingIsSentWhereNothingIsNeeded() async throws {
        #expect(try await sent(.bearer("abc"), Request(.get, "/a", security: [])).headerFields[.authorization] == nil)
        let optional = Request<Void>(.get, "/a", security: [[:], ["bearerAuth": []]])
        #expect(try await sent(.bearer("abc"), optional).headerFields[.authorization] != nil)
    }

    @Test(arguments: ["", "a b", "a\r\nX: y", "ü", "a\u{0}"])
    func tokenThatHTTPCannotCarryIsRefused(_ token: String) async throws {
        let error = try await failure(RequestError.self) { try await sent(.bearer(token)) }
        #expect(error.reason == .invalidCredential)
        #expect(error.operation == "GET /a")
    }

    @Test func errorOfTheProviderIsAnAuthenticationError() async throws {
        struct NoToken: Error {}
        let error = try await callError { try await sent(.bearer { throw NoToken() }) }
        guard case .authentication(let reason) = error.kind else { throw error }
        #expect(reason.underlying is NoToken)
        #expect(error.attempts == 0)
        #expect(error.description == "GET /a was not sent: the provider of the token failed with NoToken")
    }

    @Test func credentialsDoNotTravelUnencrypted() throws {
        let error = try #require(throws: RequestError.self) { try TestClient(baseURL: "http://a.b", token: "x") }
        #expect(error.reason == .insecureCredential)
        _ = try TestClient(baseURL: "http://a.b")
        _ = try TestClient(baseURL: "http://127.0.0.1:8080", token: "x")
        _ = try TestClient(baseURL: "http://a.b", token: "x", configuration: .init(allowsCredentialsOverHTTP: true))
    }

    @Test func nothingPrintsTheSecret() throws {
        let credentials: [Credential] = [
            .bearer("s3cret"), .basic(username: "s3cret", password: "s3cret"), .apiKey("s3cret", name: "k", in: .query),
        ]
        for credential in credentials {
            let client = try TestClient(baseURL: "https://a.b", credential: credential)
            var dumped = ""
            dump(client, to: &dumped)
            #expect(
                !"\(credential)\(client)\(String(reflecting: credential))\(String(reflecting: client))\(dumped)"
                    .contains("s3cret"))
        }
    }
}
