/// Lets any number of tasks wait for one piece of work.
///
/// A task that is cancelled stops waiting at once; the work goes on for the others, and to its end if none is left.
final class SingleFlight<Value: Sendable>: Sendable {
    /// Those who wait; `nil` when there is no work.
    private let waiters = Locked<[Outcome<Value>]?>(nil)

    /// Joins the work that is underway, or begins it.
    ///
    /// - Throws: What the work throws, `CancellationError` when the task is cancelled.
    func value(of work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        try Task.checkCancellation()
        let waiter = Outcome<Value>()
        let isFirst: Bool = waiters.withLock { waiters in
            guard waiters?.append(waiter) == nil else { return false }
            waiters = [waiter]
            return true
        }
        if isFirst { run(work) }
        return try await withTaskCancellationHandler {
            try await waiter.value
        } onCancel: {
            waiter.end(with: .failure(CancellationError()))
        }
    }

    private func run(_ work: @escaping @Sendable () async throws -> Value) {
        Task {
            let result: Result<Value, any Error>
            do { result = .success(try await work()) } catch { result = .failure(error) }
            let served: [Outcome<Value>] = waiters.withLock { waiters in
                defer { waiters = nil }
                return waiters ?? []
            }
            for waiter in served { waiter.end(with: result) }
        }
    }
}
