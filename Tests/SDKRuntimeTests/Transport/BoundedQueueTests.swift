#if URLSession && canImport(FoundationNetworking)
    import Dispatch
    import Foundation
    import Testing

    @testable import SDKRuntime

    @Suite struct BoundedQueueTests {
        @Test func whoAddsToAFullQueueWaits() async {
            let queue = BoundedQueue(capacity: 4)
            let seen = Locked<[Int]>([])
            let (all, end) = AsyncStream<Void>.makeStream()
            DispatchQueue.global().async {
                for number in 0..<200 {
                    queue.addOperation {
                        // Slower than it is added.
                        usleep(100)
                        let count = queue.operationCount
                        seen.withLock { $0.append(count) }
                        if number == 199 { end.finish() }
                    }
                }
            }
            for await _ in all {}
            let counts = seen.withLock { $0 }
            #expect(counts.count == 200)
            // What has just given up its place may still be counted.
            #expect((counts.max() ?? 0) <= 5)
        }

        /// Each of them would wait for a second if it waited for the message that adds it.
        @Test func aMessageMayAddAnother() async {
            let queue = BoundedQueue(capacity: 1)
            let start = ContinuousClock.now
            await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
                @Sendable func add(_ more: Int) {
                    queue.addOperation { if more > 0 { add(more - 1) } else { done.resume() } }
                }
                add(100)
            }
            #expect(start.duration(to: .now) < .seconds(50))
        }
    }
#endif
