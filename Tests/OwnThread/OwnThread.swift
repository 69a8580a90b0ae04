import Dispatch

/// Work that waits for another program: on a thread of its own, for the threads that tasks share are as many as
/// processors, and the tests that run beside it need them.
public enum OwnThread {
    /// Does the work and returns when it is done.
    public static func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Swift.Result { try work() }) }
        }
    }
}
