/// How a stream of server-sent events goes on when its connection ends (WHATWG HTML §9.2.3).
///
/// ```swift
/// let options = RequestOptions(reconnection: Reconnection())
/// for try await event in try await client.events.subscribe(options: options) { … }
/// ```
///
/// The request is made again with the id of the last event as `Last-Event-ID`, after the time that the stream asks for
/// with `retry`. That is safe only for a `GET`, and only the caller knows whether the service goes on from there: it is
/// off unless asked for. What an event's terminator has ended, or the service answers with 204, stays ended.
public struct Reconnection: Hashable, Sendable {
    /// How long to wait before connecting again, until the stream says otherwise; it doubles with each time in a row
    /// that brings no event.
    public var delay: Duration

    /// The longest wait, whatever the stream asks for.
    public var maximumDelay: Duration

    /// How many times in a row a connection may bring no event before the stream ends; with the error, if there was one.
    public var maximumAttempts: Int

    /// Makes the rules of connecting again.
    ///
    /// - Parameters:
    ///   - delay: How long to wait before connecting again, until the stream says otherwise.
    ///   - maximumDelay: The longest wait.
    ///   - maximumAttempts: How many times in a row a connection may bring no event.
    public init(delay: Duration = .seconds(3), maximumDelay: Duration = .seconds(60), maximumAttempts: Int = 5) {
        self.delay = delay
        self.maximumDelay = maximumDelay
        self.maximumAttempts = maximumAttempts
    }

    /// The time before another connection.
    ///
    /// - Parameters:
    ///   - asked: What the stream asks for, in milliseconds.
    ///   - attempts: How many connections in a row have brought no event.
    func wait(_ asked: Int?, attempts: Int) -> Duration {
        let first: Duration = asked.map { .milliseconds($0) } ?? delay
        return min(first.asTimeout * Double(1 << min(attempts, 30)), maximumDelay.asTimeout)
    }
}
