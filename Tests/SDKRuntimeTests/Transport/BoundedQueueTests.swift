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

        /// If it waited for room, the one that adds it would never end.
        @Test(.timeLimit(.minutes(10))) func aMessageMayAddAnother() async {
            let queue = BoundedQueue(capacity: 1, patience: 3600)
            await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
                queue.addOperation { queue.addOperation { done.resume() } }
            }
        }
    }
#endif
