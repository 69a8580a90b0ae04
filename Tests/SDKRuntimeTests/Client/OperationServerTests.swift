import Testing

@testable import SDKRuntime

/// Where a request goes that has a server of its own (OpenAPI 3.1 §4.8.10).
@Suite struct OperationServerTests {
    private static let service = Service(
        name: "T", version: "1",
        server: Server("https://{host}/v1", variables: [ServerVariable("host", default: "api.example.com")]))
    private static let uploads = Server(
        "https://{region}.uploads.example.com", variables: [ServerVariable("region", default: "eu")])

    private func url(
        _ server: Server?, _ make: (ClientConfiguration) throws -> Client, options: RequestOptions = RequestOptions()
    ) async throws -> String {
        let log = Log<HTTPRequest>()
        let transport = InMemoryTransport { head, _ in
            await log.add(head)
            return (HTTPResponse(status: .ok), .empty)
        }
        let client = try make(ClientConfiguration(transport: transport))
        _ = try await client.send(Request<Void>(.get, "/a", server: server), options: options)
        let head = try #require(await log.entries.first)
        return "\(head.scheme ?? "")://\(head.authority ?? "")\(head.path ?? "")"
    }

    @Test func itGoesToItsOwnServer() async throws {
        let make = { try Client(Self.service, variables: [:], configuration: $0) }
        #expect(try await url(nil, make) == "https://api.example.com/v1/a")
        #expect(try await url(Self.uploads, make) == "https://eu.uploads.example.com/a")
        #expect(try await url(Server("/v2"), make) == "https://api.example.com/v2/a")
        #expect(try await url(Server("/"), make) == "https://api.example.com/a")
        let options = RequestOptions(baseURL: "https://other.example.com")
        #expect(try await url(Self.uploads, make, options: options) == "https://other.example.com/a")
    }

    @Test func theClientsVariablesCountThereToo() async throws {
        let make = {
            try Client(
                Self.service, variables: ["host": "b.example.com", "region": "us"].filter { $0.key != "region" },
                configuration: $0)
        }
        #expect(try await url(Server("/v2"), make) == "https://b.example.com/v2/a")
        let chosen = {
            try Client(Self.service, server: Self.uploads, variables: ["host": nil, "region": "us"], configuration: $0)
        }
        #expect(try await url(nil, chosen) == "https://us.uploads.example.com/a")
        #expect(try await url(Self.uploads, chosen) == "https://us.uploads.example.com/a")
    }

    @Test func aBaseURLIsForEverything() async throws {
        let make = { try Client(Self.service, baseURL: "http://127.0.0.1:8080/mock", configuration: $0) }
        #expect(try await url(Self.uploads, make) == "http://127.0.0.1:8080/mock/a")
    }

    @Test func aCredentialDoesNotTravelThereUnencrypted() async throws {
        let make = {
            try Client(Self.service, variables: [:], credentials: Credentials(.bearer("t")), configuration: $0)
        }
        let error = try await #require(throws: CallError.self) {
            try await url(Server("http://plain.example.com"), make)
        }
        #expect("\(error)".contains("http"))
    }

    @Test func aChosenServerTakesOnlyItsOwnVariables() throws {
        let client = try Client(
            Self.service, server: Server("https://sandbox.example.com"), variables: ["host": "a.example.com"])
        #expect(client.baseURL == "https://sandbox.example.com")
        #expect(throws: RequestError.self) { try Client(Self.service, variables: ["unknown": "x"]) }
    }
}
