import Foundation
import Testing

@testable import SDKRuntime

/// Tokens over real sockets: how they are asked for, kept and renewed.
@Suite(.timeLimit(.minutes(1))) struct ClientCredentialsGrantTests {
    private let clock = TestClock()
    private let get = Request<String>(.get, "/a", security: [["oauth": ["read:a"]]])

    private func client(
        _ baseURL: String, _ authentication: ClientAuthentication = .secret("s3cret+&"),
        audience: String? = nil, scopes: [String] = [], store: any TokenStore = MemoryTokenStore()
    ) throws -> TestClient {
        let tokens = try ClientCredentialsGrant(
            tokenURL: baseURL + "/oauth/token", clientID: "the id", authentication: authentication,
            audience: audience, scopes: scopes, store: store)
        return try TestClient(
            baseURL: baseURL, credentials: Credentials(.tokens(tokens)),
            configuration: .init(
                timeout: nil,
                time: TimeSource(clock) { [clock] in
                    Date(timeIntervalSince1970: 1_700_000_000 + clock.now.offset.inSeconds)
                }))
    }

    private func serving<Result>(
        _ endpoint: TokenEndpoint, while body: (String) async throws -> Result
    ) async throws -> Result {
        try await LoopbackServer.run({ try await endpoint.answer($0) }, while: { try await body($0) })
    }

    // MARK: The token request

    @Test func formHasGrantClientAudienceAndScopes() async throws {
        let endpoint = TokenEndpoint()
        try await serving(endpoint) { baseURL in
            let client = try client(baseURL, audience: "https://a.b/api/v2/", scopes: ["read:a", "write:a"])
            #expect(try await client.send(get).body == "t1")
        }
        let request = try #require(await endpoint.requests.first)
        #expect(request.method == "POST" && request.headers["authorization"] == nil)
        #expect(request.headers["content-type"] == "application/x-www-form-urlencoded")
        #expect(
            request.form == [
                "grant_type": "client_credentials", "client_id": "the id", "client_secret": "s3cret+&",
                "audience": "https://a.b/api/v2/", "scope": "read:a write:a",
            ])
    }

    @Test func secretInTheAuthorizationField() async throws {
        let endpoint = TokenEndpoint()
        try await serving(endpoint) { baseURL in
            let token = try await client(baseURL, .basic("s:+")).send(get).body
            #expect(token == "t1")
        }
        let request = try #require(await endpoint.requests.first)
        let pair = Data("the%20id:s%3A%2B".utf8).base64EncodedString()
        #expect(request.headers["authorization"] == "Basic \(pair)")
        #expect(request.form == ["grant_type": "client_credentials"])
    }

    @Test func assertionIsSignedJSONWebToken() async throws {
        let endpoint = TokenEndpoint()
        let signed = Locked<[UInt8]>([])
        let tokenURL = try await serving(endpoint) { baseURL in
            let authentication = ClientAuthentication.privateKey(algorithm: "RS256", keyID: "k1") { bytes in
                signed.withLock { $0 = bytes }
                return [0xFB, 0xFF]
            }
            let token = try await client(baseURL, authentication).send(get).body
            #expect(token == "t1")
            return baseURL + "/oauth/token"
        }
        let form = try #require(await endpoint.requests.first).form
        #expect(form["client_assertion_type"] == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
        #expect(form["client_id"] == "the id" && form["client_secret"] == nil)
        let parts = try #require(form["client_assertion"]).split(separator: ".").map(String.init)
        #expect(parts.count == 3 && parts[2] == "-_8")
        #expect(signed.withLock { $0 } == Array("\(parts[0]).\(parts[1])".utf8))
        #expect(try Self.decoded(parts[0]) == ["alg": "RS256", "typ": "JWT", "kid": "k1"])
        guard case .object(var claims) = try Self.decoded(parts[1]) else { return }
        #expect(claims["jti"] != nil)
        claims["jti"] = nil
        #expect(
            JSONValue.object(claims) == [
                "iss": "the id", "sub": "the id", "aud": .string(tokenURL), "iat": 1_700_000_000, "exp": 1_700_000_060,
            ])
    }

    private static func decoded(_ part: String) throws -> JSONValue {
        let standard = part.replacing("-", with: "+").replacing("_", with: "/")
        let padded = standard + String(repeating: "=", count: (4 - standard.count % 4) % 4)
        return try JSON.decode(from: Array(try #require(Data(base64Encoded: padded))))
    }

    @Test(arguments: ["http://a.b/oauth/token", "a.b", "", "https://a.b/oauth/token?x=1", "https://u@a.b/"])
    func tokenURLIsChecked(_ url: String) {
        #expect(throws: RequestError.self) {
            try ClientCredentialsGrant(tokenURL: url, clientID: "id", authentication: .secret("s"))
        }
    }

    // MARK: How often

    @Test func aThousandCallsMakeOneTokenRequest() async throws {
        let endpoint = TokenEndpoint(delay: .milliseconds(50))
        try await serving(endpoint) { baseURL in
            let client = try client(baseURL)
            #expect(try await client.send(get).body == "t1")
            clock.advance(by: .seconds(3600))
            let tokens = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<1_000 { group.addTask { try await client.send(get).body } }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(tokens == ["t2"])
        }
        #expect(await endpoint.requests.count == 2)
    }

    @Test func cancelledCallsLeaveTheRequestToTheOthers() async throws {
        let endpoint = TokenEndpoint(delay: .milliseconds(300))
        try await serving(endpoint) { baseURL in
            let client = try client(baseURL)
            let first = Task { try await client.send(get).body }
            while await endpoint.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            let others = (0..<10).map { _ in Task { try await client.send(get).body } }
            first.cancel()
            for other in others.prefix(5) { other.cancel() }
            await #expect(throws: CancellationError.self) { try await first.value }
            for other in others.suffix(5) { #expect(try await other.value == "t1") }
        }
        #expect(await endpoint.requests.count == 1)
    }

    @Test func tokenIsRenewedShortlyBeforeItExpires() async throws {
        let endpoint = TokenEndpoint(lifetime: 100)
        try await serving(endpoint) { baseURL in
            let client = try client(baseURL)
            #expect(try await client.send(get).body == "t1")
            clock.advance(by: .seconds(89))
            #expect(try await client.send(get).body == "t1")
            clock.advance(by: .seconds(1))
            #expect(try await client.send(get).body == "t2")
        }
    }

    @Test func clientsThatShareAStoreShareTheToken() async throws {
        let endpoint = TokenEndpoint(delay: .milliseconds(20))
        let store = MemoryTokenStore()
        try await serving(endpoint) { baseURL in
            let clients = try (0..<4).map { _ in try client(baseURL, store: store) }
            try await withThrowingTaskGroup(of: String.self) { group in
                for client in clients { group.addTask { try await client.send(get).body } }
                for try await token in group { #expect(token == "t1") }
            }
            #expect(try await client(baseURL, scopes: ["other"], store: store).send(get).body == "t2")
        }
        #expect(await endpoint.requests.count == 2)
    }

    // MARK: 401

    @Test func rejectedTokenIsRenewedAndTheCallMadeOnceMore() async throws {
        let endpoint = TokenEndpoint()
        try await serving(endpoint) { baseURL in
            let client = try client(baseURL)
            #expect(try await client.send(get).body == "t1")
            await endpoint.revoke("t1")
            let response = try await client.send(Request<String>(.post, "/a", body: .json("x")))
            #expect(response.body == "t2" && response.attempts == 2)
            await endpoint.revoke("t2")
            await endpoint.revoke("t3")
            let error = try await callError { try await client.send(get) }
            #expect(error.status == 401 && error.attempts == 2)
        }
        #expect(await endpoint.calls == ["t1", "t1", "t2", "t2", "t3"])
        #expect(clock.sleeps.isEmpty)
    }

    /// The body cannot be sent again, and what comes later would be rejected for ever.
    @Test func rejectedTokenOfABodyThatComesOnceIsRenewedForLaterCalls() async throws {
        let endpoint = TokenEndpoint()
        try await serving(endpoint) { baseURL in
            let client = try client(baseURL)
            #expect(try await client.send(get).body == "t1")
            await endpoint.revoke("t1")
            let body = HTTPBody {
                AsyncStream { feed in
                    feed.yield([1])
                    feed.finish()
                }
            }
            let error = try await callError {
                try await client.send(Request<String>(.post, "/a", body: .bytes(body)))
            }
            #expect(error.status == 401 && error.attempts == 1)
            #expect(try await client.send(get).body == "t2")
        }
        #expect(await endpoint.calls == ["t1", "t1", "t2"])
    }

    @Test func manyRejectedCallsMakeOneTokenRequest() async throws {
        let endpoint = TokenEndpoint(delay: .milliseconds(50))
        try await serving(endpoint) { baseURL in
            let client = try client(baseURL)
            _ = try await client.send(get)
            await endpoint.revoke("t1")
            try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<50 { group.addTask { try await client.send(get).body } }
                for try await token in group { #expect(token == "t2") }
            }
        }
        #expect(await endpoint.requests.count == 2)
    }

    @Test func tokensThatCannotBeRenewedAreNotTriedTwice() async throws {
        let endpoint = TokenEndpoint()
        await endpoint.revoke("x")
        try await serving(endpoint) { baseURL in
            for credential in [Credential.bearer("x"), .bearer { "x" }] {
                let client = try TestClient(baseURL: baseURL, credential: credential)
                let error = try await callError { try await client.send(get) }
                #expect(error.status == 401 && error.attempts == 1 && error.refusal?.message == "Invalid token")
            }
        }
        #expect(await endpoint.calls == ["x", "x"])
    }

    @Test func closureIsAskedAgainAfterA401() async throws {
        let endpoint = TokenEndpoint()
        await endpoint.revoke("old")
        let tokens = Locked(["old", "new"])
        try await serving(endpoint) { baseURL in
            let client = try TestClient(
                baseURL: baseURL, credential: .bearer { tokens.withLock { $0.removeFirst() } })
            #expect(try await client.send(get).body == "new")
        }
    }

    // MARK: Failures

    @Test func tokenRequestIsRetriedOnItsOwn() async throws {
        let endpoint = TokenEndpoint()
        await endpoint.refuse(with: .init(503), .init(429, headers: ["Retry-After": "7"]))
        try await serving(endpoint) { baseURL in
            let response = try await client(baseURL).send(get, options: .init(retries: 0))
            #expect(response.body == "t3" && response.attempts == 1)
        }
        #expect(clock.sleeps.last == .seconds(7))
    }

    @Test func failureSaysThatItWasTheTokenRequest() async throws {
        let endpoint = TokenEndpoint()
        await endpoint.refuse(
            with: .init(401, #"{"error":"access_denied","error_description":"Unauthorized s3cret+&"}"#),
            .init(200, #"{"token":"x"}"#), .init(200, "<html>"))
        try await serving(endpoint) { baseURL in
            let client = try client(baseURL)
            let error = try await callError { try await client.send(get) }
            guard case .authentication(let reason) = error.kind else { throw error }
            let inner = try #require(reason.underlying as? CallError)
            #expect(
                inner.status == 401 && inner.operation == "POST /oauth/token" && inner.refusal?.code == "access_denied")
            #expect(error.attempts == 0 && error.status == nil)
            #expect(error.description.hasPrefix("GET /a was not sent: no token: POST /oauth/token failed with 401"))
            for _ in 1...2 {
                let error = try await callError { try await client.send(get) }
                #expect(error.description.hasPrefix("GET /a was not sent: no token: "))
            }
            // What failed is not kept.
            #expect(try await client.send(get).body == "t4")
        }
    }

    @Test(arguments: ["0", "-1", "1e400", "9e300", #""3600""#, #""x""#, "null", "[]"])
    func strangeLifetimesDoNoHarm(_ lifetime: String) async throws {
        let endpoint = TokenEndpoint()
        await endpoint.refuse(with: .init(200, #"{"access_token":"t","expires_in":\#(lifetime)}"#))
        try await serving(endpoint) { baseURL in
            let token = try await client(baseURL).send(get).body
            #expect(token == "t")
        }
    }

    @Test func nothingPrintsTheSecret() throws {
        let client = try client("https://a.b")
        let token = BearerToken("s3cret+&", expiry: nil)
        var dumped = ""
        dump(client, to: &dumped)
        dump(token, to: &dumped)
        dump(ClientAuthentication.secret("s3cret+&"), to: &dumped)
        let grant = try ClientCredentialsGrant(
            tokenURL: "https://a.b/t", clientID: "id", authentication: .secret("s3cret+&"), parameters: ["x": "s3cret"])
        dump(grant, to: &dumped)
        #expect(!"\(token)\(String(reflecting: token))\(grant)\(dumped)".contains("s3cret"))
    }
}

@Suite struct MissingScopeTests {
    private func error(_ challenge: String?, _ body: String) async throws -> CallError {
        let transport = InMemoryTransport { _, _ in
            var response = HTTPResponse(status: .forbidden)
            response.headerFields[.wwwAuthenticate] = challenge
            return (response, HTTPBody(Array(body.utf8)))
        }
        let client = try TestClient(baseURL: "https://a.b", token: "t", configuration: .init(transport: transport))
        return try await callError {
            try await client.send(
                Request<Void>(.get, "/a", security: [["oauth": ["read:b", "read:a"]]]))
        }
    }

    @Test func areNamed() async throws {
        let byCode = try await error(nil, #"{"errorCode":"insufficient_scope","message":"No"}"#)
        #expect(byCode.missingScopes == ["read:a", "read:b"])
        #expect(byCode.description.contains("403 insufficient_scope: No, needs scope read:a read:b ["))
        let byChallenge = try await error(#"Bearer error="insufficient_scope", scope="x y""#, "")
        #expect(byChallenge.missingScopes == ["x", "y"])
        #expect(try await error(#"Bearer error="insufficient_scope""#, "").missingScopes == ["read:a", "read:b"])
        #expect(try await error(nil, #"{"message":"Plan"}"#).missingScopes.isEmpty)
    }

    @Test func ofTheWholeServiceAreNamed() async throws {
        let service = Service(
            name: "s", version: "1", server: Server("https://a.b"), security: [["oauth": ["read:c"]]])
        let transport = InMemoryTransport { _, _ in
            (HTTPResponse(status: .forbidden), HTTPBody(Array(#"{"errorCode":"insufficient_scope"}"#.utf8)))
        }
        let client = try Client(service, baseURL: "https://a.b", configuration: .init(transport: transport))
        let error = try await callError { try await client.send(Request<Void>(.get, "/a")) }
        #expect(error.missingScopes == ["read:c"])
        let open = try await callError { try await client.send(Request<Void>(.get, "/a", security: [])) }
        #expect(open.missingScopes.isEmpty)
    }
}
