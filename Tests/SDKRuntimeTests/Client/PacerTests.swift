import Foundation
import Testing

@testable import SDKRuntime

/// The queue of those who wait for their turns.
@Suite(.timeLimit(.minutes(1))) struct PacerTests {
    private let clock: TestClock
    private let pacer: Pacer

    init() {
        let clock = TestClock(endingSleepsUpTo: .zero)
        self.clock = clock
        let time = TimeSource(clock) { Date(timeIntervalSince1970: 0) + clock.now.offset.inSeconds }
        pacer = Pacer(Pacing(threshold: 1), time: time)
    }

    /// Says what is left of ten calls for a minute that begins now.
    private func note(_ remaining: Int, of turn: Int = 0) {
        let end = Date(timeIntervalSince1970: 60) + clock.now.offset.inSeconds
        pacer.note(RateLimit(limit: 10, remaining: remaining, reset: end), of: turn)
    }

    /// Asks for turns, one after the other.
    private func ask(_ count: Int) async throws -> [Task<Int, any Error>] {
        var calls: [Task<Int, any Error>] = []
        for _ in 0..<count {
            let waiting: Int = pacer.waiterCount
            calls.append(Task { [pacer] in try await pacer.turn() })
            while pacer.waiterCount == waiting { try await Task.sleep(for: .milliseconds(1)) }
        }
        return calls
    }

    private func wait(untilWaiting count: Int) async throws {
        while pacer.waiterCount > count { try await Task.sleep(for: .milliseconds(1)) }
    }

    @Test func turnsAreGivenInTheOrderOfTheQuestions() async throws {
        note(0)
        let calls = try await ask(6)
        calls[0].cancel()
        calls[3].cancel()
        clock.advance(by: .seconds(60))
        for left in (0..<4).reversed() {
            try await wait(untilWaiting: left)
            // Who comes now is behind them, though the window has calls left.
            if left > 0 { #expect(pacer.turnAtOnce() == nil) }
            clock.advance(by: .seconds(6))
        }
        var turns: [Int?] = []
        for call in calls { turns.append(try? await call.value) }
        #expect(turns == [nil, 1, 2, nil, 3, 4])
        #expect(pacer.turnAtOnce() == 5)
    }

    /// Nobody waits for the end of a window of which the service says that it has calls left.
    @Test func aNewWordIsHeededByThoseWhoWait() async throws {
        note(0)
        let calls = try await ask(2)
        note(6)
        try await wait(untilWaiting: 1)
        #expect(try await calls[0].value == 1)
        clock.advance(by: .seconds(9))
        #expect(pacer.waiterCount == 1)
        clock.advance(by: .seconds(1))
        #expect(try await calls[1].value == 2)
    }

    /// A service that refuses for an hour must not make the client keep all who have given up.
    @Test func whoGivesUpIsNotKept() async throws {
        note(0)
        let calls = try await ask(5)
        for call in calls.dropFirst() { call.cancel() }
        for call in calls.dropFirst() { await #expect(throws: CancellationError.self) { try await call.value } }
        #expect(pacer.waiterCount == 1)
        clock.advance(by: .seconds(60))
        #expect(try await calls[0].value == 1)
    }
}
