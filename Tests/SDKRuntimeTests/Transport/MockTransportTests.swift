import Testing

@testable import SDKRuntime

@Suite struct MockTransportTests {
    private func get(_ id: String) -> Request<[String: Int]> {
        Request(.get, "/a/{id}", path: [Parameter("id", id)])
    }

    private func put(_ id: String, _ value: Int) -> Request<Int> {
        Request(.put, "/a/{id}", path: [Parameter("id", id)], body: .json(value), success: [201])
    }

    private func client(_ mock: MockTransport) throws -> TestClient {
        try TestClient(
            baseURL: "http://localhost/v1", configuration: .init(transport: mock, timeout: nil, retry: .none))
    }

    @Test func operationsAreAnsweredWithValues() async throws {
        let mock = MockTransport()
        mock.answer(get("")) { received in ["length": received.head.path?.count ?? 0] }
        mock.answer(put("", 0)) { try $0.decodeBody() + 1 }
        mock.answer(Request<Void>(.delete, "/a/{id}", success: [204]))
        let client = try client(mock)
        #expect(try await client.send(get("xyz")).body == ["length": 9])
        let response = try await client.send(put("1", 41))
        #expect(response.body == 42 && response.status == 201 && response.disagreements.isEmpty)
        try await client.send(Request<Void>(.delete, "/a/{id}", path: [Parameter("id", 1)], success: [204])).body
        #expect(mock.received.map(\.head.method) == [.get, .put, .delete])
    }

    @Test func refusalsAndTheLastAnswerCounts() async throws {
        let mock = MockTransport()
        mock.answer(get("")) { _ in [:] }
        mock.refuse(get(""), status: 404, #"{"message":"gone"}"#)
        let error = try await callError { try await client(mock).send(get("1")) }
        #expect(error.status == 404 && error.refusal?.message == "gone")
    }

    @Test func operationWithoutAnswerFails() async throws {
        let mock = MockTransport()
        mock.answer(get("")) { _ in [:] }
        let error = try await callError {
            try await client(mock).send(Request<Int>(.get, "/b/{id}/c", path: [Parameter("id", 1)]))
        }
        #expect(error.description.contains("no answer for GET /b/{id}/c"))
    }

    @Test func operationsWhosePathsLookAlikeAreToldApart() async throws {
        let mock = MockTransport()
        mock.answer(Request<Int>(.get, "/users/me")) { _ in 1 }
        mock.answer(Request<Int>(.get, "/users/{id}", path: [Parameter("id", "")])) { _ in 2 }
        let client = try client(mock)
        #expect(try await client.send(Request<Int>(.get, "/users/me")).body == 1)
        #expect(try await client.send(Request<Int>(.get, "/users/{id}", path: [Parameter("id", "me")])).body == 2)
        let error = try await callError {
            try await client.send(
                Request<Int>(.get, "/teams/{team}/users/{id}", path: [Parameter("team", 1), Parameter("id", 2)]))
        }
        #expect(error.description.contains("no answer for GET /teams/{team}/users/{id}"))
    }
}

@Suite struct DriftCollectorTests {
    private func drift(_ path: [JSONPath.Element], _ operation: String = "GET /a") -> Drift {
        Drift(
            disagreement: Disagreement(kind: .unknownProperty, path: JSONPath(path), sample: "1"),
            operation: operation, status: 200)
    }

    @Test func eachPlaceIsKeptOnce() {
        let collector = DriftCollector(limit: 2)
        for index in 0..<3 { collector.observe(drift([.key("a"), .index(index), .key("b")])) }
        collector.observe(drift([.key("a")]))
        collector.observe(drift([.key("c")]))
        collector.observe(drift([.key("a")]))
        #expect(collector.found.map(\.count) == [3, 2] && collector.omitted == 1)
        #expect(collector.found.first?.description == "GET /a (200): unknownProperty at $.a[0].b: 1 (3 times)")
    }

    @Test func observesAClient() async throws {
        let collector = DriftCollector()
        let transport = InMemoryTransport { _, _ in (HTTPResponse(status: .accepted), HTTPBody(Array("{}".utf8))) }
        let client = try TestClient(
            baseURL: "http://localhost", configuration: .init(transport: transport, onDrift: collector.observe))
        for _ in 1...3 { _ = try await client.send(Request<[String: Int]>(.get, "/a")) }
        #expect(collector.found.map(\.drift.disagreement.kind) == [.undeclaredStatus] && collector.found[0].count == 3)
    }
}
