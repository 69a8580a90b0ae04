import Foundation
import Testing

@testable import SDKRuntime

/// Timeouts, deadlines and cancellation of whole calls, by a clock that tests move.
@Suite(.timeLimit(.minutes(1))) struct CallTimeTests {
    private let get = Request<JSONValue>(.get, "/a")

    private func client(
        _ clock: TestClock, timeout: Duration? = nil, deadline: Duration? = nil, pacing: Pacing? = nil,
        answer: @escaping @Sendable () async throws -> HTTPResponse
    ) throws -> TestClient {
        var retry = RetryPolicy()
        retry.random = { 1 }
        let transport = InMemoryTransport { _, _ in (try await answer(), HTTPBody(Array("1".utf8))) }
        return try TestClient(
            baseURL: "http://localhost",
            configuration: .init(
                transport: transport, timeout: timeout, deadline: deadline, retry: retry, pacing: pacing,
                time: TimeSource(clock) { Date(timeIntervalSince1970: 0) + clock.now.offset.inSeconds }))
    }

    @Test func waitThatPassesTheDeadlineIsNotBegun() async throws {
        // 500 at once, again after 1 second; the next wait would end after the third.
        let clock = TestClock(endingSleepsUpTo: .seconds(2))
        let client = try client(clock, deadline: .milliseconds(2_500)) { HTTPResponse(status: .init(code: 500)) }
        let error = try await callError { try await client.send(get) }
        #expect(error.status == 500 && error.attempts == 2)
        #expect(clock.sleeps.last == .seconds(1) && error.duration == .seconds(1))
    }

    @Test func deadlineEndsAnAttempt() async throws {
        let clock = TestClock(endingSleepsUpTo: .seconds(10))
        let client = try client(clock, timeout: .seconds(100)) {
            try await clock.sleep(until: clock.now.advanced(by: .seconds(1_000)), tolerance: nil)
            return HTTPResponse(status: .ok)
        }
        let call = Task { try await callError { try await client.send(get, options: .init(deadline: .seconds(50))) } }
        while clock.sleeperCount < 2 { try await Task.sleep(for: .milliseconds(1)) }
        clock.advance(by: .seconds(50))
        let error = try await call.value
        #expect((error.underlying as? TransportError)?.kind == .timedOut)
        #expect(error.attempts == 1 && error.duration == .seconds(50))
        #expect(error.description == "GET /a got no response: no complete response within 50.00 s [1 attempt, 50.00 s]")
    }

    @Test func everyAttemptHasTheTimeout() async throws {
        let clock = TestClock(endingSleepsUpTo: .seconds(10))
        let client = try client(clock, timeout: .seconds(100)) {
            try await clock.sleep(until: clock.now.advanced(by: .seconds(1_000)), tolerance: nil)
            return HTTPResponse(status: .ok)
        }
        let call = Task { try await callError { try await client.send(get) } }
        for _ in 1...3 {
            while clock.sleeperCount < 2 { try await Task.sleep(for: .milliseconds(1)) }
            clock.advance(by: .seconds(100))
        }
        let error = try await call.value
        #expect((error.underlying as? TransportError)?.kind == .timedOut)
        #expect(error.attempts == 3 && error.duration == .seconds(303))
    }

    @Test func deadlineOfNoTimeSendsNothing() async throws {
        let client = try client(TestClock(), deadline: .zero) { HTTPResponse(status: .ok) }
        let error = try await callError { try await client.send(get) }
        #expect((error.underlying as? TransportError)?.kind == .timedOut)
        #expect(error.attempts == 0)
    }

    @Test func cancellationEndsAWaitAtOnce() async throws {
        let clock = TestClock(endingSleepsUpTo: .zero)
        let client = try client(clock) { HTTPResponse(status: .init(code: 503)) }
        let call = Task { try await client.send(get) }
        while clock.sleeperCount < 1 { try await Task.sleep(for: .milliseconds(1)) }
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
        #expect(clock.sleeperCount == 0 && clock.now.offset == .zero)
    }

    @Test(arguments: [nil, .seconds(30)] as [Duration?])
    func cancelledTaskSendsNothing(_ timeout: Duration?) async throws {
        let sent = Locked(0)
        let client = try TestClient(
            baseURL: "http://localhost",
            configuration: .init(
                transport: InMemoryTransport { _, _ in
                    sent.withLock { $0 += 1 }
                    return (HTTPResponse(status: .ok), HTTPBody(Array("1".utf8)))
                }, timeout: timeout))
        for _ in 0..<20 {
            let call = Task {
                while !Task.isCancelled { await Task.yield() }
                return try await client.send(Request<JSONValue>(.post, "/a"))
            }
            call.cancel()
            await #expect(throws: CancellationError.self) { try await call.value }
        }
        #expect(sent.withLock { $0 } == 0)
    }

    /// A transport that waits for nothing, and looks whether it is to end: its thread is taken for so long, and perhaps
    /// all others by other tests, so neither the timeout nor the caller may need one.
    @Test func workThatDoesNotWaitIsEndedToo() async throws {
        let begun = Locked(0)
        let work: @Sendable () async throws -> HTTPResponse = {
            begun.withLock { $0 += 1 }
            let start = ContinuousClock.now
            while start.duration(to: .now) < .seconds(120) { try Task.checkCancellation() }
            return HTTPResponse(status: .ok)
        }
        let clock = TestClock(endingSleepsUpTo: .zero)
        /// Ends the work of a count from outside, once it has begun and its timeout runs.
        @Sendable func whenBegun(_ count: Int, _ end: @escaping @Sendable () -> Void) {
            Thread.detachNewThread {
                while begun.withLock({ $0 }) < count || clock.sleeperCount < 1 { Thread.sleep(forTimeInterval: 0.001) }
                end()
            }
        }
        let client = try client(clock, timeout: .seconds(40), answer: work)
        whenBegun(1) { clock.advance(by: .seconds(40)) }
        let error = try await callError { try await client.send(get, options: RequestOptions(retries: 0)) }
        #expect((error.underlying as? TransportError)?.kind == .timedOut)
        let call = Task { try await client.send(get) }
        whenBegun(2) { call.cancel() }
        await #expect(throws: CancellationError.self) { try await call.value }
    }

    // MARK: Pacing

    @Test func callsAreSpreadBeforeTheLimit() async throws {
        let clock = TestClock()
        let left = Locked(10)
        let client = try client(clock, pacing: Pacing(threshold: 0.5)) {
            let now = Int(clock.now.offset.inSeconds)
            let remaining = left.withLock { left in
                left -= 1
                return max(0, left)
            }
            return HTTPResponse(
                status: .ok,
                headerFields: [
                    HTTPField.Name("x-ratelimit-limit")!: "10",
                    HTTPField.Name("x-ratelimit-remaining")!: "\(remaining)",
                    HTTPField.Name("x-ratelimit-reset")!: "\(now < 1_000 ? 1_000 - now : 1_000)",
                ])
        }
        // A call that is cancelled before it begins takes no turn, and gives none back.
        for _ in 1...5 {
            let call = Task {
                while !Task.isCancelled { await Task.yield() }
                return try await client.send(get)
            }
            call.cancel()
            await #expect(throws: CancellationError.self) { try await call.value }
        }
        for _ in 1...6 { _ = try await client.send(get) }
        #expect(clock.sleeps.isEmpty)
        for _ in 7...10 { _ = try await client.send(get) }
        // What is left is spread; the first of them goes at once.
        #expect(clock.sleeps.allSatisfy { $0 > .zero } && clock.sleeps.count >= 3)
        #expect(clock.now.offset < .seconds(1_000))
        _ = try await client.send(get)
        #expect(clock.now.offset >= .seconds(1_000))
    }

    /// Calls that wait are made in their order; one that is cancelled takes no turn, and one whose deadline comes first ends.
    @Test func callsWaitForTheirTurns() async throws {
        let clock = TestClock(endingSleepsUpTo: .zero)
        let sent = Locked(0)
        let client = try client(clock, pacing: Pacing()) {
            let count: Int = sent.withLock { sent in
                sent += 1
                return sent
            }
            return HTTPResponse(
                status: .ok,
                headerFields: [
                    HTTPField.Name("x-ratelimit-limit")!: "10",
                    HTTPField.Name("x-ratelimit-remaining")!: count == 1 ? "0" : "9",
                    HTTPField.Name("x-ratelimit-reset")!: "60",
                ])
        }
        _ = try await client.send(get)
        let cancelled = Task { try await client.send(get) }
        let late = Task { try await callError { try await client.send(get, options: .init(deadline: .seconds(30))) } }
        let patient = Task { try await client.send(get) }
        while clock.sleeperCount < 2 { try await Task.sleep(for: .milliseconds(1)) }
        cancelled.cancel()
        await #expect(throws: CancellationError.self) { try await cancelled.value }
        clock.advance(by: .seconds(30))
        let error = try await late.value
        #expect((error.underlying as? TransportError)?.message == "the rate limit leaves no turn for it in time")
        #expect(error.attempts == 0 && sent.withLock { $0 } == 1)
        clock.advance(by: .seconds(30))
        _ = try await patient.value
        #expect(sent.withLock { $0 } == 2 && clock.now.offset == .seconds(60))
    }
}
