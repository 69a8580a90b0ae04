import Foundation

/// Does things that wait for other processes, several at a time.
enum Workers {
    /// Does `work` on every item, begun in their order, at most `count` at once; `finish` takes the results as they come.
    static func run<Item: Sendable, Result: Sendable>(
        _ items: [Item], count: Int, _ work: @escaping @Sendable (Item) throws -> Result, finish: (Result) -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Result.self) { group in
            var rest = items[...]
            for item in items.prefix(max(1, count)) {
                group.addTask { try await onThread { try work(item) } }
                rest = rest.dropFirst()
            }
            while let result = try await group.next() {
                finish(result)
                guard let item = rest.popFirst() else { continue }
                group.addTask { try await onThread { try work(item) } }
            }
        }
    }

    /// Waiting for a process takes a thread, and the threads of tasks are few.
    private static func onThread<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws
        -> Result
    {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Swift.Result(catching: work)) }
        }
    }
}
