import Testing

@testable import SDKRuntime

/// The error of a kind that a call fails with.
func failure<E: Error, Result>(
    _ type: E.Type, sourceLocation: SourceLocation = #_sourceLocation, of call: () async throws -> Result
) async throws -> E {
    let error = try await callError(sourceLocation: sourceLocation, of: call)
    return try #require(error.underlying as? E, sourceLocation: sourceLocation)
}

/// The error that a call fails with.
func callError<Result>(
    sourceLocation: SourceLocation = #_sourceLocation, of call: () async throws -> Result
) async throws -> CallError {
    try await #require(throws: CallError.self, sourceLocation: sourceLocation) { _ = try await call() }
}
