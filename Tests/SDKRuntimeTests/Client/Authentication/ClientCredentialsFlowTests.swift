import Testing

@testable import SDKRuntime

/// Clients of applications, with what the description says of their tokens.
@Suite struct ClientCredentialsFlowTests {
    private struct Described: APIClient {
        let client: Client
        static let service = Service(
            name: "Test", version: "1",
            server: Server("https://{host}/v1", variables: [ServerVariable("host", default: "{HOST}")]),
            schemes: [
                .http("bearer", "bearer"),
                .oauth2(
                    "oauth",
                    clientCredentials: ClientCredentialsFlow("/token", parameters: ["audience": "/v1/", "a": "b"])),
            ],
            security: [["bearer": []]])
    }

    /// The token request and the call that a client makes.
    private func sent(_ credentials: ClientCredentials) async throws -> (
        token: HTTPRequest, form: Set<String>, call: HTTPRequest
    ) {
        let log = Log<(HTTPRequest, String)>()
        let transport = InMemoryTransport { head, body in
            await log.add((head, String(decoding: body, as: UTF8.self)))
            let answer = head.path == "/token" ? #"{"access_token":"t"}"# : "1"
            return (HTTPResponse(status: .ok), HTTPBody(Array(answer.utf8)))
        }
        let client = try Described(
            variables: ["host": "a.b"], clientCredentials: credentials, configuration: .init(transport: transport))
        _ = try await client.send(Request<Int>(.get, "/a"))
        let entries = await log.entries
        try #require(entries.count == 2)
        return (entries[0].0, Set(entries[0].1.split(separator: "&").map(String.init)), entries[1].0)
    }

    @Test func tokenURLAndAudienceStandAtTheService() async throws {
        let (token, form, call) = try await sent(ClientCredentials(clientID: "id", authentication: .secret("s")))
        #expect(token.authority == "a.b" && token.path == "/token" && token.method == .post)
        #expect(
            form == [
                "grant_type=client_credentials", "client_id=id", "client_secret=s",
                "audience=https%3A%2F%2Fa.b%2Fv1%2F", "a=b",
            ])
        #expect(call.path == "/v1/a" && call.headerFields[.authorization] == "Bearer t")
    }

    @Test func whatTheCallerSaysStandsInPlaceOfTheDescription() async throws {
        let (_, form, _) = try await sent(
            ClientCredentials(
                clientID: "id", authentication: .secret("s"), audience: "x", scopes: ["r"], parameters: ["a": "c"]))
        #expect(form.isSuperset(of: ["audience=x", "scope=r", "a=c"]) && form.count == 6)
    }

    @Test func aDescriptionWithoutTheFlowIsAnError() {
        #expect(throws: RequestError.self) {
            try TestClient(
                variables: ["host": "a.b"],
                clientCredentials: ClientCredentials(clientID: "id", authentication: .secret("s")))
        }
    }

    @Test func nothingPrintsTheSecret() {
        var dumped = ""
        let credentials = ClientCredentials(clientID: "id", authentication: .secret("s3cret"))
        dump(credentials, to: &dumped)
        #expect(!"\(credentials)\(String(reflecting: credentials))\(dumped)".contains("s3cret"))
    }
}
