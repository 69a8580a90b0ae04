#if AsyncHTTPClient
    import NIOConcurrencyHelpers
    import NIOCore
    import SDKRuntime

    /// The chunks of a request's body in the form that the network takes.
    ///
    /// The library asks for them in a task of its own, which nobody ends: with a source that brings nothing more, it would
    /// stay there when the call has long been given up. So the source is read in a task that ``end()`` ends, chunk by chunk
    /// as the library asks.
    struct Upload: AsyncSequence, Sendable {
        let body: HTTPBody
        private let reading = NIOLockedValueBox<Reading>(.open(nil))

        private enum Reading: Sendable {
            case open(Task<Void, Never>?)
            case ended
        }

        init(_ body: HTTPBody) { self.body = body }

        /// Ends the wait for a chunk, and all that would follow.
        func end() {
            let task: Task<Void, Never>? = reading.withLockedValue { reading in
                defer { reading = .ended }
                return if case .open(let task) = reading { task } else { nil }
            }
            task?.cancel()
        }

        func makeAsyncIterator() -> Iterator {
            let (demands, feed) = AsyncStream.makeStream(of: Demands.Demand.self)
            let task = Task { [body] in
                var chunks = body.makeAsyncIterator()
                for await demand in demands {
                    do {
                        demand.resume(returning: try await chunks.next())
                    } catch {
                        demand.resume(throwing: error)
                    }
                }
            }
            let isOver: Bool = reading.withLockedValue { reading in
                guard case .open = reading else { return true }
                reading = .open(task)
                return false
            }
            if isOver { task.cancel() }
            return Iterator(demands: Demands(feed))
        }

        struct Iterator: AsyncIteratorProtocol {
            fileprivate let demands: Demands
            mutating func next() async throws -> ByteBuffer? {
                try await demands.next().map { ByteBuffer(bytes: $0) }
            }
        }

        /// Asks for the chunks, until nobody does any more.
        fileprivate final class Demands: Sendable {
            typealias Demand = CheckedContinuation<[UInt8]?, any Error>
            private let feed: AsyncStream<Demand>.Continuation

            init(_ feed: AsyncStream<Demand>.Continuation) { self.feed = feed }

            deinit { feed.finish() }

            func next() async throws -> [UInt8]? {
                try await withCheckedThrowingContinuation { demand in
                    if case .terminated = feed.yield(demand) { demand.resume(throwing: CancellationError()) }
                }
            }
        }
    }
#endif
