import Testing

@testable import SDKRuntime

/// Which credentials a request is sent with (OpenAPI 3.1 §4.8.30).
@Suite struct SecurityTests {
    private static let schemes: [SecurityScheme] = [
        .http("bearer", "Bearer"), .http("login", "basic"), .oauth2("oauth"), .openIDConnect("oidc"),
        .apiKey("key", name: "X-Key", in: .header), .apiKey("app", name: "X-App", in: .header),
        .apiKey("query", name: "key", in: .query), .apiKey("cookie", name: "sid", in: .cookie), .mutualTLS("tls"),
        .http("digest", "digest"),
    ]

    /// The credential fields, the cookie and the query of what is sent, as `name=value`.
    private func sent(
        _ credentials: Credentials, _ security: [SecurityRequirement]?, everywhere: [SecurityRequirement]? = nil,
        options: RequestOptions = RequestOptions()
    ) async throws -> Set<String> {
        let log = Log<HTTPRequest>()
        let transport = InMemoryTransport { head, _ in
            await log.add(head)
            return (HTTPResponse(status: .ok), .empty)
        }
        let service = Service(
            name: "T", version: "1", server: Server("https://a.b"), schemes: Self.schemes, security: everywhere)
        let client = try Client(
            service, baseURL: "https://a.b", credentials: credentials, configuration: .init(transport: transport))
        _ = try await client.send(Request<Void>(.get, "/a", security: security), options: options)
        let head = try #require(await log.entries.first)
        let names = ["authorization", "x-key", "x-app", "cookie"]
        let fields = head.headerFields.filter { names.contains($0.name.canonicalName) }
        let query = head.path?.split(separator: "?").dropFirst().map(String.init) ?? []
        return Set(fields.map { "\($0.name.canonicalName)=\($0.value)" } + query)
    }

    @Test func oneCredentialMeetsEverySchemeOfItsKind() async throws {
        for scheme in ["bearer", "oauth", "oidc"] {
            #expect(try await sent(Credentials(.bearer("t")), [[scheme: []]]) == ["authorization=Bearer t"])
        }
        #expect(try await sent(Credentials(.apiKey("k")), [["key": []]]) == ["x-key=k"])
        #expect(try await sent(Credentials(.apiKey("k")), [["query": []]]) == ["key=k"])
        #expect(try await sent(Credentials(.apiKey("k")), [["cookie": []]]) == ["cookie=sid=k"])
        let basic = Credentials(.basic(username: "a", password: "b"))
        #expect(try await sent(basic, [["login": []]]) == ["authorization=Basic YTpi"])
    }

    @Test func allSchemesOfOneWayAreSent() async throws {
        let keys: Credentials = ["key": .apiKey("k"), "app": .apiKey("a"), "cookie": .apiKey("c")]
        #expect(try await sent(keys, [["key": [], "app": []]]) == ["x-key=k", "x-app=a"])
    }

    @Test func theFirstWayThatCanBeMetIsTaken() async throws {
        let ways: [SecurityRequirement] = [["key": [], "app": []], ["bearer": []], ["query": []]]
        #expect(try await sent(["key": .apiKey("k"), "query": .apiKey("q")], ways) == ["key=q"])
        #expect(try await sent(["bearer": .bearer("t"), "query": .apiKey("q")], ways) == ["authorization=Bearer t"])
        #expect(try await sent(["bearer": nil, "query": .apiKey("q")], ways) == ["key=q"])
    }

    @Test func whatMayBeAnonymousIsOnlySoWithoutCredential() async throws {
        let ways: [SecurityRequirement] = [[:], ["bearer": []]]
        #expect(try await sent(Credentials(), ways) == [])
        #expect(try await sent(Credentials(.bearer("t")), ways) == ["authorization=Bearer t"])
        #expect(try await sent(Credentials(.bearer("t")), []) == [])
        #expect(try await sent(["bearer": nil], ways) == [])
    }

    @Test func aClientMadeWithoutCredentialLeavesItToTheService() async throws {
        #expect(try await sent(Credentials(), [["bearer": []]]) == [])
    }

    @Test func theServiceDecidesWhereTheRequestDoesNot() async throws {
        let token = Credentials(.bearer("t"))
        #expect(try await sent(token, nil, everywhere: [["bearer": []]]) == ["authorization=Bearer t"])
        #expect(try await sent(token, nil, everywhere: []) == [])
        #expect(try await sent(token, nil) == ["authorization=Bearer t"])
        #expect(try await sent(["query": .apiKey("q"), "key": .apiKey("k")], nil) == ["key=q", "x-key=k"])
    }

    @Test func aCredentialForASchemeByNameIsSentAsItSays() async throws {
        #expect(try await sent(["key": .bearer("t")], [["key": []]]) == ["authorization=Bearer t"])
        let digest = Credential.apiKey("Digest d", name: "Authorization", in: .header)
        #expect(try await sent(["digest": digest], [["digest": []]]) == ["authorization=Digest d"])
        #expect(try await sent(Credentials(.bearer("t")), [["undeclared": []]]) == ["authorization=Bearer t"])
    }

    @Test func whatTheCallerOrTheTransportShowsIsEnough() async throws {
        #expect(try await sent([:], [["tls": []]]) == [])
        #expect(try await sent(Credentials(.apiKey("k")), [["tls": [], "key": []]]) == ["x-key=k"])
        let options = RequestOptions(headers: [.authorization: "Custom c"])
        #expect(try await sent([:], [["digest": []]], options: options) == ["authorization=Custom c"])
    }

    @Test func nothingIsSentWithoutTheCredentialThatIsNeeded() async throws {
        let ways: [SecurityRequirement] = [["key": [], "app": []], ["bearer": ["read"]]]
        for credentials in [["key": nil], Credentials(.basic(username: "a", password: "b")), ["key": .apiKey("k")]]
            as [Credentials]
        {
            let error = try await failure(RequestError.self) { try await sent(credentials, ways) }
            #expect(error.reason == .missingCredential)
            #expect(
                error.description == "GET /a was not sent: it needs a credential for 'app' and 'key', or for 'bearer'; "
                    + "give it when the client is made")
        }
    }

    @Test func aKeyWithoutAPlaceIsRefused() async throws {
        let error = try await failure(RequestError.self) {
            try await sent(["unknown": .apiKey("k")], [["unknown": []]])
        }
        #expect(error.reason == .invalidCredential)
    }
}
