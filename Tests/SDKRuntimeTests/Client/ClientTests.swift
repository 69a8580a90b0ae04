import Testing

@testable import SDKRuntime

struct TestClient: APIClient {
    let client: Client
    init(client: Client) { self.client = client }
    static let service = Service(
        name: "Test", version: "1.0",
        server: Server("https://{host}/v1", variables: [ServerVariable("host", default: "{HOST}")]))
}

/// Collects what closures see.
actor Log<Element: Sendable> {
    private(set) var entries: [Element] = []
    func add(_ element: Element) { entries.append(element) }
}

@Suite struct ClientTests {
    private func answering(
        _ status: Int, _ body: String, type: String? = "application/json; charset=utf-8"
    ) -> InMemoryTransport {
        InMemoryTransport { _, _ in
            var response = HTTPResponse(status: .init(code: status))
            response.headerFields[.contentType] = type
            return (response, HTTPBody(Array(body.utf8)))
        }
    }

    private func client(_ configuration: ClientConfiguration) throws -> TestClient {
        var configuration = configuration
        configuration.retry = .none
        return try TestClient(baseURL: "http://localhost", token: "t0ken", configuration: configuration)
    }

    private let get = Request<[String: Int]>(.get, "/a")

    @Test(arguments: [200, 201, 204, 299])
    func any2xxIsDecoded(_ status: Int) async throws {
        let response = try await client(.init(transport: answering(status, #"{"a":1}"#))).send(get)
        #expect(response.status == status)
        #expect(response.body == ["a": 1])
        #expect(response.disagreements.map(\.kind) == (status == 200 ? [] : [.undeclaredStatus]))
    }

    @Test func driftReachesTheObserver() async throws {
        let drifts = Locked<[Drift]>([])
        let configuration = ClientConfiguration(transport: answering(202, "{}", type: "text/html")) { drift in
            drifts.withLock { $0.append(drift) }
        }
        _ = try await client(configuration).send(get)
        let seen = drifts.withLock { $0 }
        #expect(seen.map(\.disagreement.kind) == [.undeclaredStatus, .unexpectedContentType])
        #expect(seen.allSatisfy { $0.operation == "GET /a" && $0.status == 202 })
        #expect(seen.last?.disagreement.sample == "text/html")
    }

    @Test func strictModeFailsOnDrift() async throws {
        let options = DecodingOptions(isStrict: true)
        for transport in [answering(202, "{}"), answering(200, "{}", type: "text/html")] {
            let client = try client(.init(transport: transport, decoding: options))
            _ = try await failure(DecodingFailure.self) { try await client.send(get) }
        }
    }

    @Test(arguments: [300, 304, 400, 401, 404, 429, 500, 599])
    func otherStatusesAreErrors(_ status: Int) async throws {
        let client = try client(.init(transport: answering(status, #"{"message":"m"}"#)))
        let error = try await failure(APIError.self) { try await client.send(get) }
        #expect(error.status == status)
        #expect(error.message == "m")
        #expect(error.operation == "GET /a")
    }

    @Test(arguments: ["", "{", "[1]", "<html>"])
    func bodyOfAnotherShapeIsADecodingFailure(_ body: String) async throws {
        let client = try client(.init(transport: answering(200, body)))
        let failure = try await failure(DecodingFailure.self) { try await client.send(get) }
        #expect(
            failure.response
                == ResponseContext(
                    operation: "GET /a", status: 200, contentType: "application/json; charset=utf-8"))
        #expect(failure.description.contains("GET /a (200"))
    }

    @Test func emptyBodyIsNilForAnOptionalOutput() async throws {
        let client = try client(.init(transport: answering(204, "", type: nil)))
        let response = try await client.send(Request<[String: Int]?>(.get, "/a", success: [200, 204]))
        #expect(response.body == nil)
        #expect(response.disagreements.isEmpty)
        let failure = try await failure(DecodingFailure.self) { try await client.send(get) }
        #expect(failure.description.contains("the body is empty"))
    }

    @Test func voidTextAndBytes() async throws {
        let client = try client(.init(transport: answering(200, "\u{0}é", type: "text/plain")))
        try await client.send(Request<Void>(.get, "/a")).body
        #expect(try await client.send(Request<String>(.get, "/a", response: .text)).body == "\u{0}é")
        let bytes = try await client.send(Request<HTTPBody>(.get, "/a", response: .bytes)).body
        #expect(try await bytes.collect(upTo: 3) == [0, 0xC3, 0xA9])
    }

    @Test func textMustBeUTF8() async throws {
        let transport = InMemoryTransport { _, _ in (HTTPResponse(status: .ok), HTTPBody([0x61, 0xFF])) }
        let client = try client(.init(transport: transport))
        let failure = try await failure(DecodingFailure.self) {
            try await client.send(Request<String>(.get, "/a", response: .text))
        }
        #expect(failure.byteOffset == 1)
    }

    @Test(arguments: ["a\r\nX-Admin: 1", "a\u{0}", " a"])
    func userAgentThatIsNoFieldValueIsRefused(_ agent: String) async throws {
        let error = try await failure(RequestError.self) {
            try await client(.init(transport: answering(200, "{}"), userAgent: agent)).send(get)
        }
        #expect(error.reason == .invalidHeader)
    }

    @Test func fieldsOfConfigurationAndOptions() async throws {
        let log = Log<HTTPFields>()
        let transport = InMemoryTransport { request, _ in
            await log.add(request.headerFields)
            return (HTTPResponse(status: .ok), HTTPBody(Array("{}".utf8)))
        }
        let name = HTTPField.Name("x-team")!
        let client = try client(.init(transport: transport, headers: [name: "config", .accept: "x/y"]))
        _ = try await client.send(get)
        _ = try await client.send(get, options: .init(headers: [name: "call", .authorization: "Custom x"]))
        let fields = await log.entries
        #expect(fields[0][name] == "config")
        #expect(fields[0][.accept] == "application/json")
        #expect(fields[0][.userAgent] == "Test/1.0")
        #expect(fields[0][.authorization] == "Bearer t0ken")
        #expect(fields[1][name] == "call")
        #expect(fields[1][.authorization] == "Custom x")
    }

    @Test func errorOfATransportIsWrapped() async throws {
        struct Odd: Error {}
        let client = try client(.init(transport: InMemoryTransport { _, _ in throw Odd() }, timeout: nil))
        let error = try await failure(TransportError.self) { try await client.send(get) }
        #expect(error.kind == .other)
        #expect(error.underlying is Odd)
        #expect(error.operation == "GET /a")
    }

    @Test func tooLargeABodyIsRefused() async throws {
        var configuration = ClientConfiguration(
            transport: answering(200, "{}" + String(repeating: " ", count: 100)), timeout: nil)
        configuration.maximumResponseSize = 50
        let client = try client(configuration)
        let error = try await failure(TransportError.self) { try await client.send(get) }
        #expect(error.kind == .responseTooLarge)
    }

    @Test(arguments: [Duration?.none, .seconds(Int64.max), .seconds(1)])
    func timeoutsThatAreNotReached(_ timeout: Duration?) async throws {
        let client = try client(.init(transport: answering(200, "{}"), timeout: timeout))
        #expect(try await client.send(get).body == [:])
    }

    @Test func timeoutOfTheCallCounts() async throws {
        // Longer than the threads of a busy machine keep a timer waiting.
        let transport = InMemoryTransport { _, _ in
            try await Task.sleep(for: .seconds(300))
            return (HTTPResponse(status: .ok), .empty)
        }
        let client = try client(.init(transport: transport))
        let error = try await failure(TransportError.self) {
            try await client.send(get, options: .init(timeout: .milliseconds(20)))
        }
        #expect(error.kind == .timedOut)
        #expect(error.operation == "GET /a")
    }

    @Test func cancelledTaskThrowsCancellation() async throws {
        let (started, start) = AsyncStream<Void>.makeStream()
        let transport = InMemoryTransport { _, _ in
            start.finish()
            try await Task.sleep(for: .seconds(30))
            return (HTTPResponse(status: .ok), .empty)
        }
        let client = try client(.init(transport: transport))
        let call = Task { try await client.send(get) }
        for await _ in started {}
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
    }

    @Test func serverVariablesMakeTheBaseURL() throws {
        let client = try Client(TestClient.service, variables: ["host": "a.b"], credentials: Credentials(.bearer("x")))
        #expect(client.baseURL == "https://a.b/v1")
        #expect(throws: RequestError.self) { try Client(TestClient.service, variables: [:]) }
    }

    @Test func streamedResponseIsCollected() async throws {
        let transport = InMemoryTransport { _, _ in
            let chunks = AsyncStream<[UInt8]> { feed in
                for byte in #"{"a":12}"#.utf8 { feed.yield([byte]) }
                feed.finish()
            }
            return (HTTPResponse(status: .ok), HTTPBody { chunks })
        }
        #expect(try await client(.init(transport: transport)).send(get).body == ["a": 12])
    }
}
