import SDKRuntime

extension ManagementClient {
    /// Makes a client for an application of the tenant, which gets its tokens itself.
    ///
    /// ```swift
    /// let auth0 = try ManagementClient(domain: "tenant.eu.auth0.com", clientID: id, clientSecret: secret)
    /// ```
    ///
    /// - Parameters:
    ///   - domain: The tenant's domain. With a custom domain give `audience` too.
    ///   - clientID: The application.
    ///   - clientSecret: Its secret.
    ///   - audience: The identifier of the API; that of the domain, with the slash at its end, unless given.
    ///   - store: Where tokens are kept; see ``TokenStore`` for sharing them.
    ///   - telemetry: Tells the service which SDK calls it; `nil` to tell nothing.
    ///   - configuration: How the client behaves.
    /// - Throws: ``RequestError`` when the domain is none.
    public init(
        domain: String,
        clientID: String,
        clientSecret: String,
        audience: String? = nil,
        store: any TokenStore = MemoryTokenStore(),
        telemetry: Telemetry? = .standard,
        configuration: ClientConfiguration = ClientConfiguration()
    ) throws(RequestError) {
        try self.init(
            domain: domain, clientID: clientID, authentication: .secret(clientSecret), audience: audience,
            store: store, telemetry: telemetry, configuration: configuration)
    }

    /// Makes a client for an application of the tenant that proves itself in any way, such as a private key.
    ///
    /// - Parameters:
    ///   - domain: The tenant's domain. With a custom domain give `audience` too.
    ///   - clientID: The application.
    ///   - authentication: How it proves itself.
    ///   - audience: The identifier of the API; that of the domain, with the slash at its end, unless given.
    ///   - store: Where tokens are kept.
    ///   - telemetry: Tells the service which SDK calls it; `nil` to tell nothing.
    ///   - configuration: How the client behaves.
    /// - Throws: ``RequestError`` when the domain is none.
    public init(
        domain: String,
        clientID: String,
        authentication: ClientAuthentication,
        audience: String? = nil,
        store: any TokenStore = MemoryTokenStore(),
        telemetry: Telemetry? = .standard,
        configuration: ClientConfiguration = ClientConfiguration()
    ) throws(RequestError) {
        var configuration = configuration
        telemetry?.add(to: &configuration)
        try self.init(
            variables: ["tenantDomain": domain],
            clientCredentials: ClientCredentials(
                clientID: clientID, authentication: authentication, audience: audience, store: store),
            configuration: configuration)
    }
}
