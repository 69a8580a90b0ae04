/// A place where a service departs from its description, in a call that went well all the same.
public struct Drift: Hashable, Sendable {
    /// What differs, and where in the body.
    public let disagreement: Disagreement

    /// The operation as `PATCH /actions/triggers/{triggerId}/bindings`.
    public let operation: String

    /// The status of the response.
    public let status: Int

    /// Makes a drift, for tests of observers.
    ///
    /// - Parameters:
    ///   - disagreement: What differs, and where in the body.
    ///   - operation: The operation.
    ///   - status: The status of the response.
    public init(disagreement: Disagreement, operation: String, status: Int) {
        self.disagreement = disagreement
        self.operation = operation
        self.status = status
    }
}

extension Drift: CustomStringConvertible {
    /// One line for a log.
    public var description: String { "\(operation) (\(status)): \(disagreement)" }
}
