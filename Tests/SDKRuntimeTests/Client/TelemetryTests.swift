#if Logging && Metrics && Tracing
    import InMemoryTracing
    import Logging
    import Metrics
    import MetricsTestKit
    import Testing
    import Tracing

    @testable import SDKRuntime

    /// The ready middleware: what it says, and what it keeps to itself.
    @Suite struct TelemetryTests {
        /// Writes down what is logged.
        private struct Recorder: LogHandler {
            let entries: Locked<[(Logger.Level, String)]>
            var metadata: Logger.Metadata = [:]
            var logLevel = Logger.Level.trace

            init(_ entries: Locked<[(Logger.Level, String)]>) { self.entries = entries }

            subscript(metadataKey key: String) -> Logger.Metadata.Value? {
                get { metadata[key] }
                set { metadata[key] = newValue }
            }

            func log(event: LogEvent) {
                let pairs = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
                entries.withLock { $0.append((event.level, "\(event.message) \(pairs.joined(separator: " "))")) }
            }
        }

        private struct Login: Model, TextOutputStreamable {
            var name: String
            var password: String
            static var schema: Schema { Schema("name\npassword", secret: ["password"]) }
        }

        private let request = Request<Login>(
            .post, "/a/{id}", path: [Parameter("id", "v4lue")], query: [Parameter("q", "qu3ry")],
            body: .json(Login(name: "ann", password: "s3cret")))

        private func send(_ middleware: any Middleware, statuses: [Int] = [200]) async throws {
            let left = Locked(statuses)
            let transport = InMemoryTransport { _, _ in
                let status = left.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
                guard status > 0 else { throw TransportError(.connectionLost, "lost") }
                var fields = HTTPFields()
                if let name = HTTPField.Name("x-request-id") { fields[name] = "r1" }
                return (
                    HTTPResponse(status: .init(code: status), headerFields: fields),
                    HTTPBody(Array(#"{"name":"bob","password":"s3cret"}"#.utf8))
                )
            }
            let client = try TestClient(
                baseURL: "https://a.b:8443", token: "s3cret",
                configuration: .init(
                    transport: transport, timeout: nil, middleware: [middleware], time: TimeSource(TestClock())))
            _ = try await client.send(request)
        }

        private func logged(
            _ detail: LoggingMiddleware.Detail, statuses: [Int] = [200]
        ) async throws -> [(Logger.Level, String)] {
            let entries = Locked<[(Logger.Level, String)]>([])
            let logger = Logger(label: "test") { _ in Recorder(entries) }
            try? await send(LoggingMiddleware(logger: logger, detail: detail), statuses: statuses)
            return entries.withLock { $0 }
        }

        @Test func attemptsAreLoggedWithoutValues() async throws {
            let entries = try await logged(.none, statuses: [503, 429, 200])
            #expect(entries.map(\.0) == [.warning])
            let retried = try await logged(.none, statuses: [429, 200])
            #expect(retried.map(\.0) == [.warning, .info])
            let line = try #require(retried.last).1
            #expect(line.hasPrefix("POST /a/{id} 200 attempt=2 duration_ms="))
            #expect(line.contains("http.request.method=POST http.response.status_code=200 request_id=r1"))
            for secret in ["s3cret", "v4lue", "qu3ry", "ann", "bob"] { #expect(!line.contains(secret)) }
        }

        @Test func failuresAreLogged() async throws {
            let entries = try await logged(.bodies, statuses: [0])
            #expect(entries.map(\.0) == [.warning])
            #expect(entries.first?.1.contains("error.type=lost") == true)
        }

        @Test func secretsAreHiddenInFieldsAndBodies() async throws {
            let line = try #require(try await logged(.bodies).first).1
            #expect(line.contains("ann") && line.contains("bob") && line.contains("Authorization: …"))
            #expect(!line.contains("s3cret"))
        }

        @Test func untypedBodiesAreLoggedWithoutWhatTheirNamesSayIsSecret() async throws {
            let entries = Locked<[(Logger.Level, String)]>([])
            let logger = Logger(label: "test") { _ in Recorder(entries) }
            let answer = #"{"name":"bob","items":[{"accessToken":"s3cret","token_type":"bearer"}]}"#
            let transport = InMemoryTransport { _, _ in (HTTPResponse(status: .ok), HTTPBody(Array(answer.utf8))) }
            let client = try TestClient(
                baseURL: "https://a.b",
                configuration: .init(
                    transport: transport, middleware: [LoggingMiddleware(logger: logger, detail: .bodies)]))
            let body: JSONValue = ["name": "ann", "settings": ["client_secret": "s3cret", "x-api-key": ["s3cret"]]]
            _ = try await client.send(Request<JSONValue>(.post, "/a", body: .json(body)))
            _ = try await client.send(Request<[String: JSONValue]>(.post, "/a", body: .json(["password": "s3cret"])))
            let lines = entries.withLock { $0.map(\.1) }
            #expect(lines.count == 2 && lines.allSatisfy { !$0.contains("s3cret") && $0.contains("bob") })
            #expect(lines[0].contains("ann") && lines[0].contains("bearer"))
        }

        /// Services make links of the URL of the request, which may hold a key, and redirect to addresses that are secret.
        @Test(arguments: [
            ("link", "<https://a.b/c?api_key=s3cret&page=2>; rel=next, </d?q=1&token=s3cret#e>", "page=2>; rel=next"),
            ("location", "https://a.b/c?q=1&code=s3cret", "q=1&code=…"),
            ("x-other", "/c?X-Amz-Security-Token=s3cret&Signature=s3cret;q", ";q"),
        ])
        func secretsInURLsOfFieldsAreHidden(_ name: String, _ value: String, _ shown: String) throws {
            let fields = HTTPFields([HTTPField(name: try #require(HTTPField.Name(name)), value: value)])
            let text = try #require(Redaction.standard.redacted(fields).first).value
            #expect(!text.contains("s3cret") && text.contains(shown), "\(text)")
        }

        @Test func tokenIsNotLogged() async throws {
            let entries = Locked<[(Logger.Level, String)]>([])
            let logger = Logger(label: "test") { _ in Recorder(entries) }
            let transport = InMemoryTransport { head, _ in
                let body = head.path == "/token" ? #"{"access_token":"s3cret","expires_in":60}"# : "1"
                return (HTTPResponse(status: .ok), HTTPBody(Array(body.utf8)))
            }
            let tokens = try ClientCredentialsGrant(
                tokenURL: "https://a.b/token", clientID: "id", authentication: .secret("s3cret"))
            let client = try TestClient(
                baseURL: "https://a.b", credentials: Credentials(.tokens(tokens)),
                configuration: .init(
                    transport: transport, middleware: [LoggingMiddleware(logger: logger, detail: .bodies)]))
            _ = try await client.send(Request<Int>(.get, "/a"))
            let lines = entries.withLock { $0.map(\.1) }
            #expect(lines.count == 2 && lines.allSatisfy { !$0.contains("s3cret") })
        }

        @Test func attemptsAreMeasured() async throws {
            let metrics = TestMetrics()
            try await send(MetricsMiddleware(factory: metrics), statuses: [429, 200])
            let dimensions = [
                ("http.request.method", "POST"), ("url.template", "/a/{id}"), ("server.address", "a.b"),
            ]
            let label = "http.client.request.duration"
            let first = try metrics.expectTimer(label, dimensions + [("http.response.status_code", "429")])
            #expect(first.values.count == 1)
            let second = try metrics.expectTimer(
                label,
                dimensions + [("http.response.status_code", "200"), ("http.request.resend_count", "1")])
            #expect(second.values.count == 1)
        }

        @Test func attemptsAreSpans() async throws {
            let tracer = InMemoryTracer()
            try? await send(TracingMiddleware(tracer: tracer), statuses: [429, 200])
            let spans = tracer.finishedSpans
            #expect(spans.map(\.operationName) == ["POST /a/{id}", "POST /a/{id}"])
            #expect(spans.allSatisfy { $0.kind == .client })
            let last = try #require(spans.last)
            #expect(last.attributes.get("http.response.status_code") == .int64(200))
            #expect(last.attributes.get("http.request.resend_count") == .int64(1))
            #expect(last.attributes.get("server.port") == .int64(8443))
            #expect(spans.first?.status?.code == .error)
        }

        @Test func driftIsLoggedAndCounted() throws {
            let drift = Drift(
                disagreement: Disagreement(kind: .unknownProperty, path: JSONPath([.key("a")])), operation: "GET /a",
                status: 200)
            let entries = Locked<[(Logger.Level, String)]>([])
            Drift.logging(to: Logger(label: "test") { _ in Recorder(entries) })(drift)
            #expect(entries.withLock { $0.first?.1.contains("drift.path=$.a") } == true)
            let metrics = TestMetrics()
            Drift.counting(with: metrics)(drift)
            let counter = try metrics.expectCounter(
                "sdk.drift", [("kind", "unknownProperty"), ("operation", "GET /a")])
            #expect(counter.totalValue == 1)
        }
    }
#endif
