/// What is different for one call.
public struct RequestOptions: Sendable {
    /// How long the call may take; `nil` for the client's timeout.
    public var timeout: Duration?

    /// Header fields that are added to the request, in place of those of the same name.
    ///
    /// With an `Authorization` field here the client's bearer or basic credential is not sent.
    public var headers: HTTPFields

    /// Makes options.
    ///
    /// - Parameters:
    ///   - timeout: How long the call may take; `nil` for the client's timeout.
    ///   - headers: Header fields that are added to the request.
    public init(timeout: Duration? = nil, headers: HTTPFields = [:]) {
        self.timeout = timeout
        self.headers = headers
    }
}
