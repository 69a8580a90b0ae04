#if URLSession && canImport(FoundationNetworking)
    import Dispatch
    import Foundation

    /// A queue for the messages of a session in which only so many wait.
    ///
    /// URLSession on Linux puts what arrives into its delegate's queue however much is there, so that memory grows
    /// without end where messages are handled slower than the network delivers. Whoever adds to a full queue waits
    /// here: URLSession reads no more, and the service has to wait.
    ///
    /// Sound without the compiler's check, as it adds only constants to a class that is `Sendable`.
    final class BoundedQueue: OperationQueue, @unchecked Sendable {
        private let room = DispatchSemaphore(value: 0)
        private let patience: Double

        /// - Parameters:
        ///   - capacity: The most messages that wait or are handled.
        ///   - patience: The seconds after which a message is taken though there is no room: a version of URLSession
        ///     whose messages wait for its own queue would never go on.
        init(capacity: Int, patience: Double = 1) {
            self.patience = patience
            super.init()
            maxConcurrentOperationCount = 1
            // Counted up from zero, since a semaphore must not end below the value that it began with.
            for _ in 0..<capacity { room.signal() }
        }

        override func addOperation(_ block: @escaping @Sendable () -> Void) {
            // What is added by a message would wait for that message itself.
            guard OperationQueue.current !== self else { return super.addOperation(block) }
            let room = room
            _ = room.wait(timeout: .now() + patience)
            super.addOperation {
                block()
                room.signal()
            }
        }
    }
#endif
