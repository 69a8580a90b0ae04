/// Ends the calls of a client that take too long.
final class Deadlines: Sendable {
    private struct State: Sendable {
        var calls: [Int: Call] = [:]
        var lastID = 0
    }

    private struct Call: Sendable {
        let deadline: Duration
        let end: @Sendable () -> Void
    }

    /// How long work that is cancelled has to end by itself: time for a middleware to log, and to remove a file.
    static let grace: Duration = .milliseconds(100)

    private let state = Locked(State())
    private let time: TimeSource
    private let alarm: Alarm

    init(time: TimeSource = TimeSource()) {
        self.time = time
        alarm = Alarm(time: time)
    }

    /// Does the work, and cancels it when it takes longer than the timeout or the caller is cancelled.
    ///
    /// It is waited for no longer than its ``grace`` then: it may be a provider or a middleware that does not heed its
    /// cancellation.
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
        let outcome = Outcome<Result>()
        let task = Self.begin(here: beginsHere) {
            do {
                outcome.end(with: .success(try await work()))
            } catch {
                outcome.end(with: .failure(error))
            }
        }
        let giveUp: @Sendable (any Error) -> Void = { error in
            // Before the work ends because it is cancelled.
            guard outcome.hold(with: error) else { return }
            task.cancel()
            Task.detached {
                try? await Task.sleep(for: Self.grace)
                outcome.end(with: .failure(error))
            }
        }
        let id: Int? = timeout.map { timeout in
            add(time.elapsed() + timeout.asTimeout) {
                giveUp(TransportError.late(after: timeout, operation: operation))
            }
        }
        defer { if let id { remove(id) } }
        return try await withTaskCancellationHandler {
            try await outcome.value
        } onCancel: {
            giveUp(CancellationError())
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
        let id: Int = state.withLock { state in
            state.lastID &+= 1
            state.calls[state.lastID] = Call(deadline: deadline, end: end)
            return state.lastID
        }
        wake(at: deadline)
        return id
    }

    private func remove(_ id: Int) { state.withLock { _ = $0.calls.removeValue(forKey: id) } }

    private func wake(at deadline: Duration) {
        alarm.set(at: deadline) { [weak self] in self?.endLateCalls() }
    }

    private func endLateCalls() {
        let now = time.elapsed()
        let (late, next): ([Call], Duration?) = state.withLock { state in
            let late = state.calls.filter { $0.value.deadline <= now }
            for id in late.keys { state.calls[id] = nil }
            return (Array(late.values), state.calls.values.lazy.map(\.deadline).min())
        }
        if let next { wake(at: next) }
        for call in late { call.end() }
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
