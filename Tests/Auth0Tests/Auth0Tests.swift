import Auth0
import Foundation
import SDKRuntime
import Testing

@Suite struct Auth0Tests {
    private actor Service {
        private(set) var requests: [(head: HTTPRequest, body: String)] = []

        func answer(_ head: HTTPRequest, _ body: [UInt8]) -> (HTTPResponse, HTTPBody) {
            requests.append((head, String(decoding: body, as: UTF8.self)))
            let content =
                head.path == "/oauth/token" ? #"{"access_token":"t1","expires_in":86400}"# : #"{"triggers":[]}"#
            return (HTTPResponse(status: .ok), HTTPBody(Array(content.utf8)))
        }
    }

    private func configuration(_ service: Service) -> ClientConfiguration {
        ClientConfiguration(transport: InMemoryTransport { await service.answer($0, $1) })
    }

    @Test(arguments: ["t.eu.auth0.com", "https://t.eu.auth0.com/"])
    func tokenIsRequestedFromTheTenant(_ domain: String) async throws {
        let service = Service()
        let client = try ManagementClient(
            domain: domain, clientID: "id", clientSecret: "s", configuration: configuration(service))
        _ = try await client.actions.triggers.list()
        _ = try await client.actions.triggers.list()
        let requests = await service.requests
        #expect(requests.map(\.head.path) == ["/oauth/token", "/api/v2/actions/triggers", "/api/v2/actions/triggers"])
        #expect(requests.allSatisfy { $0.head.authority == "t.eu.auth0.com" })
        #expect(
            Set(requests[0].body.split(separator: "&")) == [
                "grant_type=client_credentials", "client_id=id", "client_secret=s",
                "audience=https%3A%2F%2Ft.eu.auth0.com%2Fapi%2Fv2%2F",
            ])
        #expect(requests[1].head.headerFields[.authorization] == "Bearer t1")
    }

    @Test func telemetryIsSentUnlessItIsTurnedOff() async throws {
        let name = try #require(HTTPField.Name("auth0-client"))
        for telemetry in [Telemetry.standard, nil] {
            let service = Service()
            let client = try ManagementClient(
                domain: "t.auth0.com", clientID: "id", clientSecret: "s", telemetry: telemetry,
                configuration: configuration(service))
            _ = try await client.actions.triggers.list()
            let value = try #require(await service.requests.last).head.headerFields[name]
            guard telemetry != nil else {
                #expect(value == nil)
                continue
            }
            let text = try #require(value).replacing("-", with: "+").replacing("_", with: "/")
            let content: JSONValue = try JSON.decode(from: Array(try #require(Data(base64Encoded: text))))
            #expect(content == ["name": "Auth0Management", "version": "2.0", "env": ["swift": "6"]])
        }
    }

    @Test(arguments: [
        ("/users/{id}", true), ("/users", true), ("/actions/actions", false), ("/users/{id}/logs", false),
    ])
    func customDomainIsToldWhereItCounts(_ path: String, _ isTold: Bool) async throws {
        let middleware = CustomDomain("login.example.com")
        let request = OutgoingRequest(
            head: HTTPRequest(method: .get, scheme: "https", authority: "a", path: "/"),
            call: CallContext(service: "s", pathTemplate: path, operation: "GET \(path)"))
        let name = try #require(HTTPField.Name("auth0-custom-domain"))
        _ = try await middleware.intercept(request) { request in
            #expect(request.head.headerFields[name] == (isTold ? "login.example.com" : nil))
            return IncomingResponse(head: HTTPResponse(status: .ok))
        }
    }

    @Test(arguments: ["", "a b", "http://t.auth0.com", "t.auth0.com/x", "u@t.auth0.com"])
    func domainIsChecked(_ domain: String) {
        #expect(throws: RequestError.self) {
            try ManagementClient(domain: domain, clientID: "id", clientSecret: "s")
        }
    }

    // MARK: Quotas

    @Test(arguments: [
        (
            "b=per_hour;q=100;r=99;t=1800,b=per_day;q=300;r=0;t=86400",
            TokenQuota(
                perHour: .init(limit: 100, remaining: 99, reset: .seconds(1800)),
                perDay: .init(limit: 300, remaining: 0, reset: .seconds(86_400)))
        ),
        ("b=per_day; q=1; r=1; t=2", TokenQuota(perDay: .init(limit: 1, remaining: 1, reset: .seconds(2)))),
        ("b=per_week;q=1;r=1;t=2", nil), ("b=per_day;q=1;r=1", nil), ("b=per_day;q=1;r=1;t=-1", nil),
        ("b=per_day;q=99999999999999999999;r=1;t=1", nil), ("", nil), (",;=,=;", nil),
    ])
    func quotasAreRead(_ text: String, _ quota: TokenQuota?) {
        #expect(TokenQuota(text) == quota)
    }

    @Test func quotaOfARefusedTokenIsInTheErrorOfTheCall() async throws {
        let name = try #require(HTTPField.Name("Auth0-Client-Quota-Limit"))
        let transport = InMemoryTransport { _, _ in
            let fields: HTTPFields = [name: "b=per_hour;q=10;r=0;t=60"]
            return (HTTPResponse(status: .tooManyRequests, headerFields: fields), .empty)
        }
        let client = try ManagementClient(
            domain: "t.auth0.com", clientID: "id", clientSecret: "s",
            configuration: ClientConfiguration(
                transport: transport, timeout: nil, retry: .none, time: TimeSource(Immediate())))
        let error = try await #require(throws: CallError.self) { _ = try await client.actions.triggers.list() }
        #expect(error.clientQuota?.perHour == .init(limit: 10, remaining: 0, reset: .seconds(60)))
        #expect(error.organizationQuota == nil)
    }

    /// A clock without waits: the token request has retries of its own.
    private struct Immediate: Clock {
        var now: ContinuousClock.Instant { .now }
        var minimumResolution: Duration { .zero }
        func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {}
    }
}
