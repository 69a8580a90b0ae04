/// Cuts the chunks of a body, which end anywhere, into the items that it is made of.
protocol StreamFraming: Sendable {
    /// The next item that ends in the chunk; `nil` when the chunk is used up. What is used is taken off the chunk.
    ///
    /// - Throws: ``TransportError`` of kind `responseTooLarge` when an item is longer than the limit.
    mutating func next(in chunk: inout ArraySlice<UInt8>) throws(TransportError) -> StreamFrame?

    /// What is left when the body has ended; `nil` when that is no item.
    mutating func last() -> StreamFrame?

    /// Where the stream has come to; `nil` for formats that cannot say, which do not go on over another connection.
    var position: StreamPosition? { get }

    /// Begins anew with another connection, behind the last whole item.
    mutating func restart()
}

extension StreamFraming {
    var position: StreamPosition? { nil }
    mutating func restart() {}
}

/// Where a stream goes on when its connection has ended.
struct StreamPosition: Equatable, Sendable {
    /// The id of the last whole event.
    var lastEventID: String?
    /// What the stream asks to wait before connecting again, in milliseconds.
    var retry: Int?
}

/// One item of a stream before it is decoded.
struct StreamFrame: Equatable, Sendable {
    var bytes: [UInt8]
    /// The type of an event; `nil` where it does not say.
    var event: String?
    /// The last id that the stream has named.
    var id: String?
    /// What the stream asks to wait before connecting again, in milliseconds, where this item says so.
    var retry: Int?
}

/// Collects bytes up to one that ends an item, in bounded memory.
struct FrameBuffer: Sendable {
    private(set) var bytes: [UInt8] = []
    let limit: Int

    init(limit: Int) { self.limit = limit }

    mutating func append(_ more: ArraySlice<UInt8>) throws(TransportError) {
        guard more.count <= limit - bytes.count else {
            throw TransportError(.responseTooLarge, "an item of the stream is larger than \(limit) bytes")
        }
        bytes += more
    }

    mutating func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }
}
