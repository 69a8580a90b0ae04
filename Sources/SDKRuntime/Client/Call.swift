/// One call: its message, its attempts, and what has become of them.
struct Call: Sendable {
    let client: Client
    var context: CallContext
    let message: (head: HTTPRequest, body: HTTPBody)
    let uses: [Credentials.Use]
    /// Whether the body of a response is handed on while it arrives.
    let streams: @Sendable (HTTPResponse) -> Bool
    let mayStream: Bool
    let retry: RetryDecision
    let timing: CallTiming
    private var demand: TokenDemand
    private var token: String?
    private(set) var record = CallRecord()

    /// - Parameter start: When the call began, by the client's clock.
    /// - Throws: ``RequestError`` when the message cannot be made.
    init<Output: Sendable>(
        _ request: Request<Output>, options: RequestOptions, client: Client, start: Duration
    ) throws(RequestError) {
        let configuration = client.configuration
        self.client = client
        context = CallContext(
            service: client.service.name, pathTemplate: request.pathTemplate, operation: request.operation,
            scopes: request.scopes, attempt: 0)
        let bodies = ShownBodies(of: request, limit: configuration.maximumResponseSize)
        context.bodies = bodies
        message = try client.message(for: request, options: options)
        uses = try client.uses(for: request, beside: message.head.headerFields)
        streams = bodies.streams
        mayStream = request.response.isStreamed
        demand = TokenDemand(scopes: context.scopes, configuration: configuration)
        let isIdempotent: Bool = options.isIdempotent ?? request.method.isIdempotent
        retry = RetryDecision(
            policy: configuration.retry,
            maximumRetries: message.body.isReplayable ? options.retries ?? configuration.retry.maximumRetries : 0,
            isRepeatable: isIdempotent || options.idempotencyKey != nil || configuration.retry.allowsRepeatedEffects)
        timing = CallTiming(
            time: configuration.time, start: start, timeout: options.timeout ?? configuration.timeout,
            deadline: options.deadline ?? configuration.deadline)
    }

    /// Makes attempts until one succeeds or none is left.
    ///
    /// - Returns: The last response, of whatever status.
    /// - Throws: The error of the last attempt, if it brought no response.
    mutating func run() async throws -> (HTTPResponse, HTTPBody) {
        var retries = 0
        while true {
            let outcome: AttemptOutcome = await attempt()
            let delay: Duration? = retry.delay(after: outcome, retries: retries, at: timing.time.date())
            guard let delay, timing.allows(waiting: delay), !Task.isCancelled else { return try outcome.get() }
            try await timing.time.sleep(for: delay)
            retries += 1
        }
    }

    /// An attempt; after a 401 the token is renewed, if it can be, and the attempt made once more.
    private mutating func attempt() async -> AttemptOutcome {
        let outcome: AttemptOutcome = await send()
        guard case .response(let head, _) = outcome, head.status.code == 401, let token, demand.rejected == nil,
            message.body.isReplayable
        else { return outcome }
        demand.rejected = token
        let record = record
        let second: AttemptOutcome = await send()
        guard case .failure(let error) = second, error is NoOtherToken else { return second }
        self.record = record
        return outcome
    }

    private mutating func send() async -> AttemptOutcome {
        do {
            try await waitForTurn()
            let timeout: Duration? = try timing.timeoutOfAttempt(operation: context.operation)
            record.attempts += 1
            context.attempt = record.attempts
            let attempt = Attempt(
                client: client, context: context, head: message.head, body: message.body,
                uses: uses, demand: demand, timeout: mayStream ? nil : timeout, streams: streams)
            let (head, body, token) = try await client.deadlines.run(within: timeout, operation: context.operation) {
                try await attempt.run()
            }
            self.token = token
            record.add(head, body.bytes ?? [], at: timing.time.date())
            client.pacer?.finish(record.rateLimit, at: timing.time.elapsed(), date: timing.time.date())
            return .response(head, body: body)
        } catch {
            record.clear()
            // Some errors mean that nothing was sent.
            if error is RequestError || error is AuthenticationError || error is NoOtherToken { record.attempts -= 1 }
            client.pacer?.finish(nil, at: timing.time.elapsed(), date: timing.time.date())
            return .failure(error)
        }
    }

    /// Waits for the turn that the client's pacing gives.
    private func waitForTurn() async throws {
        guard let turn = client.pacer?.takeTurn(at: timing.time.elapsed()), turn > .zero else { return }
        guard timing.allows(waiting: turn) else {
            throw timing.late(operation: context.operation, "the rate limit leaves no turn for it in time")
        }
        try await timing.time.sleep(for: turn)
    }
}

extension AttemptOutcome {
    func get() throws -> (HTTPResponse, HTTPBody) {
        switch self {
        case .response(let head, let body): return (head, body)
        case .failure(let error): throw error
        }
    }
}
