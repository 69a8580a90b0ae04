import Dispatch

/// Work that waits for another program: on a thread of its own, for the threads that tasks share are as many as
/// processors, and the tests that run beside it need them. One program at a time, for they need the processors.
public enum OwnThread {
    private static let queue = DispatchQueue(label: "programs")

    /// Does the work and returns when it is done.
    public static func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Swift.Result { try work() }) }
        }
    }
}
