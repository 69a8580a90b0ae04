/// What is different for one call.
///
/// ```swift
/// try await client.actions.create(body, options: RequestOptions(deadline: .seconds(5), idempotencyKey: order.id))
/// ```
public struct RequestOptions: Sendable {
    /// How long one attempt may take; `nil` for the client's timeout.
    public var timeout: Duration?

    /// How long the call may take, with all its attempts and what is waited between them; `nil` for the client's.
    public var deadline: Duration?

    /// How many times the call is made again when it fails; `nil` for the number of the client's policy.
    public var retries: Int?

    /// Header fields that are added to the request, in place of those of the same name.
    ///
    /// With an `Authorization` field here the client's bearer or basic credential is not sent.
    ///
    /// `HTTPField` puts spaces where CR, LF or NUL stood in its value, as it is made: nothing of that is sent, and no error
    /// tells of it here.
    public var headers: HTTPFields

    /// Parameters that are added to the query, in place of those of the same name.
    public var query: [Parameter]

    /// Tells the service which calls are the same, so that it carries them out once; with it any call is retried.
    ///
    /// Sent in the field ``ClientConfiguration/idempotencyKeyField``. Give the same key when you make the call again.
    public var idempotencyKey: String?

    /// Whether carrying the request out twice is the same as once, so that it can be retried after any failure;
    /// `nil` to go by the method.
    public var isIdempotent: Bool?

    /// What comes before the path, in place of the client's base URL. The credential of the client goes there.
    public var baseURL: String?

    /// How a stream of server-sent events connects again when its connection ends; `nil` to end with it.
    ///
    /// Only for a `GET`: for any other request, and for responses that are no such stream, the call fails. Timeout,
    /// deadline and retries hold for each connection.
    public var reconnection: Reconnection?

    /// Makes options.
    ///
    /// - Parameters:
    ///   - timeout: How long one attempt may take.
    ///   - deadline: How long the call may take, with all its attempts.
    ///   - retries: How many times the call is made again when it fails.
    ///   - headers: Header fields that are added to the request.
    ///   - query: Parameters that are added to the query.
    ///   - idempotencyKey: Tells the service which calls are the same.
    ///   - isIdempotent: Whether carrying the request out twice is the same as once.
    ///   - baseURL: What comes before the path.
    ///   - reconnection: How a stream of server-sent events connects again when its connection ends.
    public init(
        timeout: Duration? = nil,
        deadline: Duration? = nil,
        retries: Int? = nil,
        headers: HTTPFields = [:],
        query: [Parameter] = [],
        idempotencyKey: String? = nil,
        isIdempotent: Bool? = nil,
        baseURL: String? = nil,
        reconnection: Reconnection? = nil
    ) {
        self.timeout = timeout
        self.deadline = deadline
        self.retries = retries
        self.headers = headers
        self.query = query
        self.idempotencyKey = idempotencyKey
        self.isIdempotent = isIdempotent
        self.baseURL = baseURL
        self.reconnection = reconnection
    }
}

extension RequestOptions: CustomStringConvertible, CustomReflectable {
    /// Limits and the names of header fields and parameters, without their values: they may be credentials.
    public var description: String {
        "RequestOptions(headers: \(headers.map(\.name.rawName)), query: \(query.map(\.name)))"
    }

    /// No more than ``description`` says.
    public var customMirror: Mirror {
        Mirror(self, children: ["timeout": timeout as Any, "deadline": deadline as Any, "retries": retries as Any])
    }
}
