/// What every attempt of a call is made of.
///
/// A class, because each attempt refers to all of it, from a task of its own.
final class PreparedCall: Sendable {
    let client: Client
    let request: any CalledRequest
    let head: HTTPRequest
    let body: HTTPBody
    let uses: [Credentials.Use]
    /// Whether the body of a response may be handed on while it arrives.
    let mayStream: Bool
    let retry: RetryDecision
    let timing: CallTiming

    /// - Parameter start: When the call began, by the client's clock.
    /// - Throws: ``RequestError`` when the message cannot be made.
    init<Output: Sendable>(
        _ called: ClientRequest<Output>, options: RequestOptions, client: Client, start: Duration
    ) throws(RequestError) {
        self.client = client
        self.request = called
        (head, body) = try client.message(for: called.request, options: options)
        uses = try client.uses(for: called.request, beside: head.headerFields)
        mayStream = called.request.response.isStreamed
        let policy: RetryPolicy = client.configuration.retry
        let isIdempotent: Bool = options.isIdempotent ?? called.request.method.isIdempotent
        retry = RetryDecision(
            policy: policy,
            maximumRetries: body.isReplayable ? options.retries ?? policy.maximumRetries : 0,
            isRepeatable: isIdempotent || options.idempotencyKey != nil || policy.allowsRepeatedEffects)
        timing = CallTiming(
            time: client.configuration.time, start: start, timeout: options.timeout ?? client.configuration.timeout,
            deadline: options.deadline ?? client.configuration.deadline)
    }
}
