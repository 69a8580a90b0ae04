/// Sends requests to one service, with the credentials that each of them needs.
///
/// Generated clients hold one. It is a value: copies share the transport.
public struct Client: Sendable {
    /// What is declared about the service.
    public let service: Service

    /// How the client behaves.
    public let configuration: ClientConfiguration

    let base: BaseURL
    let credentials: Credentials
    private let deadlines = Deadlines()

    /// Makes a client for a base URL.
    ///
    /// - Parameters:
    ///   - service: What is declared about the service.
    ///   - baseURL: What comes before the paths: `https://tenant.eu.auth0.com/api/v2`.
    ///   - credentials: Prove who is calling.
    ///   - configuration: How the client behaves.
    /// - Throws: ``RequestError`` when the URL cannot be used, or would carry the credential unencrypted to
    ///   another machine.
    public init(
        _ service: Service,
        baseURL: String,
        credentials: Credentials = Credentials(),
        configuration: ClientConfiguration = ClientConfiguration()
    ) throws(RequestError) {
        self.service = service
        self.configuration = configuration
        self.credentials = credentials
        base = try BaseURL(baseURL)
        guard
            credentials.isEmpty || base.scheme == "https" || base.isLoopback || configuration.allowsCredentialsOverHTTP
        else {
            throw RequestError(
                .insecureCredential,
                "the base URL is 'http' and would show the credential to anyone on the way; use 'https', or set "
                    + "ClientConfiguration.allowsCredentialsOverHTTP")
        }
    }

    /// Makes a client for the server that the service declares.
    ///
    /// - Parameters:
    ///   - service: What is declared about the service.
    ///   - variables: The values of the server's variables.
    ///   - credentials: Prove who is calling.
    ///   - configuration: How the client behaves.
    /// - Throws: ``RequestError`` when a variable has no value or one that does not fit its place.
    public init(
        _ service: Service,
        variables: [String: String],
        credentials: Credentials = Credentials(),
        configuration: ClientConfiguration = ClientConfiguration()
    ) throws(RequestError) {
        let baseURL: String = try service.server.url(variables)
        try self.init(service, baseURL: baseURL, credentials: credentials, configuration: configuration)
    }

    /// What comes before the paths, without a slash at its end.
    public var baseURL: String { base.description }

    /// Sends a request and decodes the response.
    ///
    /// Any status from 200 to 299 is decoded with the request's response format. Where the body departs from the
    /// description without making that impossible, the call succeeds and the observer of the configuration hears.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What is different for this call.
    /// - Returns: The decoded body, with status and header fields.
    /// - Throws: ``RequestError`` when the request cannot be made, ``APIError`` for every other status,
    ///   ``TransportError`` when there is no complete response, ``DecodingFailure`` when the body is not what the
    ///   description says, `CancellationError` when the task is cancelled, and what a token's provider throws.
    public func send<Output: Sendable>(
        _ request: Request<Output>,
        options: RequestOptions = RequestOptions()
    ) async throws -> Response<Output> {
        let operation: String = request.operation
        let (head, body) = try message(for: request, options: options)
        let uses: [Credentials.Use] = try uses(for: request, beside: head.headerFields)
        let timeout: Duration? = options.timeout ?? configuration.timeout
        let (response, bytes) = try await deadlines.run(within: timeout, operation: operation) {
            var head = head
            try await authorize(&head, with: uses, operation: operation)
            return try await exchange(head, body: body, timeout: timeout, operation: operation)
        }
        guard (200..<300).contains(response.status.code) else {
            throw APIError(response, body: bytes, operation: operation, shape: service.errors)
        }
        return try ResponseDecoding(configuration: configuration, operation: operation, response: response)
            .decode(bytes, for: request)
    }

    /// The request with the fields of the configuration and the options, without credential.
    private func message<Output: Sendable>(
        for request: Request<Output>, options: RequestOptions
    ) throws(RequestError) -> (head: HTTPRequest, body: HTTPBody) {
        var (head, body) = try request.httpRequest(baseURL: base)
        head.headerFields.addMissing(configuration.headers)
        head.headerFields.replace(with: options.headers)
        if head.headerFields[.userAgent] == nil {
            head.headerFields[.userAgent] = configuration.userAgent ?? "\(service.name)/\(service.version)"
        }
        return (head, body)
    }

    /// The credentials that the request is sent with.
    private func uses<Output: Sendable>(
        for request: Request<Output>, beside fields: HTTPFields
    ) throws(RequestError) -> [Credentials.Use] {
        do throws(RequestError) {
            return try credentials.uses(request.security ?? service.security, service.schemes, beside: fields)
        } catch {
            var error = error
            error.operation = request.operation
            throw error
        }
    }

    private func authorize(
        _ head: inout HTTPRequest, with uses: [Credentials.Use], operation: String
    ) async throws {
        do {
            for use in uses { try await use.credential.apply(to: &head, for: use.scheme) }
        } catch var error as RequestError {
            error.operation = error.operation ?? operation
            throw error
        }
    }

    /// One attempt. What a transport throws that is none of our errors becomes one.
    private func exchange(
        _ head: HTTPRequest, body: HTTPBody, timeout: Duration?, operation: String
    ) async throws -> (HTTPResponse, [UInt8]) {
        do {
            let (response, content) = try await configuration.transport.send(head, body: body, timeout: timeout)
            return (response, try await content.collect(upTo: configuration.maximumResponseSize))
        } catch let error where error is CancellationError || Task.isCancelled {
            throw CancellationError()
        } catch var error as TransportError {
            error.operation = operation
            throw error
        } catch let error as RequestError {
            throw error
        } catch {
            var wrapped = TransportError(.other, "the transport failed with \(type(of: error))", underlying: error)
            wrapped.operation = operation
            throw wrapped
        }
    }
}

extension Client: CustomStringConvertible, CustomReflectable {
    /// The service and its URL.
    public var description: String { "\(service.name) at \(base)" }

    /// The URL; no credential.
    public var customMirror: Mirror { Mirror(self, children: ["baseURL": baseURL]) }
}

extension HTTPFields {
    fileprivate mutating func addMissing(_ others: HTTPFields) {
        let present = Set(map(\.name))
        for field in others where !present.contains(field.name) { append(field) }
    }

    fileprivate mutating func replace(with others: HTTPFields) {
        for field in others { self[field.name] = nil }
        for field in others { append(field) }
    }
}
