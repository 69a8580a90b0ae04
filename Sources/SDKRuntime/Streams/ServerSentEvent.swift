/// One event of a `text/event-stream` (WHATWG HTML §9.2).
public struct ServerSentEvent<Data: Sendable>: Sendable {
    /// The type of the event; `message` where the stream does not say.
    public var event: String
    /// What the event holds.
    public var data: Data
    /// The last id that the stream has named: send it as `Last-Event-ID` to go on from here.
    public var id: String?
    /// How long to wait before connecting again, where the event says so.
    public var retry: Duration?

    /// Makes an event, for tests.
    ///
    /// - Parameters:
    ///   - event: The type of the event.
    ///   - data: What the event holds.
    ///   - id: The last id that the stream has named.
    ///   - retry: How long to wait before connecting again.
    public init(event: String = "message", data: Data, id: String? = nil, retry: Duration? = nil) {
        self.event = event
        self.data = data
        self.id = id
        self.retry = retry
    }
}

extension ServerSentEvent: Equatable where Data: Equatable {}
extension ServerSentEvent: Hashable where Data: Hashable {}
