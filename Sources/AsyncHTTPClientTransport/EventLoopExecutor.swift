#if AsyncHTTPClient
    import NIOCore

    /// Runs what a task does on a thread of the network.
    ///
    /// What AsyncHTTPClient does before the head of a response is a row of small steps, some on the event loop of the
    /// connection and some on the task's threads. Each change from one to the other wakes a thread, which costs more than
    /// the step: done on the loop, they need one change there and one back.
    @available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *)
    private final class EventLoopExecutor: TaskExecutor {
        private let loop: any EventLoop

        init(_ loop: any EventLoop) { self.loop = loop }

        func enqueue(_ job: consuming ExecutorJob) {
            let job = UnownedJob(job)
            loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
        }
    }

    extension EventLoop {
        /// Does on the loop what only hands things on and waits; where the system has no such tasks, where the caller is.
        func perform<Result: Sendable>(
            _ work: @Sendable () async throws -> Result
        ) async throws -> Result {
            guard #available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *) else { return try await work() }
            return try await withTaskExecutorPreference(EventLoopExecutor(self), operation: work)
        }
    }
#endif
