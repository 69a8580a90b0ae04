/// The client of one service; generated clients conform and add their resources.
public protocol APIClient: Sendable {
    /// Sends the requests.
    var client: Client { get }

    /// Makes the client of the service around a general one.
    ///
    /// - Parameter client: Sends the requests.
    init(client: Client)

    /// What the description declares about the service.
    static var service: Service { get }
}

extension APIClient {
    /// Makes a client with a bearer token.
    ///
    /// - Parameters:
    ///   - baseURL: What comes before the paths: `https://tenant.eu.auth0.com/api/v2`.
    ///   - token: The token; `nil` to call without.
    ///   - configuration: How the client behaves.
    /// - Throws: ``RequestError`` when the URL cannot be used, or would carry the token unencrypted to another
    ///   machine.
    public init(
        baseURL: String,
        token: String? = nil,
        configuration: ClientConfiguration = ClientConfiguration()
    ) throws(RequestError) {
        self.init(
            client: try Client(
                Self.service, baseURL: baseURL, credentials: Credentials(token.map { .bearer($0) }),
                configuration: configuration))
    }

    /// Makes a client that asks for a bearer token before each call.
    ///
    /// - Parameters:
    ///   - baseURL: What comes before the paths.
    ///   - token: Gives the token. What it throws is thrown by the call.
    ///   - configuration: How the client behaves.
    /// - Throws: ``RequestError`` when the URL cannot be used.
    public init(
        baseURL: String,
        token: @escaping @Sendable () async throws -> String,
        configuration: ClientConfiguration = ClientConfiguration()
    ) throws(RequestError) {
        try self.init(baseURL: baseURL, credential: .bearer(token), configuration: configuration)
    }

    /// Makes a client with one credential, for every security scheme that it fits.
    ///
    /// - Parameters:
    ///   - baseURL: What comes before the paths.
    ///   - credential: Proves who is calling.
    ///   - configuration: How the client behaves.
    /// - Throws: ``RequestError`` when the URL cannot be used.
    public init(
        baseURL: String,
        credential: Credential,
        configuration: ClientConfiguration = ClientConfiguration()
    ) throws(RequestError) {
        try self.init(baseURL: baseURL, credentials: Credentials(credential), configuration: configuration)
    }

    /// Makes a client with credentials for several security schemes.
    ///
    /// - Parameters:
    ///   - baseURL: What comes before the paths.
    ///   - credentials: Prove who is calling, by the name of the scheme that each is for.
    ///   - configuration: How the client behaves.
    /// - Throws: ``RequestError`` when the URL cannot be used.
    public init(
        baseURL: String,
        credentials: Credentials,
        configuration: ClientConfiguration = ClientConfiguration()
    ) throws(RequestError) {
        self.init(
            client: try Client(Self.service, baseURL: baseURL, credentials: credentials, configuration: configuration))
    }

    /// Sends a request and gives the whole response, with status and header fields.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What is different for this call.
    /// - Throws: What ``Client/send(_:options:)`` throws.
    public func send<Output: Sendable>(
        _ request: Request<Output>,
        options: RequestOptions = RequestOptions()
    ) async throws -> Response<Output> {
        try await client.send(request, options: options)
    }
}
