import SDKRuntime
import Testing

// The shape that generated code has, with `import SDKRuntime` alone: it stops compiling when the runtime moves.

struct Binding: Model, TextOutputStreamable {
    var id: String?
    var displayName: String
    var secret: String?

    static var schema: Schema { Schema("id\ndisplay_name\nsecret", secret: ["secret"]) }
}

struct TriggerType: OpenEnum {
    let rawValue: String
    init(rawValue: String) { self.rawValue = rawValue }
    static var postLogin: Self { Self(rawValue: "post-login") }
    static var knownValues: [Self] { [postLogin] }
}

struct Bindings: Resource {
    let client: Client
    init(client: Client) { self.client = client }

    func updateMany(
        triggerID: TriggerType, _ body: [Binding], fields: [String]? = nil, options: RequestOptions = RequestOptions()
    ) async throws -> [Binding] {
        try await client.output(of: Self.updateMany(triggerID: triggerID, body, fields: fields), options: options)
    }

    static func updateMany(
        triggerID: TriggerType, _ body: [Binding], fields: [String]? = nil
    ) -> Request<[Binding]> {
        Request(
            .patch, "/actions/triggers/{triggerId}/bindings",
            path: [Parameter("triggerId", triggerID)],
            query: [Parameter("fields", fields, .formUnexploded)],
            body: .json(body),
            security: [["bearerAuth": ["update:actions"]]]
        )
    }

    func delete(id: String, options: RequestOptions = RequestOptions()) async throws {
        try await client.output(of: Self.delete(id: id), options: options)
    }

    static func delete(id: String) -> Request<Void> {
        Request(
            .delete, "/actions/{id}",
            path: [Parameter("id", id)],
            success: [204],
            security: [["bearerAuth": []]]
        )
    }

    static func download(id: String) -> Request<HTTPBody> {
        Request(
            .get, "/actions/{id}/file",
            path: [Parameter("id", id)],
            response: .bytes
        )
    }
}

struct ManagementClient: APIClient {
    let client: Client
    init(client: Client) { self.client = client }

    init(domain: String, token: String, configuration: ClientConfiguration = ClientConfiguration()) throws {
        self.init(
            client: try Client(
                Self.service, variables: ["tenantDomain": domain], credentials: Credentials(.bearer(token)),
                configuration: configuration))
    }

    var bindings: Bindings { Bindings(client: client) }

    static let service = Service(
        name: "Auth0Management",
        version: "2.0",
        server: Server(
            "https://{tenantDomain}/api/v2",
            variables: [ServerVariable("tenantDomain", default: "{TENANT}.auth0.com")]
        )
    )
}

@Suite struct GeneratedShapeTests {
    private func client(answering text: String, status: HTTPResponse.Status = .ok) throws -> ManagementClient {
        let transport = InMemoryTransport { _, _ in (HTTPResponse(status: status), HTTPBody(Array(text.utf8))) }
        return try ManagementClient(domain: "t.auth0.com", token: "x", configuration: .init(transport: transport))
    }

    @Test func callReturnsModels() async throws {
        let client = try client(answering: #"[{"id":"1","display_name":"a","new":true}]"#)
        let bindings = try await client.bindings.updateMany(triggerID: .postLogin, [Binding(displayName: "a")])
        #expect(bindings == [Binding(id: "1", displayName: "a")])
        let response = try await client.send(Bindings.updateMany(triggerID: .postLogin, []))
        #expect(response.disagreements.map { "\($0.kind) \($0.path)" } == ["unknownProperty $[0].new"])
    }

    @Test func requestIsBuiltWithoutNetwork() throws {
        let request = Bindings.updateMany(triggerID: .postLogin, [Binding(displayName: "a")], fields: ["a", "b"])
        let (head, body) = try request.httpRequest(baseURL: "https://t.auth0.com/api/v2")
        #expect(head.path == "/api/v2/actions/triggers/post-login/bindings?fields=a,b")
        #expect(body.bytes.map { String(decoding: $0, as: UTF8.self) } == #"[{"display_name":"a"}]"#)
    }

    @Test func failureHasPlaceModelAndOperationButNoSecret() async throws {
        let client = try client(answering: #"[{"id":"1","display_name":7,"secret":"s3cret"}]"#)
        let failure = try await failure(DecodingFailure.self) {
            try await client.bindings.updateMany(triggerID: .postLogin, [])
        }
        #expect("\(failure.path)" == "$[0].display_name")
        #expect(failure.response?.operation == "PATCH /actions/triggers/{triggerId}/bindings")
        #expect(failure.description.contains("(200"))
        #expect(!failure.description.contains("s3cret"))
    }

    @Test func voidOperation() async throws {
        try await client(answering: "", status: .noContent).bindings.delete(id: "x")
        let error = try await failure(RequestError.self) {
            try await client(answering: "").bindings.delete(id: "..")
        }
        #expect(error.operation == "DELETE /actions/{id}")
    }
}
