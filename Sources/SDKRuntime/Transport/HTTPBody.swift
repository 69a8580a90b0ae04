/// The body of a request or a response: bytes that are there, or chunks that arrive.
///
/// ```swift
/// for try await chunk in body { … }
/// let bytes = try await body.collect(upTo: 1_000_000)
/// ```
public struct HTTPBody: Sendable {
    enum Content: Sendable {
        case bytes([UInt8])
        case file(String)
        case chunks(@Sendable () -> Iterator, Source)
    }

    /// Tells one source of chunks from another, and whether it has been asked.
    final class Source: Sendable {
        private let isTaken = Locked(false)

        /// - Returns: Whether this is the first time.
        func take() -> Bool {
            isTaken.withLock { isTaken in
                defer { isTaken = true }
                return !isTaken
            }
        }
    }

    let content: Content

    /// The number of bytes; `nil` when it is not known before the end.
    public let length: Int?

    /// Whether the body can be read more than once, as a retry does.
    public let isReplayable: Bool

    /// No bytes.
    public static let empty = HTTPBody([])

    /// Makes a body of bytes.
    ///
    /// - Parameter bytes: The bytes.
    public init(_ bytes: [UInt8]) {
        content = .bytes(bytes)
        length = bytes.count
        isReplayable = true
    }

    /// Makes a body of chunks; each is asked for when the one before has been taken.
    ///
    /// - Parameters:
    ///   - length: The number of bytes, if it is known.
    ///   - isReplayable: Whether `chunks` can be called again for the same bytes. If not, whoever reads the body a
    ///     second time gets a ``TransportError``.
    ///   - chunks: Makes the sequence.
    public init<S: AsyncSequence & Sendable>(
        length: Int? = nil,
        isReplayable: Bool = false,
        chunks: @escaping @Sendable () -> S
    ) where S.Element == [UInt8] {
        let source = Source()
        // What a network delivers is there once, and its library may trap where it is asked again.
        let make: @Sendable () -> Iterator = {
            isReplayable || source.take() ? Iterator(chunks()) : Iterator(throwing: .readTwice)
        }
        self.init(.chunks(make, source), length: length, isReplayable: isReplayable)
    }

    init(_ content: Content, length: Int?, isReplayable: Bool) {
        self.content = content
        self.length = length
        self.isReplayable = isReplayable
    }

    /// All bytes, when they are there without waiting.
    public var bytes: [UInt8]? {
        if case .bytes(let bytes) = content { return bytes }
        return nil
    }

    /// Reads the body to its end.
    ///
    /// - Parameter limit: The most bytes to hold.
    /// - Returns: The bytes.
    /// - Throws: ``TransportError`` of kind `responseTooLarge` when there are more, `CancellationError` when the
    ///   task is cancelled, and what the source of the chunks throws.
    public func collect(upTo limit: Int) async throws -> [UInt8] {
        let limit = Swift.max(0, limit)
        if let length, length > limit { throw TransportError.tooLarge(limit: limit) }
        if case .bytes(let bytes) = content { return bytes }
        var collected: [UInt8] = []
        // What a server announces is not yet there, so only a part is reserved on its word.
        let announced = Swift.min(Swift.max(0, length ?? 0), 1 << 20)
        for try await chunk in self {
            guard chunk.count <= limit - collected.count else { throw TransportError.tooLarge(limit: limit) }
            // Most bodies are one chunk, which need not be copied.
            if collected.isEmpty, chunk.count >= announced {
                collected = chunk
            } else {
                if collected.isEmpty { collected.reserveCapacity(announced) }
                collected += chunk
            }
        }
        return collected
    }
}

extension HTTPBody: AsyncSequence {
    /// Hands out the chunks of a body.
    public struct Iterator: AsyncIteratorProtocol {
        private let pull: () async throws -> [UInt8]?

        init<S: AsyncSequence>(_ chunks: S) where S.Element == [UInt8] {
            var iterator = chunks.makeAsyncIterator()
            pull = { try await iterator.next() }
        }

        init(throwing error: TransportError) { pull = { throw error } }

        init(once bytes: [UInt8]) {
            var rest: [UInt8]? = bytes.isEmpty ? nil : bytes
            pull = {
                defer { rest = nil }
                return rest
            }
        }

        /// The next chunk; `nil` at the end.
        ///
        /// - Throws: What the source of the chunks throws, and `CancellationError` when the task is cancelled.
        public mutating func next() async throws -> [UInt8]? {
            if let chunk = try await pull() { return chunk }
            // A stream ends early, without an error, when the task that reads it is cancelled.
            try Task.checkCancellation()
            return nil
        }
    }

    /// Begins to read.
    public func makeAsyncIterator() -> Iterator {
        switch content {
        case .bytes(let bytes): Iterator(once: bytes)
        case .file(let path): Iterator(FileChunks(path: path))
        case .chunks(let make, _): make()
        }
    }
}

extension HTTPBody {
    /// Whether both give the same bytes because they are equal, or come from one place.
    func isSame(as other: HTTPBody) -> Bool {
        switch (content, other.content) {
        case (.bytes(let bytes), .bytes(let others)): bytes == others
        case (.file(let path), .file(let other)): path == other
        case (.chunks(_, let source), .chunks(_, let other)): source === other
        default: false
        }
    }
}

extension HTTPBody: CustomStringConvertible {
    /// The length only: a body may hold secrets.
    public var description: String {
        length.map { "HTTPBody(\($0) bytes)" } ?? "HTTPBody(stream)"
    }
}

extension HTTPBody: CustomReflectable {
    /// The length only: a body may hold secrets.
    public var customMirror: Mirror { Mirror(self, children: ["length": length as Any]) }
}
