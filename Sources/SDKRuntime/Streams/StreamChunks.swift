/// The chunks of a stream, over as many connections as its rules allow.
struct StreamChunks {
    private var chunks: HTTPBody.Iterator
    private let resumption: StreamResumption?
    /// How many connections in a row have brought no item.
    private var attempts = 0
    /// What the last connection ended with, when that was an error.
    private var interruption: (any Error)?

    init(_ body: HTTPBody, _ resumption: StreamResumption?) {
        chunks = body.makeAsyncIterator()
        self.resumption = resumption
    }

    /// Says that the connection has brought an item.
    mutating func hasItems() { attempts = 0 }

    /// The next chunk of the connection; `nil` at its end, also when it was lost and can be made again.
    mutating func next(isResumable: Bool) async throws -> [UInt8]? {
        do {
            return try await chunks.next()
        } catch let error as TransportError where error.isInterruption && isResumable && resumption != nil {
            interruption = error
            return nil
        }
    }

    /// Connects again.
    ///
    /// - Parameter position: Where the stream has come to; `nil` for a format that cannot say.
    /// - Returns: Whether there are more chunks.
    /// - Throws: The error that the connection was lost with, when it has been lost too often; ``CallError`` when the
    ///   service refuses; `CancellationError` when the task is cancelled.
    mutating func reconnect(from position: StreamPosition?) async throws -> Bool {
        // A stream ends early, without an error, when the task that reads it is cancelled.
        try Task.checkCancellation()
        guard let resumption, let position else { return false }
        while attempts < resumption.rules.maximumAttempts {
            try await resumption.time.sleep(for: resumption.rules.wait(position.retry, attempts: attempts))
            attempts += 1
            do {
                guard let body = try await resumption.connect(position.lastEventID) else { return false }
                chunks = body.makeAsyncIterator()
                interruption = nil
                return true
            } catch let error as CallError where error.isInterruption {
                interruption = error
            }
        }
        if let interruption { throw interruption }
        return false
    }
}
