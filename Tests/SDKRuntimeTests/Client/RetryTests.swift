import Testing

@testable import SDKRuntime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Retries over real sockets; waits are those of a clock that tests move.
@Suite(.timeLimit(.minutes(1))) struct RetryTests {
    private static let now = Date(timeIntervalSince1970: 1_700_000_000)  // Tue, 14 Nov 2023 22:13:20 GMT
    private let clock = TestClock()
    private let received = Log<LoopbackServer.Received>()

    private func client(
        _ baseURL: String, retry: RetryPolicy = RetryPolicy(), deadline: Duration? = nil
    ) throws -> TestClient {
        var retry = retry
        retry.random = { 1 }
        return try TestClient(
            baseURL: baseURL,
            configuration: .init(
                timeout: nil, deadline: deadline, retry: retry, time: TimeSource(clock) { Self.now }))
    }

    /// Serves replies in turn, the last one for ever.
    private func serving<Result>(
        _ replies: [LoopbackServer.Reply], while body: (String) async throws -> Result
    ) async throws -> Result {
        try await LoopbackServer.run { [received] request in
            await received.add(request)
            return replies[min(await received.entries.count, replies.count) - 1]
        } while: {
            try await body($0)
        }
    }

    private let get = Request<JSONValue>(.get, "/a")
    private let post = Request<JSONValue>(.post, "/a", body: .json("x"))

    @Test(arguments: [408, 429, 500, 502, 503, 504])
    func statusIsTriedAgain(_ status: Int) async throws {
        let response = try await serving([.init(status), .init(status), .init(200, "1")]) {
            try await client($0).send(get)
        }
        #expect(response.body == .number(JSONNumber(1)))
        #expect(response.attempts == 3)
        #expect(clock.sleeps == [.seconds(1), .seconds(2)])
        #expect(response.duration == .seconds(3))
    }

    @Test(arguments: [400, 401, 403, 404, 409, 501])
    func otherStatusesAreNot(_ status: Int) async throws {
        let error = try await serving([.init(status, "no")]) { baseURL in
            try await callError { try await client(baseURL).send(get) }
        }
        #expect(error.attempts == 1 && error.status == status)
        #expect(clock.sleeps.isEmpty)
    }

    @Test func errorTellsWhatTheCallHasBeenThrough() async throws {
        let headers = [
            "X-Request-Id": "r1", "X-RateLimit-Limit": "10", "X-RateLimit-Remaining": "0",
            "X-RateLimit-Reset": "1700000002",
        ]
        let error = try await serving([
            .init(429, #"{"errorCode":"too_many","message":"Slow down"}"#, headers: headers)
        ]) { baseURL in
            try await callError { try await client(baseURL).send(get) }
        }
        #expect(error.operation == "GET /a" && error.status == 429 && error.requestID == "r1")
        #expect(error.attempts == 3 && error.duration > .seconds(4))
        #expect(error.body == Array(#"{"errorCode":"too_many","message":"Slow down"}"#.utf8))
        #expect(
            error.rateLimit
                == RateLimit(limit: 10, remaining: 0, reset: Date(timeIntervalSince1970: 1_700_000_002)))
        #expect(error.refusal?.code == "too_many")
        #expect(
            error.description == "GET /a failed with 429 too_many: Slow down (request r1) [3 attempts, 4.40 s]")
    }

    @Test(arguments: [
        ("7", Duration.seconds(7)), ("0", .zero), ("3600", .seconds(60)),
        ("Tue, 14 Nov 2023 22:13:25 GMT", .seconds(5)),
        ("Tue, 14 Nov 2023 22:00:00 GMT", .zero), ("soon", .seconds(1)), ("-5", .seconds(1)),
        ("99999999999999999999", .seconds(1)),
    ])
    func retryAfterIsWaited(_ text: String, _ expected: Duration) async throws {
        _ = try await serving([.init(503, headers: ["Retry-After": text]), .init(200, "1")]) {
            try await client($0).send(get)
        }
        #expect(clock.sleeps == [expected])
    }

    @Test func dateIsRelativeToTheServersOwn() async throws {
        let headers = ["Date": "Tue, 14 Nov 2023 10:00:00 GMT", "Retry-After": "Tue, 14 Nov 2023 10:00:09 GMT"]
        _ = try await serving([.init(503, headers: headers), .init(200, "1")]) { try await client($0).send(get) }
        #expect(clock.sleeps == [.seconds(9)])
    }

    @Test(arguments: [("1700000010", Duration.seconds(11)), ("10", .seconds(11)), ("1690000000", .zero)])
    func resetOfTheRateLimitIsWaited(_ reset: String, _ expected: Duration) async throws {
        _ = try await serving([.init(429, headers: ["X-RateLimit-Reset": reset]), .init(200, "1")]) {
            try await client($0).send(get)
        }
        #expect(clock.sleeps == [expected])
    }

    @Test func backoffIsCappedAndJittered() async throws {
        var policy = RetryPolicy(maximumRetries: 9)
        _ = try await serving([.init(500)]) { baseURL in
            try await callError { try await client(baseURL, retry: policy).send(get) }
        }
        #expect(clock.sleeps == [1, 2, 4, 8, 16, 32, 60, 60, 60].map { .seconds($0) })
        policy.random = { 0.25 }
        let decision = RetryDecision(policy: policy, maximumRetries: 9, isRepeatable: true)
        let outcome = AttemptOutcome.response(HTTPResponse(status: .init(code: 500)), body: .empty)
        #expect(decision.delay(after: outcome, retries: 2, at: Self.now) == .seconds(1))
    }

    // MARK: What may be repeated

    @Test(
        arguments: [
            (.init(500), 1), (.init(502), 1), (.init(503), 1), (.init(408), 1), (.init(429), 3),
            (.init(503, headers: ["Retry-After": "1"]), 3), (.init(200, "{", missing: 9), 1),
        ] as [(LoopbackServer.Reply, Int)])
    func postIsRepeatedOnlyWhereItHadNoEffect(_ reply: LoopbackServer.Reply, _ attempts: Int) async throws {
        let error = try await serving([reply]) { baseURL in
            try await callError { try await client(baseURL).send(post) }
        }
        #expect(error.attempts == attempts)
        #expect(await received.entries.count == attempts)
    }

    @Test func connectionThatEndsEarlyIsTriedAgain() async throws {
        let response = try await serving([.init(200, "{", missing: 9), .init(200, "1")]) {
            try await client($0).send(get)
        }
        #expect(response.attempts == 2)
    }

    @Test func refusedConnectionIsTriedAgainWhateverTheMethod() async throws {
        let error = try await callError { try await client("http://127.0.0.1:1").send(post) }
        #expect(error.attempts == 3 && error.status == nil && error.body.isEmpty)
        #expect((error.underlying as? TransportError)?.kind == .cannotConnect)
    }

    @Test func callerCanAllowMore() async throws {
        let ways: [(RetryPolicy, RequestOptions)] = [
            (.init(), .init(idempotencyKey: "k1")), (.init(), .init(isIdempotent: true)),
            (.init(allowsRepeatedEffects: true), .init()),
        ]
        for (policy, options) in ways {
            let error = try await serving([.init(500)]) { baseURL in
                try await callError { try await client(baseURL, retry: policy).send(post, options: options) }
            }
            #expect(error.attempts == 3)
        }
        let error = try await serving([.init(500)]) { baseURL in
            try await callError { try await client(baseURL).send(get, options: .init(isIdempotent: false)) }
        }
        #expect(error.attempts == 1)
        #expect(await received.entries.prefix(3).map { $0.headers["idempotency-key"] } == ["k1", "k1", "k1"])
    }

    @Test func bodyIsSentAgainWhereItCanBeRead() async throws {
        for (isReplayable, attempts) in [(true, 3), (false, 1)] {
            let stream = HTTPBody(length: 2, isReplayable: isReplayable) {
                AsyncStream<[UInt8]> { feed in
                    feed.yield([0x68, 0x69])
                    feed.finish()
                }
            }
            let request = Request<JSONValue>(.put, "/a", body: .bytes(stream))
            let error = try await serving([.init(500)]) { baseURL in
                try await callError { try await client(baseURL).send(request) }
            }
            #expect(error.attempts == attempts)
        }
        #expect(await received.entries.allSatisfy { $0.body == [0x68, 0x69] })
    }

    @Test func numberOfRetriesIsTheCallersChoice() async throws {
        for (options, attempts) in [(RequestOptions(retries: 0), 1), (.init(retries: 5), 6), (.init(retries: -1), 1)] {
            let error = try await serving([.init(500)]) { baseURL in
                try await callError { try await client(baseURL).send(get, options: options) }
            }
            #expect(error.attempts == attempts)
        }
    }
}
