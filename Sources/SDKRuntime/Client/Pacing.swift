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
    /// What a call is told that asks for its turn.
    enum Turn: Hashable, Sendable {
        /// It has one, after so long. It is followed by one ``finish(_:at:date:)``.
        case granted(after: Duration)
        /// None is left in the window, which ends after so long; it may ask again then.
        case none(for: Duration)
    }

    private struct State: Sendable {
        /// The calls that a window has; 0 as long as the service has not named it.
        var limit = 0
        /// The calls that are left by the service's last word, less those made since.
        var remaining = 0
        var windowEnd = Duration.zero
        /// How long a window lasts: the longest time to its end that the service has named in it.
        var window = Duration.zero
        /// When the next call may be made, if those that are left are spread; never behind the end of the window.
        var nextTurn = Duration.zero
        /// The calls that the service's word may not count yet.
        var underway = 0

        /// A window that has ended is followed by one like it, as far as is known before the service's next word.
        mutating func beginWindow(at now: Duration) {
            windowEnd = now + window
            remaining = max(0, limit - underway)
        }
    }

    private let pacing: Pacing
    private let state = Locked(State())

    init(_ pacing: Pacing) { self.pacing = pacing }

    /// Asks for a turn.
    func takeTurn(at now: Duration) -> Turn {
        let threshold = pacing.threshold
        return state.withLock { state in
            if now >= state.windowEnd, state.limit > 0 { state.beginWindow(at: now) }
            guard now < state.windowEnd else {
                state.underway += 1
                return .granted(after: .zero)
            }
            guard state.remaining > 0 else { return .none(for: state.windowEnd - now) }
            state.underway += 1
            defer { state.remaining -= 1 }
            guard Double(state.remaining) < threshold * Double(state.limit) else { return .granted(after: .zero) }
            // The rest of the window in equal parts, of which each call has one to the next call's turn.
            let turn = min(max(now, state.nextTurn), state.windowEnd)
            state.nextTurn = turn + (state.windowEnd - turn) / state.remaining
            return .granted(after: turn - now)
        }
    }

    /// Takes note of what a response says, if there was one.
    func finish(_ limit: RateLimit?, at now: Duration, date: Date) {
        let window = limit?.timeUntilReset(from: date)
        state.withLock { state in
            state.underway -= 1
            guard let limit, let count = limit.limit, let remaining = limit.remaining, let window else { return }
            // A reset that is no time of day but a mistake, milliseconds say, must not stop the client for long.
            let rest: Duration = min(window, .seconds(3_600))
            state.window = now < state.windowEnd ? max(state.window, rest) : rest
            state.windowEnd = now + rest
            state.limit = count
            state.remaining = max(0, remaining - state.underway)
        }
    }
}
