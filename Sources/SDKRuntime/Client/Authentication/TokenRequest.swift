/// The request for a token (RFC 6749 §4.4.2), and how its response is read.
struct TokenRequest: Sendable {
    private let tokenURL: String
    private let base: String
    private let path: String
    private let clientID: String
    private let authentication: ClientAuthentication
    private let form: JSONObject
    private let retry: RetryPolicy

    /// What the token is for; those with the same key can share one. It names a file or a row, so that the values of
    /// parameters, which may be anything, are in it as their hash.
    let key: String

    /// - Throws: ``RequestError`` when the URL cannot be used, or would show the secret to anyone on the way.
    init(
        tokenURL: String, clientID: String, authentication: ClientAuthentication, audience: String?,
        scopes: [String], parameters: [String: String], retry: RetryPolicy
    ) throws(RequestError) {
        let url = try BaseURL(tokenURL)
        guard url.scheme == "https" || url.isLoopback else {
            throw RequestError(.insecureCredential, "the token URL is 'http' and would show the secret; use 'https'")
        }
        self.tokenURL = tokenURL
        base = "\(url.scheme)://\(url.authority)"
        // As it was given: a slash at the end may count.
        path = String(tokenURL.drop { $0 != ":" }.dropFirst("://".count).drop { $0 != "/" })
        self.clientID = clientID
        self.authentication = authentication
        self.retry = retry
        var form: JSONObject = ["grant_type": "client_credentials"]
        if let audience { form["audience"] = .string(audience) }
        if !scopes.isEmpty { form["scope"] = .string(scopes.joined(separator: " ")) }
        for (name, value) in parameters.sorted(by: { $0.key < $1.key }) { form[name] = .string(value) }
        self.form = form
        key =
            ([tokenURL, clientID, audience ?? ""] + scopes.sorted() + Self.hash(of: parameters))
            .joined(separator: " ")
    }

    /// The client and where it asks.
    var description: String { "\(clientID) at \(tokenURL)" }

    /// Nothing where there are no parameters.
    private static func hash(of parameters: [String: String]) -> [String] {
        guard !parameters.isEmpty, let bytes = try? JSON.encode(parameters) else { return [] }
        return ["sha256:\(SHA256.hexadecimal(of: bytes))"]
    }

    /// - Throws: ``AuthenticationError``.
    func send(_ configuration: ClientConfiguration) async throws -> BearerToken {
        do {
            let date: Date = configuration.time.date()
            var form: JSONObject = form
            var headers = HTTPFields()
            try await authentication.apply(to: &form, &headers, clientID: clientID, tokenURL: tokenURL, at: date)
            let request = Request<TokenResponse>(.post, path, body: .form(JSONValue.object(form)), security: [])
            // One token too many does no harm.
            let options = RequestOptions(headers: headers, isIdempotent: true)
            let client = try Client(
                Service(name: "token request", version: "1", server: Server(base)), baseURL: base,
                configuration: own(configuration))
            return try await client.send(request, options: options).body.token(issued: date)
        } catch let error where error is AuthenticationError || error is CancellationError {
            throw error
        } catch {
            let why = (error as? CallError)?.description ?? "\(type(of: error))"
            throw AuthenticationError("no token: \(why)", underlying: error)
        }
    }

    /// The transport, the clock and the middleware of the client, without what is meant for the service's own calls.
    private func own(_ configuration: ClientConfiguration) -> ClientConfiguration {
        var own = ClientConfiguration(
            transport: configuration.transport, timeout: configuration.timeout, deadline: configuration.deadline,
            retry: retry, middleware: configuration.middleware, time: configuration.time)
        own.userAgent = configuration.userAgent
        own.maximumResponseSize = 1 << 20
        return own
    }
}

/// What a token endpoint answers (RFC 6749 §5.1).
private struct TokenResponse: Model, TextOutputStreamable {
    var accessToken: String
    /// In seconds; some send it as a string.
    var expiresIn: JSONValue?
    var scope: String?

    static var schema: Schema {
        Schema(
            """
            access_token
            expires_in
            scope
            """, secret: ["access_token"])
    }

    func token(issued: Date) -> BearerToken {
        var token = BearerToken(accessToken, issued: issued, scopes: scope?.split(separator: " ").map(String.init))
        let lifetime: Double? =
            switch expiresIn {
            case .number(let number)?: number.double
            case .string(let text)?: Double(text)
            default: nil
            }
        if let lifetime, lifetime.isFinite { token.expiry = issued.addingTimeInterval(lifetime) }
        return token
    }
}
