/// Why a call failed: the one error that operations throw, next to `CancellationError` for a cancelled task.
///
/// ```swift
/// do {
///     try await client.actions.delete(id: id)
/// } catch let error as CallError {
///     switch error.kind {
///     case .refused(let refusal) where refusal.status == 404: break // it is gone already
///     case .transport: retryLater()
///     default: logger.error("\(error)")
///     }
/// }
/// ```
public struct CallError: Error, Sendable {
    /// What failed, with what is known of it.
    public enum Kind: Sendable {
        /// The request cannot be made from the values given for it. Nothing was sent.
        case request(RequestError)
        /// There was no credential. The request was not sent.
        case authentication(AuthenticationError)
        /// There is no complete response.
        case transport(TransportError)
        /// The service refused the request, or could not answer it.
        case refused(APIError)
        /// The response is not what the description says.
        case decoding(DecodingFailure)
        /// The service's next page of a list cannot be asked for.
        case pagination(PaginationError)
        /// A middleware threw an error of its own.
        case other(any Error)
    }

    /// What failed, to switch over.
    public let kind: Kind

    /// The operation as `PATCH /actions/triggers/{triggerId}/bindings`.
    public let operation: String

    /// The scopes that a token needs for the operation.
    public let scopes: [String]

    /// How many times the request was sent.
    public let attempts: Int

    /// The time from the call to its failure: attempts and what was waited between them.
    public let duration: Duration

    /// The status of the last response; `nil` when there is none.
    public let status: Int?

    /// The header fields of the last response.
    public let headers: HTTPFields

    /// The body of the last response as it came.
    public let body: [UInt8]

    /// What the last response says about the rate limit.
    public let rateLimit: RateLimit?

    /// Makes an error, for tests of code that handles them.
    ///
    /// - Parameters:
    ///   - kind: What failed.
    ///   - operation: The operation.
    ///   - scopes: The scopes that a token needs for the operation.
    ///   - attempts: How many times the request was sent.
    ///   - duration: The time from the call to its failure.
    ///   - status: The status of the last response.
    ///   - headers: The header fields of the last response.
    ///   - body: The body of the last response.
    ///   - rateLimit: What the last response says about the rate limit.
    public init(
        _ kind: Kind,
        operation: String,
        scopes: [String] = [],
        attempts: Int = 0,
        duration: Duration = .zero,
        status: Int? = nil,
        headers: HTTPFields = [:],
        body: [UInt8] = [],
        rateLimit: RateLimit? = nil
    ) {
        self.kind = kind
        self.operation = operation
        self.scopes = scopes
        self.attempts = attempts
        self.duration = duration
        self.status = status
        self.headers = headers
        self.body = body
        self.rateLimit = rateLimit
    }

    /// What the service calls this exchange in its logs, if it says so in one of the usual header fields.
    public var requestID: String? { headers.requestID }

    /// What the service said when it refused; `nil` when something else failed.
    public var refusal: APIError? {
        if case .refused(let refusal) = kind { return refusal }
        return nil
    }

    /// The scopes that the token lacks, when that is why the service refused: those of its challenge
    /// (RFC 6750 §3.1), else those that the operation needs.
    public var missingScopes: [String] {
        guard status == 403 else { return [] }
        let challenge = headers[.wwwAuthenticate] ?? ""
        guard challenge.contains("insufficient_scope") || refusal?.code == "insufficient_scope" else { return [] }
        guard let start = challenge.firstRange(of: "scope=\"")?.upperBound else { return scopes }
        return challenge[start...].prefix { $0 != "\"" }.split(separator: " ").map(String.init)
    }

    /// The error inside of ``kind``.
    public var underlying: any Error {
        switch kind {
        case .request(let error): error
        case .authentication(let error): error
        case .transport(let error): error
        case .refused(let error): error
        case .decoding(let error): error
        case .pagination(let error): error
        case .other(let error): error
        }
    }
}

extension CallError {
    /// The error with what the call has been through.
    init(_ error: any Error, of call: Call) {
        let record = call.record
        self.init(
            Kind(error), operation: call.prepared.request.operation, scopes: call.prepared.request.scopes,
            attempts: record.attempts, duration: call.prepared.timing.duration, status: record.head?.status.code,
            headers: record.head?.headerFields ?? [:], body: record.body, rateLimit: record.rateLimit)
    }
}

extension CallError.Kind {
    fileprivate init(_ error: any Error) {
        self =
            switch error {
            case let error as RequestError: .request(error)
            case let error as AuthenticationError: .authentication(error)
            case let error as TransportError: .transport(error)
            case let error as APIError: .refused(error)
            case let error as DecodingFailure: .decoding(error)
            default: .other(error)
            }
    }
}

extension CallError: CustomStringConvertible, CustomDebugStringConvertible {
    /// One line for a log: operation, what failed, request id, attempts and time; no body and no secret.
    public var description: String {
        let line =
            switch kind {
            case .request(let error): error.description
            case .authentication(let error): "\(operation) was not sent: \(error.message.logSafe(limit: 300))"
            case .transport(let error): error.description
            case .refused(let error): error.description + scopeHint
            case .decoding(let error): error.description
            case .pagination(let error): "\(operation) cannot be continued: \(error)"
            // The text of a foreign error may hold anything.
            case .other(let error): "\(operation) failed with \(type(of: error))"
            }
        guard attempts > 0 else { return line }
        return line + " [\(attempts == 1 ? "1 attempt" : "\(attempts) attempts"), \(duration.shortDescription)]"
    }

    private var scopeHint: String {
        let missing = missingScopes
        return missing.isEmpty ? "" : ", needs scope \(missing.joined(separator: " ").logSafe(limit: 200))"
    }

    /// The same line.
    public var debugDescription: String { description }
}

extension CallError: CustomReflectable {
    /// What the description has.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "operation": operation, "status": status as Any, "attempts": attempts, "duration": duration,
                "error": description,
            ])
    }
}

extension HTTPFields {
    /// What a service calls an exchange, in the first of the usual fields that is there.
    var requestID: String? {
        Self.requestIDFields.lazy.compactMap { self[$0] }.first { !$0.isEmpty }
    }

    private static let requestIDFields = [
        "x-request-id", "request-id", "x-correlation-id", "x-amzn-requestid", "x-ms-request-id", "x-auth0-requestid",
        "x-github-request-id", "cf-ray",
    ].compactMap { HTTPField.Name($0) }
}
