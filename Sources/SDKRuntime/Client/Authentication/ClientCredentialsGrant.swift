/// Tokens of OAuth 2 for a program that acts on its own behalf: the client credentials grant (RFC 6749 §4.4).
///
/// ```swift
/// let tokens = try ClientCredentialsGrant(
///     tokenURL: "https://tenant.eu.auth0.com/oauth/token", clientID: id, authentication: .secret(secret),
///     audience: "https://tenant.eu.auth0.com/api/v2/")
/// let client = try ManagementClient(baseURL: url, credentials: Credentials(.tokens(tokens)))
/// ```
///
/// A token is kept in the store until shortly before it expires. Any number of calls wait for one request when it
/// has to be renewed, which goes on when they are cancelled. A call that is answered with 401 has the token renewed
/// and is made once more. The token request is retried on its own, through the transport of the call's client.
public struct ClientCredentialsGrant: TokenSource {
    private let request: TokenRequest
    private let store: any TokenStore
    private let latest = Locked<BearerToken?>(nil)
    private let flight = SingleFlight<BearerToken>()

    /// Makes a source of tokens. Nothing is requested before the first call.
    ///
    /// - Parameters:
    ///   - tokenURL: Where tokens are issued.
    ///   - clientID: The client.
    ///   - authentication: How the client proves itself.
    ///   - audience: Which service the token is for, where one issues tokens for several.
    ///   - scopes: The scopes to ask for; none to get those that the client has.
    ///   - parameters: More parameters of the token request, such as `organization`.
    ///   - retry: When a token request that failed is made again.
    ///   - store: Where the token is kept.
    /// - Throws: ``RequestError`` when the URL cannot be used, or would show the secret to anyone on the way.
    public init(
        tokenURL: String,
        clientID: String,
        authentication: ClientAuthentication,
        audience: String? = nil,
        scopes: [String] = [],
        parameters: [String: String] = [:],
        retry: RetryPolicy = RetryPolicy(),
        store: any TokenStore = MemoryTokenStore()
    ) throws(RequestError) {
        request = try TokenRequest(
            tokenURL: tokenURL, clientID: clientID, authentication: authentication, audience: audience,
            scopes: scopes, parameters: parameters, retry: retry)
        self.store = store
    }

    /// The token that is kept, or a new one.
    ///
    /// - Throws: ``AuthenticationError`` when none can be had; its ``AuthenticationError/underlying`` is the
    ///   ``CallError`` of the token request.
    public func token(for demand: TokenDemand) async throws -> BearerToken {
        if let token = latest.withLock({ $0 }), demand.accepts(token) { return token }
        return try await flight.value {
            // Those who come here just after others have renewed the token find it.
            if let token = latest.withLock({ $0 }), demand.accepts(token) { return token }
            let kept: BearerToken? = try await kept(for: demand)
            let token: BearerToken = if let kept { kept } else { try await renewed(for: demand) }
            latest.withLock { $0 = token }
            return token
        }
    }

    private func kept(for demand: TokenDemand) async throws -> BearerToken? {
        guard let token = try await store.token(for: request.key), demand.accepts(token) else { return nil }
        return token
    }

    private func renewed(for demand: TokenDemand) async throws -> BearerToken {
        try await store.renew(request.key) { [request] current in
            if let current, demand.accepts(current) { return current }
            return try await request.send(demand.configuration)
        }
    }
}

extension ClientCredentialsGrant: CustomStringConvertible, CustomReflectable {
    /// Where tokens are issued and to whom, without what proves it and without parameters, which may be secret.
    public var description: String { "ClientCredentialsGrant(\(request.description))" }
    /// No more than ``description`` says.
    public var customMirror: Mirror { Mirror(self, children: ["request": request.description]) }
}
