/// What becomes of some work, for one who waits for it: the first end that is given counts.
final class Outcome<Value: Sendable>: Sendable {
    private struct State: Sendable {
        var result: Result<Value, any Error>?
        var waiter: CheckedContinuation<Value, any Error>?
        /// Whether the wait goes on though the result is there.
        var isHeld = false

        var known: Result<Value, any Error>? { isHeld ? nil : result }
    }

    private let state = Locked(State())

    /// Ends it.
    ///
    /// - Returns: Whether it had no end before.
    @discardableResult
    func end(with result: Result<Value, any Error>) -> Bool { settle(result, holding: false) }

    /// Ends it for those who ask what became of it, while the wait goes on until ``end(with:)``, whose result is none then.
    @discardableResult
    func hold(with error: any Error) -> Bool { settle(.failure(error), holding: true) }

    private func settle(_ result: Result<Value, any Error>, holding: Bool) -> Bool {
        let (isFirst, waiter, settled) = state.withLock { state in
            let isFirst = state.result == nil
            if isFirst { state.result = result }
            state.isHeld = holding && (isFirst || state.isHeld)
            let waiter: CheckedContinuation<Value, any Error>? = state.isHeld ? nil : state.waiter
            if waiter != nil { state.waiter = nil }
            return (isFirst, waiter, state.result ?? result)
        }
        waiter?.resume(with: settled)
        return isFirst
    }

    /// What it has ended with; asked for by one.
    var value: Value {
        get async throws {
            if let result = state.withLock(\.known) { return try result.get() }
            return try await withCheckedThrowingContinuation { waiter in
                let result: Result<Value, any Error>? = state.withLock { state in
                    if let result = state.known { return result }
                    state.waiter = waiter
                    return nil
                }
                if let result { waiter.resume(with: result) }
            }
        }
    }
}
