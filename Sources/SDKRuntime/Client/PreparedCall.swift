/// What every attempt of a call is made of.
///
/// A class, because each attempt refers to all of it, from a task of its own.
final class PreparedCall: Sendable {
    let client: Client
    let context: CallContext
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
        _ request: Request<Output>, options: RequestOptions, client: Client, start: Duration
    ) throws(RequestError) {
        self.client = client
        var context = CallContext(
            service: client.service.name, pathTemplate: request.pathTemplate, operation: request.operation,
            scopes: request.scopes, attempt: 0)
        context.request = request
        context.maximumResponseSize = client.configuration.maximumResponseSize
        self.context = context
        (head, body) = try client.message(for: request, options: options)
        uses = try client.uses(for: request, beside: head.headerFields)
        mayStream = request.response.isStreamed
        let policy: RetryPolicy = client.configuration.retry
        let isIdempotent: Bool = options.isIdempotent ?? request.method.isIdempotent
        retry = RetryDecision(
            policy: policy,
            maximumRetries: body.isReplayable ? options.retries ?? policy.maximumRetries : 0,
            isRepeatable: isIdempotent || options.idempotencyKey != nil || policy.allowsRepeatedEffects)
        timing = CallTiming(
            time: client.configuration.time, start: start, timeout: options.timeout ?? client.configuration.timeout,
            deadline: options.deadline ?? client.configuration.deadline)
    }
}
