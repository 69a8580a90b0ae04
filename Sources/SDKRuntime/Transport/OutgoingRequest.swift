/// An HTTP request as it is about to be sent.
public struct OutgoingRequest: Sendable {
    /// Method, URL and header fields, with the credential.
    public var head: HTTPRequest

    /// The body.
    public var body: HTTPBody

    /// The call that the request belongs to.
    public let call: CallContext

    /// Makes a request, for tests of middleware and transports.
    ///
    /// - Parameters:
    ///   - head: Method, URL and header fields.
    ///   - body: The body.
    ///   - call: The call that the request belongs to.
    public init(head: HTTPRequest, body: HTTPBody = .empty, call: CallContext) {
        self.head = head
        self.body = body
        self.call = call
    }
}
