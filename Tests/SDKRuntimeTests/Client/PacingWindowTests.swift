import Testing

@testable import SDKRuntime

/// When calls have their turns, by what a service says of its limit.
@Suite struct PacingWindowTests {
    /// The turns of calls that all ask at one time, as the seconds of their waits.
    private func turns(_ count: Int, at now: Int, in window: inout PacingWindow) -> [Double] {
        var turns: [Double] = []
        var time: Duration = .seconds(now)
        for _ in 0..<count {
            while window.nextTurn(at: time) > time { time = window.nextTurn(at: time) }
            window.take(time)
            turns.append(time.inSeconds)
        }
        return turns
    }

    @Test func withoutAWordOfTheServiceNobodyWaits() {
        var window = PacingWindow(threshold: 0.2)
        #expect(turns(100, at: 5, in: &window) == Array(repeating: 5, count: 100))
    }

    @Test func theRestIsSpreadEvenlyAndTheNextWindowIsLikeIt() {
        var window = PacingWindow(threshold: 0.5)
        window.take(.zero)
        window.note(limit: 18, remaining: 8, rest: .seconds(40), of: 1, at: .zero)
        #expect(turns(8, at: 0, in: &window) == [0, 5, 10, 15, 20, 25, 30, 35])
        // Half of the next window's calls at once, the others spread.
        #expect(turns(9, at: 36, in: &window) == Array(repeating: 40, count: 9))
        #expect(turns(9, at: 40, in: &window) == [40, 40, 45, 50, 55, 60, 65, 70, 75])
        #expect(turns(1, at: 75, in: &window) == [80])
    }

    @Test func theLatestWordCounts() {
        var window = PacingWindow(threshold: 0.5)
        window.take(.zero)
        window.note(limit: 10, remaining: 0, rest: .seconds(3_000), of: 1, at: .zero)
        #expect(window.nextTurn(at: .seconds(1)) == .seconds(3_000))
        window.note(limit: 10, remaining: 2, rest: .seconds(60), of: 1, at: .seconds(10))
        #expect(turns(3, at: 10, in: &window) == [10, 40, 70])
        // The window behind is as long as the one before, not as the one of long ago.
        #expect(turns(9, at: 70, in: &window).last.map { $0 < 130 } == true)
        // A reset that has no sense, and what is said of a window that is over.
        window.note(limit: 10, remaining: 0, rest: .seconds(1 << 40), of: 13, at: .seconds(100))
        #expect(window.nextTurn(at: .seconds(100)) == .seconds(3_700))
        window.note(limit: 10, remaining: 0, rest: .seconds(-5), of: 13, at: .seconds(100))
        window.note(limit: 0, remaining: 0, rest: .seconds(5), of: 13, at: .seconds(100))
        #expect(window.nextTurn(at: .seconds(100)) == .seconds(3_700))
    }

    /// Calls that are underway for long are counted by the window that they were sent in.
    @Test func callsBehindAnAnsweredOneAreNotCountedYet() {
        var window = PacingWindow(threshold: 1)
        for _ in 0..<5 { window.take(.zero) }
        window.note(limit: 10, remaining: 9, rest: .seconds(10), of: 1, at: .zero)
        #expect(turns(6, at: 0, in: &window) == [0, 2, 4, 6, 8, 10])
    }

    /// What is planned by one word lasts no longer than that word.
    @Test func theRestIsSpreadByTheLatestWord() {
        var window = PacingWindow(threshold: 0.5)
        window.take(.zero)
        window.note(limit: 10, remaining: 1, rest: .seconds(3_000), of: 1, at: .zero)
        #expect(turns(1, at: 0, in: &window) == [0])
        window.note(limit: 10, remaining: 4, rest: .seconds(60), of: 2, at: .seconds(10))
        #expect(turns(4, at: 10, in: &window) == [25, 36.25, 47.5, 58.75])
    }

    /// A call that takes long tells of the window that it was sent in, in which the service has counted none of the others.
    @Test func theWordOfAnEarlierCallDoesNotStopTheLater() {
        var window = PacingWindow(threshold: 0.2)
        for _ in 0..<11 { window.take(.zero) }
        window.note(limit: 10, remaining: 9, rest: .seconds(60), of: 11, at: .seconds(61))
        window.note(limit: 10, remaining: 9, rest: .seconds(60), of: 1, at: .seconds(62))
        #expect(window.nextTurn(at: .seconds(62)) == .seconds(62))
    }

    /// A service that has 10 calls for every 60 seconds and answers after 1, and 50 calls that come to it at once.
    @Test func noMoreCallsAreMadeThanAWindowHas() {
        var window = PacingWindow(threshold: 0.2)
        var sent: [Int] = []
        var answers: [(at: Int, turn: Int)] = []
        var now = 0
        while sent.count < 50 {
            for answer in answers where answer.at == now {
                let start = (now - 1) / 60 * 60
                let used = sent.prefix(answer.turn).count { $0 / 60 == (now - 1) / 60 }
                window.note(
                    limit: 10, remaining: max(0, 10 - used), rest: .seconds(start + 60 - now), of: answer.turn,
                    at: .seconds(now))
            }
            // The first call alone, as nothing is known.
            while sent.count < 50, now > 0 || sent.isEmpty, window.nextTurn(at: .seconds(now)) <= .seconds(now) {
                window.take(.seconds(now))
                sent.append(now)
                answers.append((now + 1, window.lastTurn))
            }
            now += 1
        }
        #expect((0...4).map { window in sent.count { $0 / 60 == window } } == [10, 10, 10, 10, 10])
    }
}
