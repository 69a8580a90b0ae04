/// Does the work, and gives up when it takes longer than the timeout.
///
/// - Throws: ``TransportError`` of kind `timedOut`, and what the work throws.
func withDeadline<Result: Sendable>(
    _ timeout: Duration?,
    operation: String,
    work: @escaping @Sendable () async throws -> Result
) async throws -> Result {
    guard let timeout else { return try await work() }
    return try await withThrowingTaskGroup(of: Result?.self) { group in
        group.addTask { try await work() }
        group.addTask {
            // A year is for ever here, and keeps the clock's arithmetic from overflowing.
            try await Task.sleep(for: min(timeout, .seconds(365 * 24 * 3600)))
            return nil
        }
        defer { group.cancelAll() }
        guard let first = try await group.next(), let result = first else {
            var error = TransportError(.timedOut, "no complete response within \(timeout)")
            error.operation = operation
            throw error
        }
        return result
    }
}
