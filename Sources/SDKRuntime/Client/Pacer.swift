/// Gives the calls of a client their turns, in the order in which they ask.
final class Pacer: Sendable {
    private struct State: Sendable {
        var window: PacingWindow
        var waiters: [Outcome<Int>] = []
    }

    private let time: TimeSource
    private let alarm: Alarm
    private let state: Locked<State>

    init(_ pacing: Pacing, time: TimeSource) {
        self.time = time
        alarm = Alarm(time: time)
        state = Locked(State(window: PacingWindow(threshold: pacing.threshold)))
    }

    /// How many wait for a turn.
    var waiterCount: Int { state.withLock(\.waiters.count) }

    /// The turn of a call, if it is now.
    ///
    /// - Returns: Its number; `nil` when it has to wait.
    func turnAtOnce() -> Int? {
        let now = time.elapsed()
        return state.withLock { state in
            guard state.waiters.isEmpty, state.window.nextTurn(at: now) <= now else { return nil }
            state.window.take(now)
            return state.window.lastTurn
        }
    }

    /// Waits for the turn of a call, behind those that wait already.
    ///
    /// - Returns: Its number.
    /// - Throws: `CancellationError` when the task is cancelled, which then takes no turn.
    func turn() async throws -> Int {
        let waiter = Outcome<Int>()
        state.withLock { $0.waiters.append(waiter) }
        giveTurns()
        return try await withTaskCancellationHandler {
            try await waiter.value
        } onCancel: {
            waiter.end(with: .failure(CancellationError()))
            // Its turn may be far off, and more of them come until then.
            state.withLock { state in
                if let index = state.waiters.firstIndex(where: { $0 === waiter }) { state.waiters.remove(at: index) }
            }
        }
    }

    /// Takes note of what a response says.
    ///
    /// - Parameter turn: The number of its call's turn.
    func note(_ limit: RateLimit?, of turn: Int) {
        guard let limit, let count = limit.limit, let remaining = limit.remaining,
            let rest = limit.timeUntilReset(from: time.date())
        else { return }
        let now = time.elapsed()
        state.withLock { $0.window.note(limit: count, remaining: remaining, rest: rest, of: turn, at: now) }
        giveTurns()
    }

    /// Gives the turns that have come, and waits for the next one.
    private func giveTurns() {
        let now = time.elapsed()
        let next: Duration? = state.withLock { state in
            while let waiter = state.waiters.first {
                let turn: Duration = state.window.nextTurn(at: now)
                guard turn <= now else { return turn }
                state.waiters.removeFirst()
                // One that was cancelled takes none.
                if waiter.end(with: .success(state.window.lastTurn + 1)) { state.window.take(turn) }
            }
            return nil
        }
        if let next { alarm.set(at: next) { [weak self] in self?.giveTurns() } }
    }
}
