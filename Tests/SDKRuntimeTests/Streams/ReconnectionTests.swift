import Testing

@testable import SDKRuntime

/// Streams of events over several connections to a real server.
@Suite(.timeLimit(.minutes(1))) struct ReconnectionTests {
    /// Answers each request with the next reply, the last one again and again, and keeps the ids it was asked for.
    private actor Service {
        private var replies: [LoopbackServer.Reply]
        private(set) var ids: [String] = []

        init(_ replies: [LoopbackServer.Reply]) { self.replies = replies }

        func answer(_ request: LoopbackServer.Received) -> LoopbackServer.Reply {
            ids.append(request.headers["last-event-id"] ?? "-")
            return replies.count > 1 ? replies.removeFirst() : replies[0]
        }
    }

    private static func events(
        _ text: String, status: Int = 200, type: String = "text/event-stream", missing: Int = 0
    ) -> LoopbackServer.Reply {
        .init(status, text, headers: ["Content-Type": type], missing: missing)
    }

    private static let request = Request<ItemStream<ServerSentEvent<Int>>>(
        .get, "/events", query: [Parameter("topic", "a")], response: .events(until: "[DONE]"))

    /// What is read before the stream ends, the error that it ends with, the ids that were sent, and the waits.
    private func read(
        _ replies: [LoopbackServer.Reply], _ rules: Reconnection? = Reconnection(delay: .seconds(3)),
        request: Request<ItemStream<ServerSentEvent<Int>>> = request
    ) async throws -> (items: [Int], error: (any Error)?, ids: [String], waits: [Duration]) {
        let service = Service(replies)
        let clock = TestClock(endingSleepsUpTo: .seconds(600))
        var items: [Int] = []
        var failure: (any Error)?
        try await LoopbackServer.run({ await service.answer($0) }) { baseURL in
            let client = try TestClient(
                baseURL: baseURL, configuration: .init(timeout: nil, retry: .none, time: TimeSource(clock)))
            do {
                let stream = try await client.send(request, options: RequestOptions(reconnection: rules)).body
                for try await event in stream { items.append(event.data) }
            } catch {
                failure = error
            }
        }
        return (items, failure, await service.ids, clock.sleeps)
    }

    @Test func theStreamGoesOnBehindTheLastWholeEvent() async throws {
        let (items, error, ids, waits) = try await read([
            Self.events("id: 1\ndata: 1\n\nid: 2\ndata: 2\n\nid: 3\ndata: 3"),
            Self.events("data: 3\n\n"),
            Self.events("id: 4\nretry: 250\ndata: 4\n\n", missing: 10),
            Self.events("data: 5\n\ndata: [DONE]\n\n"),
        ])
        #expect(items == [1, 2, 3, 4, 5] && error == nil)
        #expect(ids == ["-", "2", "2", "4"])
        #expect(waits == [.seconds(3), .seconds(3), .milliseconds(250)])
    }

    @Test func itEndsWithTheConnectionUnlessItIsToConnectAgain() async throws {
        let (items, error, ids, _) = try await read([Self.events("id: 1\ndata: 1\n\n")], nil)
        #expect(items == [1] && error == nil && ids == ["-"])
        let broken = try await read([Self.events("data: 1\n\n", missing: 10)], nil)
        #expect((broken.error as? TransportError)?.kind == .connectionLost)
        #expect(broken.ids.count == 1)
    }

    @Test func noContentEndsIt() async throws {
        let (items, error, ids, _) = try await read([Self.events("id: a\ndata: 1\n\n"), .init(204)])
        #expect(items == [1] && error == nil && ids == ["-", "a"])
    }

    @Test func aRefusalEndsItWithItsError() async throws {
        let (items, error, ids, _) = try await read([Self.events("id: a\ndata: 1\n\n"), .init(403)])
        #expect(items == [1] && ids == ["-", "a"])
        #expect((error as? CallError)?.status == 403)
    }

    @Test func anotherMediaTypeEndsIt() async throws {
        let (items, error, _, _) = try await read([
            Self.events("data: 1\n\n"), Self.events("{}", type: "application/json"),
        ])
        #expect(items == [1])
        #expect((error as? CallError)?.underlying is DecodingFailure)
    }

    @Test func connectionsThatBringNothingAreMadeLessOftenAndNotForEver() async throws {
        let rules = Reconnection(delay: .seconds(3), maximumDelay: .seconds(10), maximumAttempts: 4)
        let (items, error, ids, waits) = try await read(
            [Self.events("id: a\ndata: 1\n\n"), Self.events(": nothing\n\n", missing: 5)], rules)
        #expect(items == [1] && ids == ["-", "a", "a", "a", "a"])
        #expect(waits == [.seconds(3), .seconds(6), .seconds(10), .seconds(10)])
        #expect((error as? TransportError)?.kind == .connectionLost)
        #expect((error as? TransportError)?.operation == "GET /events")
    }

    @Test func spacesAroundAnIDAreNotSent() async throws {
        let (items, error, ids, _) = try await read([Self.events("id:   a b \ndata: 1\n\n"), .init(204)])
        #expect(items == [1] && error == nil && ids == ["-", "a b"])
    }

    @Test func anIDThatNoFieldCanHoldEndsItWithAnErrorOfTheCall() async throws {
        let (items, error, ids, _) = try await read([Self.events("id: a\u{1}b\ndata: 1\n\n")])
        let failure = try #require(error as? CallError, "\(String(describing: error))")
        #expect(items == [1] && ids == ["-"] && (failure.underlying as? RequestError)?.reason == .invalidHeader)
    }

    @Test func anIDThatIsTakenBackIsNotSent() async throws {
        let (_, _, ids, _) = try await read([
            Self.events("id: a\ndata: 1\n\n"), Self.events("id\ndata: 2\n\n"), .init(204),
        ])
        #expect(ids == ["-", "a", "-"])
    }

    @Test func onlyAnEventStreamOfAGETConnectsAgain() async throws {
        var post = Self.request
        post.method = .post
        let error = try #require(try await read([Self.events("data: 1\n\n")], request: post).error as? CallError)
        #expect((error.underlying as? RequestError)?.reason == .invalidReconnection)
        let lines = Request<ItemStream<Int>>(.get, "/a", response: .jsonLines())
        let client = try TestClient(baseURL: "http://127.0.0.1:1")
        let refused = try await callError {
            try await client.send(lines, options: RequestOptions(reconnection: Reconnection()))
        }
        #expect((refused.underlying as? RequestError)?.reason == .invalidReconnection)
        #expect(refused.attempts == 0)
    }

    @Test func cancellationEndsAWaitAtOnce() async throws {
        let service = Service([Self.events("data: 1\n\n")])
        try await LoopbackServer.run({ await service.answer($0) }) { baseURL in
            let client = try TestClient(baseURL: baseURL)
            let options = RequestOptions(reconnection: Reconnection(delay: .seconds(60)))
            let stream = try await client.send(Self.request, options: options).body
            let reader = Task {
                for try await _ in stream {}
            }
            try await Task.sleep(for: .milliseconds(200))
            let start = ContinuousClock.now
            reader.cancel()
            await #expect(throws: CancellationError.self) { try await reader.value }
            #expect(start.duration(to: .now) < .seconds(10))
        }
    }
}
