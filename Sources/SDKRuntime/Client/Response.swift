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

    /// What the service says about its rate limit.
    public let rateLimit: RateLimit?

    /// How many times the request was sent.
    public let attempts: Int

    /// The time that the call took: attempts and what was waited between them.
    public let duration: Duration

    /// Makes a response, for tests.
    ///
    /// - Parameters:
    ///   - status: The status.
    ///   - headers: The header fields.
    ///   - body: The decoded body.
    ///   - bytes: The body as it came.
    ///   - disagreements: Where the response departs from the description.
    ///   - rateLimit: What the service says about its rate limit.
    ///   - attempts: How many times the request was sent.
    ///   - duration: The time that the call took.
    public init(
        status: Int = 200,
        headers: HTTPFields = [:],
        body: Body,
        bytes: [UInt8] = [],
        disagreements: [Disagreement] = [],
        rateLimit: RateLimit? = nil,
        attempts: Int = 1,
        duration: Duration = .zero
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.bytes = bytes
        self.disagreements = disagreements
        self.rateLimit = rateLimit
        self.attempts = attempts
        self.duration = duration
    }

    /// What the service calls this exchange in its logs, if it says so in one of the usual header fields.
    public var requestID: String? { headers.requestID }
}

extension Response: CustomStringConvertible {
    /// Status and size; the body may hold secrets.
    public var description: String { "Response(\(status), \(bytes.count) bytes)" }
}
