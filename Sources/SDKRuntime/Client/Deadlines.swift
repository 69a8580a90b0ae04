/// Ends the calls of a client that take too long.
///
/// A sleeping task for each call would do, but a timer that is no longer needed stays in the runtime's queue until
/// its time has come: a minute of calls at 10,000 a second would hold 600,000 of them. Here one task sleeps until
/// the earliest deadline of all calls; when it wakes, most of them are long done.
final class Deadlines: Sendable {
    private struct State: Sendable {
        var calls: [Int: Call] = [:]
        var lastID = 0
        /// When the earliest sleeper wakes; `nil` when none sleeps.
        var wakes: Duration?
    }

    private struct Call: Sendable {
        let deadline: Duration
        let cancel: @Sendable () -> Void
    }

    private let state = Locked(State())
    private let time: TimeSource

    init(time: TimeSource = TimeSource()) { self.time = time }

    /// Does the work, and cancels it when it takes longer than the timeout.
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
        let task = beginsHere ? Self.begin(work) : Task(operation: work)
        let id = add(deadline) { task.cancel() }
        do {
            let result = try await withTaskCancellationHandler {
                try await task.value
            } onCancel: {
                task.cancel()
            }
            remove(id)
            return result
        } catch {
            guard !remove(id), !Task.isCancelled else { throw error }
            throw TransportError.late(after: timeout, operation: operation)
        }
    }

    private static func begin<Result: Sendable>(
        _ work: @escaping @Sendable () async throws -> Result
    ) -> Task<Result, any Error> {
        #if compiler(>=6.2)
            if #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) {
                return Task.immediate { try await work() }
            }
        #endif
        return Task { try await work() }
    }

    private func add(_ deadline: Duration, cancel: @escaping @Sendable () -> Void) -> Int {
        let (id, wake): (Int, Duration?) = state.withLock { state in
            state.lastID &+= 1
            state.calls[state.lastID] = Call(deadline: deadline, cancel: cancel)
            return (state.lastID, Self.newWake(deadline, &state))
        }
        if let wake { sleep(until: wake) }
        return id
    }

    /// - Returns: Whether the call was still there; if not, its deadline has passed.
    @discardableResult
    private func remove(_ id: Int) -> Bool {
        state.withLock { $0.calls.removeValue(forKey: id) != nil }
    }

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
        #if compiler(>=6.2)
            if #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) {
                // The clock runs from now on, however long the threads are busy.
                Task.immediateDetached(operation: sleeper)
                return
            }
        #endif
        Task.detached(operation: sleeper)
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
        for call in late { call.cancel() }
        if let wake { sleep(until: wake) }
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
