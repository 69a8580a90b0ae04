/// The window of a rate limit, as far as it is known, and when calls have their turns in it.
struct PacingWindow: Sendable {
    /// The part of the limit below which calls are spread.
    let threshold: Double
    /// The calls that a window has; 0 as long as the service has not named it.
    private var limit = 0
    /// The calls that are left by the service's last word, less those made since.
    private var remaining = 0
    private var end = Duration.zero
    /// How long a window lasts: the longest time to the end of this one that the service has named.
    private var length = Duration.zero
    /// When the next call may be made, if those that are left are spread; never behind the end.
    private var next = Duration.zero
    /// The number of the last turn.
    private(set) var lastTurn = 0
    /// The number of the last turn of whose call a response has come.
    private var lastAnswered = 0

    init(threshold: Double) { self.threshold = threshold }

    private var isSpread: Bool { Double(remaining) < threshold * Double(limit) }

    /// When the next turn is, if somebody asks at a time.
    mutating func nextTurn(at now: Duration) -> Duration {
        // A window that has ended is followed by one like it, as far as is known before the service's next word.
        if now >= end, length > .zero {
            end = now + length
            remaining = limit
        }
        guard now < end, isSpread else { return now }
        return remaining > 0 ? min(max(now, next), end) : end
    }

    /// Takes the turn of a time.
    mutating func take(_ turn: Duration) {
        lastTurn += 1
        guard remaining > 0 else { return }
        // The rest of the window in equal parts, of which each call has one to the next call's turn.
        if isSpread { next = turn + (end - turn) / remaining }
        remaining -= 1
    }

    /// Takes note of what a response says.
    ///
    /// - Parameters:
    ///   - turn: The number of its call's turn: the service has counted those before it, and none behind it.
    ///   - rest: The time to the end of the window.
    mutating func note(limit: Int, remaining: Int, rest: Duration, of turn: Int, at now: Duration) {
        // What is said of a window that is over tells nothing of this one.
        guard limit > 0, rest > .zero else { return }
        // Neither does the word of a call that was made before one whose word is known: it counts fewer calls.
        guard turn >= lastAnswered else { return }
        lastAnswered = turn
        // A reset that is no time of day but a mistake, milliseconds say, must not stop the client for long.
        let rest: Duration = min(rest, .seconds(3_600))
        // Resets are told in whole seconds.
        let isSame: Bool = abs((end - (now + rest)).inSeconds) < 2
        length = isSame ? max(length, rest) : rest
        end = now + rest
        self.limit = limit
        self.remaining = max(0, remaining - (lastTurn - turn))
        // What was planned by an earlier word, of another window perhaps, must not outlast it.
        if self.remaining > 0 { next = min(next, now + rest / self.remaining) }
    }
}
