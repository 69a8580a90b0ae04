/// Wakes at the earliest of many times.
///
/// A sleeping task for each time would do, but a timer that is no longer needed stays in the runtime's queue until its time
/// has come: a minute of calls at 10,000 a second would hold 600,000 of them. Here one task sleeps.
final class Alarm: Sendable {
    private struct State: Sendable {
        /// When the sleeper wakes; `nil` when none sleeps.
        var wakes: Duration?
        var sleeper: Task<Void, any Error>?
    }

    private let state = Locked(State())
    private let time: TimeSource

    init(time: TimeSource) { self.time = time }

    deinit { state.withLock(\.sleeper)?.cancel() }

    /// Calls at a time, unless one wakes earlier: who is called sets the next time.
    func set(at wake: Duration, _ call: @escaping @Sendable () -> Void) {
        let isNeeded: Bool = state.withLock { state in
            if let wakes = state.wakes, wakes <= wake { return false }
            state.wakes = wake
            return true
        }
        guard isNeeded else { return }
        let task = Self.begin { [weak self, time] in
            try await time.sleep(for: wake - time.elapsed())
            self?.state.withLock { if let wakes = $0.wakes, wakes <= wake { $0.wakes = nil } }
            call()
        }
        let superfluous: Task<Void, any Error>? = state.withLock { state in
            // It has ended, or another wakes earlier.
            guard state.wakes == wake else { return task }
            defer { state.sleeper = task }
            return state.sleeper
        }
        superfluous?.cancel()
    }

    private static func begin(_ sleeper: @escaping @Sendable () async throws -> Void) -> Task<Void, any Error> {
        #if compiler(>=6.2)
            if #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) {
                // The clock runs from now on, however long the threads are busy.
                return Task.immediateDetached(operation: sleeper)
            }
        #endif
        return Task.detached(operation: sleeper)
    }
}
