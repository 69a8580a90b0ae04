/// Which response could not be decoded.
public struct ResponseContext: Hashable, Sendable, CustomStringConvertible {
    /// The operation as `PATCH /actions/triggers/{triggerId}/bindings`.
    public let operation: String

    /// The status.
    public let status: Int

    /// The `Content-Type` field: a page of a proxy is `text/html`.
    public let contentType: String?

    /// The operation, the status and the media type.
    public var description: String {
        "\(operation) (\(status)" + (contentType.map { ", \($0.logSafe(limit: 80))" } ?? "") + ")"
    }
}
