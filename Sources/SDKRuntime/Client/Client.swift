/// Sends requests to one service, with the credentials that each of them needs.
///
/// Generated clients hold one, and so does every group of operations: a class, because nothing of it ever changes, and
/// because each of those would otherwise have code of its own that copies all of it.
public final class Client: Sendable {
    /// What is declared about the service.
    public let service: Service

    /// How the client behaves.
    public let configuration: ClientConfiguration

    let base: BaseURL
    /// The values of server variables; `nil` for a client with a base URL, to which everything is sent.
    private let serverVariables: [String: String]?
    let credentials: Credentials
    let deadlines: Deadlines
    let pacer: Pacer?

    /// Makes a client for a base URL.
    ///
    /// - Parameters:
    ///   - service: What is declared about the service.
    ///   - baseURL: What comes before the paths: `https://tenant.eu.auth0.com/api/v2`.
    ///   - credentials: Prove who is calling.
    ///   - configuration: How the client behaves.
    /// - Throws: ``RequestError`` when the URL cannot be used, or would carry the credential unencrypted to
    ///   another machine.
    public convenience init(
        _ service: Service,
        baseURL: String,
        credentials: Credentials = Credentials(),
        configuration: ClientConfiguration = ClientConfiguration()
    ) throws(RequestError) {
        try self.init(service, baseURL, serverVariables: nil, credentials, configuration)
    }

    private init(
        _ service: Service, _ baseURL: String, serverVariables: [String: String]?, _ credentials: Credentials,
        _ configuration: ClientConfiguration
    ) throws(RequestError) {
        self.service = service
        self.configuration = configuration
        self.credentials = credentials
        deadlines = Deadlines(time: configuration.time)
        pacer = configuration.pacing.map { Pacer($0, time: configuration.time) }
        self.serverVariables = serverVariables
        base = try BaseURL(baseURL)
        try Self.check(base, credentials: credentials, configuration: configuration)
    }

    /// Makes a client for a server that the service declares.
    ///
    /// - Parameters:
    ///   - service: What is declared about the service.
    ///   - server: The server; `nil` for the service's first.
    ///   - variables: The values of the server's variables; for one that is `nil` or left out the description's default.
    ///   - credentials: Prove who is calling.
    ///   - configuration: How the client behaves.
    /// - Throws: ``RequestError`` when a variable has no value or one that does not fit its place.
    public convenience init(
        _ service: Service,
        server: Server? = nil,
        variables: [String: String?],
        credentials: Credentials = Credentials(),
        configuration: ClientConfiguration = ClientConfiguration()
    ) throws(RequestError) {
        let values: [String: String] = variables.compactMapValues(\.self)
        let chosen: Server = server ?? service.server
        let own: [String: String] = server == nil ? values : values.filter { chosen.declares($0.key) }
        try self.init(service, try chosen.url(own), serverVariables: values, credentials, configuration)
    }

    /// What comes before the paths, without a slash at its end.
    public var baseURL: String { base.description }

    /// Sends a request and decodes the response.
    ///
    /// An attempt that fails is made again as ``ClientConfiguration/retry`` says. Any status from 200 to 299, and any
    /// other that the request declares as a success, is decoded with the request's response format. Where the body
    /// departs from the description without making that impossible, the call succeeds and the observer of the
    /// configuration hears. A body that is streamed is still arriving when this returns: the timeout is over then, and
    /// what goes wrong later is thrown to its reader; see ``RequestOptions/reconnection``.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What is different for this call.
    /// - Returns: The decoded body, with status and header fields.
    /// - Throws: ``CallError``; `CancellationError` when the task is cancelled.
    public func send<Output: Sendable>(
        _ request: consuming Request<Output>,
        options: RequestOptions = RequestOptions()
    ) async throws -> Response<Output> {
        let start: Duration = configuration.time.elapsed()
        let called = ClientRequest(secured(request), self)
        var call: Call
        let resumption: StreamResumption?
        do throws(RequestError) {
            call = Call(try PreparedCall(called, options: options, client: self, start: start))
            resumption = try StreamResumption(of: called.request, options, client: self)
        } catch var error {
            error.operation = error.operation ?? called.operation
            throw CallError(.request(error), operation: called.operation, scopes: called.scopes)
        }
        do {
            let (response, body) = try await call.run()
            guard called.request.isSuccess(response.status.code) else {
                throw APIError(
                    response, body: body.bytes ?? [], operation: called.operation, service: service,
                    errors: called.request.errors)
            }
            let decoding = ResponseDecoding(call: call, response: response, resumption: resumption)
            return try decoding.decode(body, for: called)
        } catch let error as CancellationError {
            throw error
        } catch {
            throw CallError(error, of: call)
        }
    }

    /// Sends a request and decodes the response, of which only the body is wanted: what the methods of generated clients
    /// do.
    ///
    /// - Parameters:
    ///   - request: The request. It is consumed: its caller, of which a generated module has one for each operation,
    ///     needs no code to end it.
    ///   - options: What is different for this call.
    /// - Returns: The decoded body.
    /// - Throws: As ``send(_:options:)``.
    public func output<Output: Sendable>(
        of request: consuming Request<Output>,
        options: RequestOptions = RequestOptions()
    ) async throws -> Output {
        try await send(request, options: options).body
    }

    /// What the service requires of all operations counts for this one: for the scopes that errors name as well.
    func secured<Output: Sendable>(_ request: consuming Request<Output>) -> Request<Output> {
        request.security = request.security ?? service.security
        return request
    }

    /// The request with the fields of the configuration and the options, without credential.
    func message<Output: Sendable>(
        for request: Request<Output>, options: RequestOptions
    ) throws(RequestError) -> (head: HTTPRequest, body: HTTPBody) {
        let base: BaseURL = try base(of: request, options)
        var (head, body) =
            try options.query.isEmpty
            ? request.httpRequest(baseURL: base) : request.replacing(options.query).httpRequest(baseURL: base)
        head.headerFields.addMissing(configuration.headers)
        head.headerFields.replace(with: options.headers)
        if let key = options.idempotencyKey {
            let field = try HTTPField(checking: configuration.idempotencyKeyField, value: key)
            head.headerFields[fields: field.name] = [field]
        }
        if !head.headerFields.contains(.userAgent) {
            head.headerFields[.userAgent] =
                try configuration.userAgent.map { agent throws(RequestError) in
                    try HTTPField(checking: "User-Agent", value: agent).value
                } ?? "\(service.name)/\(service.version)"
        }
        return (head, body)
    }

    /// The credentials that the request is sent with.
    func uses<Output: Sendable>(
        for request: Request<Output>, beside fields: HTTPFields
    ) throws(RequestError) -> [Credentials.Use] {
        do throws(RequestError) {
            return try credentials.uses(request.security, service.schemes, beside: fields)
        } catch {
            var error = error
            error.operation = request.operation
            throw error
        }
    }

    /// The base URL of the call, else the operation's own server, unless the client has a base URL for everything.
    func base<Output: Sendable>(
        of request: Request<Output>, _ options: RequestOptions
    ) throws(RequestError) -> BaseURL {
        if let baseURL = options.baseURL { return try checkedBase(baseURL) }
        guard let server = request.server, let serverVariables else { return base }
        let base = try server.base(serverVariables, relativeTo: base)
        try Self.check(base, credentials: credentials, configuration: configuration)
        return base
    }

    private func checkedBase(_ baseURL: String) throws(RequestError) -> BaseURL {
        let base = try BaseURL(baseURL)
        try Self.check(base, credentials: credentials, configuration: configuration)
        return base
    }

    /// - Throws: ``RequestError`` when the URL would carry the credential unencrypted to another machine.
    private static func check(
        _ base: BaseURL, credentials: Credentials, configuration: ClientConfiguration
    ) throws(RequestError) {
        guard
            credentials.isEmpty || base.scheme == "https" || base.isLoopback || configuration.allowsCredentialsOverHTTP
        else {
            throw RequestError(
                .insecureCredential,
                "the base URL is 'http' and would show the credential to anyone on the way; use 'https', or set "
                    + "ClientConfiguration.allowsCredentialsOverHTTP")
        }
    }
}

extension Client: CustomStringConvertible, CustomReflectable {
    /// The service and its URL.
    public var description: String { "\(service.name) at \(base)" }

    /// The URL; no credential.
    public var customMirror: Mirror { Mirror(self, children: ["baseURL": baseURL]) }
}

extension Request {
    /// The same request with parameters of the query in place of those of their names.
    func replacing(_ query: [Parameter]) -> Request {
        let replaced: Set<String> = Set(query.map(\.name))
        var request: Request = self
        request.query.removeAll { replaced.contains($0.name) }
        request.query += query
        return request
    }
}

extension HTTPFields {
    fileprivate mutating func addMissing(_ others: HTTPFields) {
        guard !others.isEmpty else { return }
        let present = Set(map(\.name))
        for field in others where !present.contains(field.name) { append(field) }
    }

    fileprivate mutating func replace(with others: HTTPFields) {
        for field in others { self[field.name] = nil }
        for field in others { append(field) }
    }
}
