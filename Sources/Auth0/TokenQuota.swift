import SDKRuntime

/// How many more tokens an application, or an organization, may be issued: the fields `Auth0-Client-Quota-Limit` and
/// `Auth0-Organization-Quota-Limit` of responses.
///
/// ```swift
/// } catch let error as CallError {
///     if let quota = error.clientQuota?.perHour, quota.remaining == 0 { print("none before", quota.reset) }
/// }
/// ```
///
/// They come from the token endpoint. An error has them also when it is no token that was issued: they are those of the
/// token request then.
public struct TokenQuota: Hashable, Sendable {
    /// What is left of one period.
    public struct Period: Hashable, Sendable {
        /// The number of tokens of the period.
        public var limit: Int
        /// The number of tokens that are left.
        public var remaining: Int
        /// The time until the next period.
        public var reset: Duration

        /// Makes a period, for tests.
        ///
        /// - Parameters:
        ///   - limit: The number of tokens of the period.
        ///   - remaining: The number of tokens that are left.
        ///   - reset: The time until the next period.
        public init(limit: Int, remaining: Int, reset: Duration) {
            self.limit = limit
            self.remaining = remaining
            self.reset = reset
        }
    }

    /// What is left of the hour; `nil` when no number is set for it.
    public var perHour: Period?

    /// What is left of the day; `nil` when no number is set for it.
    public var perDay: Period?

    /// Makes a quota, for tests.
    ///
    /// - Parameters:
    ///   - perHour: What is left of the hour.
    ///   - perDay: What is left of the day.
    public init(perHour: Period? = nil, perDay: Period? = nil) {
        self.perHour = perHour
        self.perDay = perDay
    }

    /// Reads the value of a field: `b=per_hour;q=100;r=99;t=1800,b=per_day;q=300;r=299;t=86400`.
    ///
    /// - Parameter text: The value; `nil` results when it has neither period.
    public init?(_ text: String) {
        for part in text.split(separator: ",") {
            let pairs = part.split(separator: ";").compactMap(Self.pair)
            let values = Dictionary(pairs) { first, _ in first }
            guard let limit = values["q"].flatMap({ Int($0) }), let remaining = values["r"].flatMap({ Int($0) }),
                let seconds = values["t"].flatMap({ Int($0) }), (0..<Self.longest).contains(seconds)
            else { continue }
            let period = Period(limit: limit, remaining: remaining, reset: .seconds(seconds))
            switch values["b"] {
            case "per_hour": perHour = period
            case "per_day": perDay = period
            default: break
            }
        }
        if perHour == nil, perDay == nil { return nil }
    }

    /// No period is a year.
    private static let longest = 365 * 24 * 3600

    private static func pair(_ text: Substring) -> (String, Substring)? {
        guard let sign = text.firstIndex(of: "=") else { return nil }
        return (text[..<sign].filter { $0 != " " }, text[text.index(after: sign)...])
    }
}

extension HTTPFields {
    /// How many more tokens the application may be issued, where the response says so.
    public var clientQuota: TokenQuota? { quota("auth0-client-quota-limit") }

    /// How many more tokens the organization may be issued, where the response says so.
    public var organizationQuota: TokenQuota? { quota("auth0-organization-quota-limit") }

    private func quota(_ name: String) -> TokenQuota? {
        HTTPField.Name(name).flatMap { self[$0] }.flatMap { TokenQuota($0) }
    }
}

extension Response {
    /// How many more tokens the application may be issued, where the response says so.
    public var clientQuota: TokenQuota? { headers.clientQuota }

    /// How many more tokens the organization may be issued, where the response says so.
    public var organizationQuota: TokenQuota? { headers.organizationQuota }
}

extension CallError {
    /// How many more tokens the application may be issued, where the last response says so: that of the token endpoint
    /// when it has issued none.
    public var clientQuota: TokenQuota? { responseHeaders.clientQuota }

    /// How many more tokens the organization may be issued, where the last response says so.
    public var organizationQuota: TokenQuota? { responseHeaders.organizationQuota }

    private var responseHeaders: HTTPFields {
        if case .authentication(let error) = kind, let cause = error.underlying as? CallError { return cause.headers }
        return headers
    }
}
