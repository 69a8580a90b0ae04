/// An HTTP response whose body may still be arriving.
public struct IncomingResponse: Sendable {
    /// Status and header fields.
    public var head: HTTPResponse

    /// The body.
    public var body: HTTPBody

    /// Makes a response.
    ///
    /// - Parameters:
    ///   - head: Status and header fields.
    ///   - body: The body.
    public init(head: HTTPResponse, body: HTTPBody = .empty) {
        self.head = head
        self.body = body
    }
}
