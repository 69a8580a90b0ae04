/// A successful response: the decoded body, and what came with it.
public struct Response<Body: Sendable>: Sendable {
    /// The status, 200 to 299.
    public let status: Int

    /// The header fields.
    public let headers: HTTPFields

    /// The decoded body.
    public let body: Body

    /// The body as it came.
    public let bytes: [UInt8]

    /// Where the response departs from the description.
    public let disagreements: [Disagreement]

    /// Makes a response, for tests.
    ///
    /// - Parameters:
    ///   - status: The status.
    ///   - headers: The header fields.
    ///   - body: The decoded body.
    ///   - bytes: The body as it came.
    ///   - disagreements: Where the response departs from the description.
    public init(
        status: Int = 200,
        headers: HTTPFields = [:],
        body: Body,
        bytes: [UInt8] = [],
        disagreements: [Disagreement] = []
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.bytes = bytes
        self.disagreements = disagreements
    }
}

extension Response: CustomStringConvertible {
    /// Status and size; the body may hold secrets.
    public var description: String { "Response(\(status), \(bytes.count) bytes)" }
}
