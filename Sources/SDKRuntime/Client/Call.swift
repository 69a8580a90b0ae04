/// One call: its message, its attempts, and what has become of them.
struct Call: Sendable {
    let prepared: PreparedCall
    private(set) var record = CallRecord()
    /// The token of the last attempt, if another one can be had in its place.
    private var token: String?
    /// The token that the service has answered with 401.
    private var rejected: String?

    init(_ prepared: PreparedCall) { self.prepared = prepared }

    private var client: Client { prepared.client }
    private var timing: CallTiming { prepared.timing }
    private var operation: String { prepared.request.operation }

    /// Makes attempts until one succeeds or none is left.
    ///
    /// - Returns: The last response, of whatever status.
    /// - Throws: The error of the last attempt, if it brought no response.
    mutating func run() async throws -> (HTTPResponse, HTTPBody) {
        var retries = 0
        while true {
            let outcome: AttemptOutcome = await attempt()
            if case .failure(let error) = outcome, error is NoTurnInTime {
                throw timing.late(operation: operation, "the rate limit leaves no turn for it in time")
            }
            let delay: Duration? = prepared.retry.delay(after: outcome, retries: retries, at: timing.time.date())
            guard let delay, timing.allows(waiting: delay), !Task.isCancelled else { return try outcome.get() }
            try await timing.time.sleep(for: delay)
            retries += 1
        }
    }

    /// An attempt; after a 401 the token is renewed, if it can be, and the attempt made once more.
    private mutating func attempt() async -> AttemptOutcome {
        let outcome: AttemptOutcome = await send()
        guard case .response(let head, _) = outcome, head.status.code == 401, let token, rejected == nil else {
            return outcome
        }
        guard prepared.body.isReplayable else {
            await renew(token)
            return outcome
        }
        rejected = token
        let record = record
        let second: AttemptOutcome = await send()
        guard case .failure(let error) = second, error is NoOtherToken else { return second }
        self.record = record
        return outcome
    }

    /// Has a rejected token renewed for the calls to come, as this one cannot be made again. Should that fail, they say so.
    private func renew(_ token: String) async {
        do throws(TransportError) {
            let timeout: Duration? = try timing.timeoutOfAttempt(operation: operation)
            let attempt = Attempt(call: prepared, number: record.attempts, rejected: token, timeout: timeout)
            await attempt.renewToken()
        } catch {
            // There is no time left for it.
        }
    }

    private mutating func send() async -> AttemptOutcome {
        // What is cancelled has no effect, and takes no turn.
        if Task.isCancelled { return .failure(CancellationError()) }
        do {
            let turn: Int? = if let pacer = client.pacer { try await self.turn(of: pacer) } else { nil }
            let timeout: Duration? = try timing.timeoutOfAttempt(operation: operation)
            record.attempts += 1
            let attempt = Attempt(call: prepared, number: record.attempts, rejected: rejected, timeout: timeout)
            let (head, body, token) = try await attempt.run()
            self.token = token
            record.add(head, body.bytes ?? [], at: timing.time.date())
            if let turn { client.pacer?.note(record.rateLimit, of: turn) }
            return .response(head, body: body)
        } catch {
            record.clear()
            // Some errors mean that nothing was sent.
            if error is RequestError || error is AuthenticationError || error is NoOtherToken { record.attempts -= 1 }
            return .failure(error)
        }
    }

    /// Waits for the turn that the client's pacing gives.
    ///
    /// - Throws: ``NoTurnInTime``; `CancellationError` when the task is cancelled.
    private func turn(of pacer: Pacer) async throws -> Int {
        if let turn = pacer.turnAtOnce() { return turn }
        do {
            return try await client.deadlines.run(within: timing.remaining, operation: operation) {
                try await pacer.turn()
            }
        } catch is TransportError {
            throw NoTurnInTime()
        }
    }
}

/// Ends a call that finds no turn before its deadline.
private struct NoTurnInTime: Error {}

extension AttemptOutcome {
    func get() throws -> (HTTPResponse, HTTPBody) {
        switch self {
        case .response(let head, let body): return (head, body)
        case .failure(let error): throw error
        }
    }
}
