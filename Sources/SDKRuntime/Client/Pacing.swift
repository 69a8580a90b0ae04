/// Slows calls down before the service's rate limit is reached, rather than being refused after.
///
/// Once fewer calls are left in the window than a part of the limit, those left are spread over the rest of the
/// window. All calls of a client, and of its copies, share the count.
///
/// ```swift
/// configuration.pacing = Pacing(threshold: 0.2)
/// ```
public struct Pacing: Hashable, Sendable {
    /// The part of the limit, from 0 to 1, below which calls are spread.
    public var threshold: Double

    /// Makes a pacing.
    ///
    /// - Parameter threshold: The part of the limit, from 0 to 1, below which calls are spread.
    public init(threshold: Double = 0.2) {
        self.threshold = threshold
    }
}

/// Gives the calls of a client their turns.
final class Pacer: Sendable {
    private struct State: Sendable {
        var limit = 0
        /// The calls that are left by the service's last word, less those made since.
        var remaining = 0
        /// When the window ends; the count is worth nothing after it.
        var windowEnd = Duration.zero
        /// When the next call may be made.
        var nextTurn = Duration.zero
        /// The calls that the service's word may not count yet.
        var underway = 0
    }

    private let pacing: Pacing
    private let state = Locked(State())

    init(_ pacing: Pacing) { self.pacing = pacing }

    /// Takes a turn; each is followed by one ``finish(_:at:date:)``.
    ///
    /// - Returns: How long to wait for it.
    func takeTurn(at now: Duration) -> Duration {
        let threshold = pacing.threshold
        return state.withLock { state in
            state.underway += 1
            guard now < state.windowEnd else { return .zero }
            defer { state.remaining = max(0, state.remaining - 1) }
            guard Double(state.remaining) < threshold * Double(state.limit) else { return .zero }
            let rest = state.windowEnd - now
            let turn = state.remaining == 0 ? state.windowEnd : max(now, state.nextTurn)
            state.nextTurn = turn + rest / max(1, state.remaining)
            return turn - now
        }
    }

    /// Takes note of what a response says, if there was one.
    func finish(_ limit: RateLimit?, at now: Duration, date: Date) {
        let window = limit?.timeUntilReset(from: date)
        state.withLock { state in
            state.underway -= 1
            guard let limit, let count = limit.limit, let remaining = limit.remaining, let window else { return }
            state.limit = count
            state.remaining = max(0, remaining - state.underway)
            // A reset that is no time of day but a mistake, milliseconds say, must not stop the client for long.
            state.windowEnd = now + min(window, .seconds(3_600))
        }
    }
}
