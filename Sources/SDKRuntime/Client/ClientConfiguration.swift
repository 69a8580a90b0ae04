/// How a client behaves, whatever the service.
public struct ClientConfiguration: Sendable {
    /// Carries the requests.
    public var transport: any Transport

    /// How long one attempt may take, from asking for the token to the last byte of the response; `nil` for no limit.
    public var timeout: Duration?

    /// How long a call may take, with all its attempts and what is waited between them; `nil` for no limit.
    public var deadline: Duration?

    /// When a call that failed is made again.
    public var retry: RetryPolicy

    /// Slows calls down before the rate limit is reached; `nil` to go on until the service refuses.
    public var pacing: Pacing?

    /// See each attempt on its way; the first one is the outermost.
    public var middleware: [any Middleware]

    /// Tells the time and waits.
    public var time: TimeSource

    /// Depth limit and strictness of decoding.
    public var decoding: DecodingOptions

    /// The most bytes of a response that are held; a longer one is a ``TransportError``.
    public var maximumResponseSize: Int

    /// Header fields for every request that does not set them itself.
    ///
    /// As for ``RequestOptions/headers``, `HTTPField` puts spaces where CR, LF or NUL stood in its value.
    public var headers: HTTPFields

    /// The field of ``RequestOptions/idempotencyKey``.
    public var idempotencyKeyField = "Idempotency-Key"

    /// The `User-Agent` field; `nil` for the name and version of the SDK.
    public var userAgent: String?

    /// Whether a credential may be sent to another machine without encryption.
    ///
    /// By default making such a client fails: anyone on the way could read the credential.
    public var allowsCredentialsOverHTTP: Bool

    /// Gets each place where the service departs from its description. Called in the task of the call, before it
    /// returns: do not wait in it.
    public var onDrift: (@Sendable (Drift) -> Void)?

    /// Makes a configuration.
    ///
    /// - Parameters:
    ///   - transport: Carries the requests; URLSession unless the trait is off.
    ///   - timeout: How long one attempt may take; 60 seconds.
    ///   - deadline: How long a call may take, with all its attempts.
    ///   - retry: When a call that failed is made again.
    ///   - pacing: Slows calls down before the rate limit is reached.
    ///   - middleware: See each attempt on its way.
    ///   - time: Tells the time and waits.
    ///   - decoding: Depth limit and strictness of decoding.
    ///   - maximumResponseSize: The most bytes of a response that are held; 256 MiB.
    ///   - headers: Header fields for every request.
    ///   - userAgent: The `User-Agent` field; `nil` for the name and version of the SDK.
    ///   - allowsCredentialsOverHTTP: Whether a credential may be sent to another machine without encryption.
    ///   - onDrift: Gets each place where the service departs from its description.
    public init(
        transport: any Transport = ClientConfiguration.defaultTransport,
        timeout: Duration? = .seconds(60),
        deadline: Duration? = nil,
        retry: RetryPolicy = RetryPolicy(),
        pacing: Pacing? = nil,
        middleware: [any Middleware] = [],
        time: TimeSource = TimeSource(),
        decoding: DecodingOptions = DecodingOptions(),
        maximumResponseSize: Int = 256 << 20,
        headers: HTTPFields = [:],
        userAgent: String? = nil,
        allowsCredentialsOverHTTP: Bool = false,
        onDrift: (@Sendable (Drift) -> Void)? = nil
    ) {
        self.transport = transport
        self.timeout = timeout
        self.deadline = deadline
        self.retry = retry
        self.pacing = pacing
        self.middleware = middleware
        self.time = time
        self.decoding = decoding
        self.maximumResponseSize = maximumResponseSize
        self.headers = headers
        self.userAgent = userAgent
        self.allowsCredentialsOverHTTP = allowsCredentialsOverHTTP
        self.onDrift = onDrift
    }

    /// A new URLSession transport with the trait `URLSession`; else one that throws and says what to do.
    public static var defaultTransport: any Transport {
        #if URLSession
            URLSessionTransport()
        #else
            UnavailableTransport()
        #endif
    }
}

extension ClientConfiguration: CustomStringConvertible, CustomReflectable {
    /// Limits and the names of header fields, without their values: they may be credentials.
    public var description: String { "ClientConfiguration(headers: \(headers.map(\.name.rawName)))" }

    /// No more than ``description`` says.
    public var customMirror: Mirror {
        Mirror(self, children: ["timeout": timeout as Any, "deadline": deadline as Any, "retry": retry])
    }
}
