/// Where a service issues tokens to applications, as its description says (OpenAPI 3.1 §4.8.28, `clientCredentials`).
public struct ClientCredentialsFlow: Hashable, Sendable {
    /// The token URL; one that begins with a slash stands at the origin of the service.
    public let tokenURL: String

    /// More parameters of the token request; an `audience` that begins with a slash stands at the origin of the service.
    public let parameters: [String: String]

    /// Makes a flow.
    ///
    /// - Parameters:
    ///   - tokenURL: The token URL.
    ///   - parameters: More parameters of the token request.
    public init(_ tokenURL: String, parameters: [String: String] = [:]) {
        self.tokenURL = tokenURL
        self.parameters = parameters
    }
}

/// An application that calls a service on its own behalf, for clients that get their tokens themselves.
///
/// ```swift
/// let client = try ManagementClient(
///     variables: ["tenantDomain": "tenant.eu.auth0.com"],
///     clientCredentials: ClientCredentials(clientID: id, authentication: .secret(secret)))
/// ```
///
/// Token URL and audience are those of the description. It never prints what it holds.
public struct ClientCredentials: Sendable {
    /// The application.
    public var clientID: String

    /// How it proves itself.
    public var authentication: ClientAuthentication

    /// Which service the token is for; `nil` for what the description says.
    public var audience: String?

    /// The scopes to ask for; none to get those that the application has.
    public var scopes: [String]

    /// Parameters of the token request, besides those of the description and in their place.
    public var parameters: [String: String]

    /// Where tokens are kept; see ``TokenStore`` for sharing them.
    public var store: any TokenStore

    /// When a token request that failed is made again.
    public var retry: RetryPolicy

    /// Makes the credentials of an application.
    ///
    /// - Parameters:
    ///   - clientID: The application.
    ///   - authentication: How it proves itself.
    ///   - audience: Which service the token is for; `nil` for what the description says.
    ///   - scopes: The scopes to ask for; none to get those that the application has.
    ///   - parameters: Parameters of the token request, besides those of the description.
    ///   - store: Where tokens are kept.
    ///   - retry: When a token request that failed is made again.
    public init(
        clientID: String,
        authentication: ClientAuthentication,
        audience: String? = nil,
        scopes: [String] = [],
        parameters: [String: String] = [:],
        store: any TokenStore = MemoryTokenStore(),
        retry: RetryPolicy = RetryPolicy()
    ) {
        self.clientID = clientID
        self.authentication = authentication
        self.audience = audience
        self.scopes = scopes
        self.parameters = parameters
        self.store = store
        self.retry = retry
    }

    /// The source of tokens for a service that is called at a base URL.
    ///
    /// - Throws: ``RequestError`` when the service has no such flow, or its token URL cannot be used.
    func grant(for service: Service, at base: BaseURL) throws(RequestError) -> ClientCredentialsGrant {
        guard let flow = service.schemes.lazy.compactMap(\.clientCredentials).first else {
            throw RequestError(
                .missingCredential,
                "the description of \(service.name) does not say where tokens are issued; make a ClientCredentialsGrant"
            )
        }
        func atOrigin(_ text: String) -> String {
            text.hasPrefix("/") ? "\(base.scheme)://\(base.authority)\(text)" : text
        }
        var parameters = flow.parameters.merging(parameters) { $1 }
        let described: String? = parameters.removeValue(forKey: "audience").map(atOrigin)
        return try ClientCredentialsGrant(
            tokenURL: atOrigin(flow.tokenURL), clientID: clientID, authentication: authentication,
            audience: audience ?? described, scopes: scopes, parameters: parameters, retry: retry, store: store)
    }
}

extension ClientCredentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The application, without what proves it.
    public var description: String { "ClientCredentials(\(clientID), \(authentication))" }
    /// The application, without what proves it.
    public var debugDescription: String { description }
    /// No more than ``description`` says.
    public var customMirror: Mirror { Mirror(self, children: ["clientID": clientID]) }
}

extension APIClient {
    /// Makes a client for an application, which gets its tokens itself.
    ///
    /// - Parameters:
    ///   - server: Where the service is; `nil` for the first server of the description.
    ///   - variables: The values of the server's variables, by their names in the description.
    ///   - clientCredentials: The application.
    ///   - configuration: How the client behaves.
    /// - Throws: ``RequestError`` when a variable does not fit its place, or the description has no such flow.
    public init(
        server: Server? = nil,
        variables: [String: String] = [:],
        clientCredentials: ClientCredentials,
        configuration: ClientConfiguration = ClientConfiguration()
    ) throws(RequestError) {
        let anonymous = try Client(Self.service, server: server, variables: variables, configuration: configuration)
        let tokens = try clientCredentials.grant(for: Self.service, at: anonymous.base)
        self.init(
            client: try Client(
                Self.service, server: server, variables: variables, credentials: Credentials(.tokens(tokens)),
                configuration: configuration))
    }
}
