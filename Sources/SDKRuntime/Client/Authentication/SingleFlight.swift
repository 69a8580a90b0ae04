/// Lets any number of tasks wait for one piece of work.
///
/// A task that is cancelled stops waiting at once; the work goes on for the others, and to its end if none is left.
final class SingleFlight<Value: Sendable>: Sendable {
    private struct State: Sendable {
        var isRunning = false
        var waiters: [Int: CheckedContinuation<Value, any Error>] = [:]
        /// Those that were cancelled before they began to wait.
        var cancelled: Set<Int> = []
        var lastID = 0
    }

    private enum Place: Sendable { case first, behind, cancelled }

    private let state = Locked(State())

    /// Joins the work that is underway, or begins it.
    ///
    /// - Throws: What the work throws, `CancellationError` when the task is cancelled.
    func value(of work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let id: Int = state.withLock { state in
            state.lastID &+= 1
            return state.lastID
        }
        // One that is cancelled as it ends leaves nothing behind.
        defer { forget(id) }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { waiter in
                switch join(id, waiter) {
                case .first: run(work)
                case .behind: break
                case .cancelled: waiter.resume(throwing: CancellationError())
                }
            }
        } onCancel: {
            leave(id)
        }
    }

    private func join(_ id: Int, _ waiter: CheckedContinuation<Value, any Error>) -> Place {
        state.withLock { state in
            if state.cancelled.remove(id) != nil { return .cancelled }
            state.waiters[id] = waiter
            defer { state.isRunning = true }
            return state.isRunning ? .behind : .first
        }
    }

    private func leave(_ id: Int) {
        let waiter: CheckedContinuation<Value, any Error>? = state.withLock { state in
            if let waiter = state.waiters.removeValue(forKey: id) { return waiter }
            state.cancelled.insert(id)
            return nil
        }
        waiter?.resume(throwing: CancellationError())
    }

    private func forget(_ id: Int) { state.withLock { _ = $0.cancelled.remove(id) } }

    private func run(_ work: @escaping @Sendable () async throws -> Value) {
        Task {
            let result: Result<Value, any Error>
            do { result = .success(try await work()) } catch { result = .failure(error) }
            let waiters = state.withLock { state in
                defer { state.waiters = [:] }
                state.isRunning = false
                return Array(state.waiters.values)
            }
            for waiter in waiters { waiter.resume(with: result) }
        }
    }
}
