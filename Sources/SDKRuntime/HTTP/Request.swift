/// An operation with its values: what a call sends, before anything is sent.
///
/// A request can be built, inspected and compared in tests with no network:
///
/// ```swift
/// let request = ActionsTriggersBindings.updateMany(triggerID: .postLogin, body)
/// let (head, body) = try request.httpRequest(baseURL: "https://tenant.eu.auth0.com/api/v2")
/// head.path   // "/api/v2/actions/triggers/post-login/bindings"
/// ```
public struct Request<Output: Sendable>: Sendable {
    /// The method.
    public var method: HTTPRequest.Method
    /// The path as the description has it, with placeholders.
    public var pathTemplate: String
    /// The values of the placeholders.
    public var path: [Parameter]
    /// The parameters of the query, in order.
    public var query: [Parameter]
    /// The parameters that are header fields.
    public var headers: [Parameter]
    /// The parameters that are cookies.
    public var cookies: [Parameter]
    /// The body.
    public var body: RequestBody
    /// How the body of a successful response becomes the output.
    public var response: ResponseFormat<Output>
    /// The statuses of success that the description declares: 2xx, or others where it has none; empty when it
    /// declares the whole range.
    public var success: [Int]
    /// The types of the bodies of refusals, where they are not those of the service.
    public var errors: [ErrorBody]
    /// The ways to be allowed to call, any of which is enough; empty when none is needed and no credential is
    /// sent; `nil` for those of the service.
    public var security: [SecurityRequirement]?
    /// The server that this operation alone has; `nil` for the client's. A client that is made with a base URL sends
    /// everything there.
    public var server: Server?

    /// The path and query that a service has given for the next page, in place of what the values above make.
    var target: String?

    /// Makes a request.
    ///
    /// - Parameters:
    ///   - method: The method.
    ///   - pathTemplate: The path with placeholders.
    ///   - path: The values of the placeholders.
    ///   - query: The parameters of the query.
    ///   - headers: The parameters that are header fields.
    ///   - cookies: The parameters that are cookies.
    ///   - body: The body.
    ///   - response: How the body of a successful response becomes the output.
    ///   - success: The statuses of success that the description declares; empty for all 2xx.
    ///   - errors: The types of the bodies of refusals, where they are not those of the service.
    ///   - security: The ways to be allowed to call; `nil` for those of the service.
    ///   - server: The server that this operation alone has; `nil` for the client's.
    public init(
        _ method: HTTPRequest.Method,
        _ pathTemplate: String,
        path: [Parameter] = [],
        query: [Parameter] = [],
        headers: [Parameter] = [],
        cookies: [Parameter] = [],
        body: RequestBody = .none,
        response: ResponseFormat<Output>,
        success: [Int] = [200],
        errors: [ErrorBody] = [],
        security: [SecurityRequirement]? = nil,
        server: Server? = nil
    ) {
        self.method = method
        self.pathTemplate = pathTemplate
        self.path = path
        self.query = query
        self.headers = headers
        self.cookies = cookies
        self.body = body
        self.response = response
        self.success = success
        self.errors = errors
        self.security = security
        self.server = server
    }

    /// The scopes that a token may need, of all the ways to be allowed to call, each once and sorted.
    public var scopes: [String] {
        let scopes = (security ?? []).flatMap { $0.scopes }
        return scopes.count < 2 ? scopes : Set(scopes).sorted()
    }

    /// The operation as errors and logs name it: `PATCH /actions/triggers/{triggerId}/bindings`.
    public var operation: String { method.rawValue + " " + pathTemplate }
}

extension Request {
    /// Whether a status is a success: any 2xx, and what is declared beside.
    func isSuccess(_ status: Int) -> Bool { (200..<300).contains(status) || success.contains(status) }
}

extension Request: CustomStringConvertible, CustomDebugStringConvertible {
    /// The operation, without any value.
    public var description: String { operation }
    /// The operation, without any value.
    public var debugDescription: String { operation }
}

extension Request: CustomReflectable {
    /// The operation, without any value.
    public var customMirror: Mirror { Mirror(self, children: ["operation": operation]) }
}
