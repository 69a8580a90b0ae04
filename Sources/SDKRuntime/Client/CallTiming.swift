/// How much time a call has.
struct CallTiming: Sendable {
    let time: TimeSource
    let start: Duration
    let timeout: Duration?
    let deadline: Duration?

    var duration: Duration { time.elapsed() - start }

    var remaining: Duration? { deadline.map { $0.asTimeout - duration } }

    /// Whether there is still time for an attempt after waiting.
    func allows(waiting delay: Duration) -> Bool {
        remaining.map { delay < $0 } ?? true
    }

    /// - Throws: ``TransportError`` of kind `timedOut` when there is no time left.
    func timeoutOfAttempt(operation: String) throws(TransportError) -> Duration? {
        guard let remaining else { return timeout }
        guard remaining > .zero else { throw late(operation: operation, "the deadline has passed") }
        return timeout.map { min($0, remaining) } ?? remaining
    }

    func late(operation: String, _ why: String) -> TransportError {
        var error = TransportError(.timedOut, why)
        error.operation = operation
        return error
    }
}
