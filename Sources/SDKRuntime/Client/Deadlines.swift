/// Ends the calls of a client that take too long.
///
/// A sleeping task for each call would do, but a timer that is no longer needed stays in the runtime's queue until
/// its time has come: a minute of calls at 10,000 a second would hold 600,000 of them. Here one task sleeps until
/// the earliest deadline of all calls; when it wakes, most of them are long done.
final class Deadlines: Sendable {
    private struct State: Sendable {
        var calls: [Int: Call] = [:]
        var lastID = 0
        /// When the sleeper wakes; `nil` when none sleeps.
        var wakes: Duration?
        var sleeper: Task<Void, any Error>?
    }

    private struct Call: Sendable {
        let deadline: Duration
        let end: @Sendable () -> Void
    }

    private let state = Locked(State())
    private let time: TimeSource

    init(time: TimeSource = TimeSource()) { self.time = time }

    deinit { state.withLock(\.sleeper)?.cancel() }

    /// Does the work, and cancels it when it takes longer than the timeout or the caller is cancelled. It is not waited
    /// for then: it may be a provider or a middleware that does not heed its cancellation.
    ///
    /// - Parameter beginsHere: Whether the work begins where its caller is, if the system has such tasks: then it waits for
    ///   no turn of a thread, but neither the timeout nor the caller ends it before it waits for something itself.
    /// - Throws: ``TransportError`` of kind `timedOut`, and what the work throws.
    func run<Result: Sendable>(
        within timeout: Duration?,
        operation: String,
        beginsHere: Bool = false,
        work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        guard let timeout else { return try await work() }
        let deadline = time.elapsed() + timeout.asTimeout
        let outcome = Outcome<Result>()
        let task = Self.begin(here: beginsHere) {
            do {
                outcome.end(with: .success(try await work()))
            } catch {
                outcome.end(with: .failure(error))
            }
        }
        let id = add(deadline) {
            // Before the work ends because it is cancelled.
            outcome.end(with: .failure(TransportError.late(after: timeout, operation: operation)))
            task.cancel()
        }
        defer { remove(id) }
        return try await withTaskCancellationHandler {
            try await outcome.value
        } onCancel: {
            outcome.end(with: .failure(CancellationError()))
            task.cancel()
        }
    }

    private static func begin(here: Bool, _ work: @escaping @Sendable () async -> Void) -> Task<Void, Never> {
        #if compiler(>=6.2)
            if here, #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) {
                return Task.immediate(operation: work)
            }
        #endif
        return Task(operation: work)
    }

    private func add(_ deadline: Duration, end: @escaping @Sendable () -> Void) -> Int {
        let (id, wake): (Int, Duration?) = state.withLock { state in
            state.lastID &+= 1
            state.calls[state.lastID] = Call(deadline: deadline, end: end)
            return (state.lastID, Self.newWake(deadline, &state))
        }
        if let wake { sleep(until: wake) }
        return id
    }

    private func remove(_ id: Int) { state.withLock { _ = $0.calls.removeValue(forKey: id) } }

    /// - Returns: The time, if a sleeper is needed for it.
    private static func newWake(
        _ time: Duration, _ state: inout State
    ) -> Duration? {
        if let wakes = state.wakes, wakes <= time { return nil }
        state.wakes = time
        return time
    }

    private func sleep(until wake: Duration) {
        let sleeper: @Sendable () async throws -> Void = { [weak self, time] in
            try await time.sleep(for: wake - time.elapsed())
            self?.cancelLateCalls()
        }
        let task = Self.beginSleep(sleeper)
        let superfluous: Task<Void, any Error>? = state.withLock { state in
            // It has ended, or another wakes earlier.
            guard state.wakes == wake else { return task }
            defer { state.sleeper = task }
            return state.sleeper
        }
        superfluous?.cancel()
    }

    private static func beginSleep(_ sleeper: @escaping @Sendable () async throws -> Void) -> Task<Void, any Error> {
        #if compiler(>=6.2)
            if #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) {
                // The clock runs from now on, however long the threads are busy.
                return Task.immediateDetached(operation: sleeper)
            }
        #endif
        return Task.detached(operation: sleeper)
    }

    private func cancelLateCalls() {
        let now = time.elapsed()
        let (late, wake): ([Call], Duration?) = state.withLock { state in
            if let wakes = state.wakes, wakes <= now { state.wakes = nil }
            let late = state.calls.filter { $0.value.deadline <= now }
            for id in late.keys { state.calls[id] = nil }
            let next = state.calls.values.lazy.map(\.deadline).min()
            return (Array(late.values), next.flatMap { Self.newWake($0, &state) })
        }
        for call in late { call.end() }
        if let wake { sleep(until: wake) }
    }
}

/// What comes first: the end of some work, or that it is waited for no longer.
private final class Outcome<Value: Sendable>: Sendable {
    private enum State: Sendable {
        case open
        case awaited(CheckedContinuation<Value, any Error>)
        case ended(Result<Value, any Error>)
    }

    private let state = Locked(State.open)

    /// Ends it, unless it has ended.
    func end(with result: Result<Value, any Error>) {
        let waiter: CheckedContinuation<Value, any Error>? = state.withLock { state in
            guard case .ended = state else {
                defer { state = .ended(result) }
                guard case .awaited(let waiter) = state else { return nil }
                return waiter
            }
            return nil
        }
        waiter?.resume(with: result)
    }

    /// What it has ended with; asked for once.
    var value: Value {
        get async throws {
            if let result { return try result.get() }
            return try await withCheckedThrowingContinuation { waiter in
                let result: Result<Value, any Error>? = state.withLock { state in
                    if case .ended(let result) = state { return result }
                    state = .awaited(waiter)
                    return nil
                }
                if let result { waiter.resume(with: result) }
            }
        }
    }

    private var result: Result<Value, any Error>? {
        state.withLock { if case .ended(let result) = $0 { result } else { nil } }
    }
}

extension TransportError {
    /// The error of a call that took too long.
    static func late(after timeout: Duration, operation: String) -> TransportError {
        var error = TransportError(.timedOut, "no complete response within \(timeout.asTimeout.shortDescription)")
        error.operation = operation
        return error
    }
}
