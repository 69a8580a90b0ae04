/// Items that arrive one after the other: server-sent events, JSON Lines, JSON text sequences.
///
/// ```swift
/// for try await event in try await client.events.subscribe() {
///     print(event.data)
/// }
/// ```
///
/// The stream can be read once. It ends, and the connection with it, when the task that reads it is cancelled or the
/// stream is let go. Server-sent events connect again by themselves where ``RequestOptions/reconnection`` says so. An item
/// longer than ``ClientConfiguration/maximumResponseSize`` is a ``TransportError``, and one that is not what the
/// description says a ``DecodingFailure``; neither is followed by another item.
public struct ItemStream<Item: Sendable>: AsyncSequence, Sendable {
    private let body: HTTPBody
    private let framing: any StreamFraming
    private let decode: @Sendable (StreamFrame) throws(DecodingFailure) -> Step
    private let operation: String
    private let resumption: StreamResumption?

    /// What comes of one frame.
    enum Step: Sendable {
        case item(Item)
        case skip
        case end
    }

    init(
        _ body: HTTPBody, _ framing: any StreamFraming, operation: String, resumption: StreamResumption? = nil,
        decode: @escaping @Sendable (StreamFrame) throws(DecodingFailure) -> Step
    ) {
        self.body = body
        self.framing = framing
        self.operation = operation
        self.resumption = resumption
        self.decode = decode
    }

    /// Hands out the items as they arrive.
    public struct Iterator: AsyncIteratorProtocol {
        private var chunks: StreamChunks
        private var framing: any StreamFraming
        private let decode: @Sendable (StreamFrame) throws(DecodingFailure) -> Step
        private let operation: String
        private var chunk: ArraySlice<UInt8> = []
        private var isAtEnd = false

        init(_ stream: ItemStream) {
            chunks = StreamChunks(stream.body, stream.resumption)
            framing = stream.framing
            decode = stream.decode
            operation = stream.operation
        }

        /// The next item; `nil` at the end.
        ///
        /// - Throws: ``TransportError`` when the connection is lost or an item is too large, ``CallError`` when the
        ///   service refuses to be connected again, ``DecodingFailure`` when an item is not what the description says,
        ///   `CancellationError` when the task is cancelled.
        public mutating func next() async throws -> Item? {
            do {
                return try await nextItem()
            } catch var error as TransportError {
                isAtEnd = true
                error.operation = error.operation ?? operation
                throw error
            } catch {
                isAtEnd = true
                throw error
            }
        }

        private mutating func nextItem() async throws -> Item? {
            while !isAtEnd {
                try Task.checkCancellation()
                if let frame = try framing.next(in: &chunk) {
                    chunks.hasItems()
                    if let item = try item(frame) { return item }
                } else if let more = try await chunks.next(isResumable: framing.position != nil) {
                    chunk = more[...]
                } else if try await chunks.reconnect(from: framing.position) {
                    framing.restart()
                } else {
                    // A stream ends early, without an error, when the task that reads it is cancelled.
                    try Task.checkCancellation()
                    isAtEnd = true
                    return try framing.last().flatMap { frame in try item(frame) }
                }
            }
            return nil
        }

        private mutating func item(_ frame: StreamFrame) throws(DecodingFailure) -> Item? {
            switch try decode(frame) {
            case .item(let item): return item
            case .skip: return nil
            case .end:
                isAtEnd = true
                return nil
            }
        }
    }

    /// Begins to read.
    public func makeAsyncIterator() -> Iterator { Iterator(self) }
}
