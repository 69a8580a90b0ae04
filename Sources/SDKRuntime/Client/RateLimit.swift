#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// How many more calls a service takes for now, as the header fields of a response say.
///
/// Read are `X-RateLimit-Limit`, `-Remaining` and `-Reset`, the same names without `X-` (draft-ietf-httpapi-ratelimit-headers), and
/// `Retry-After` (RFC 9110 §10.2.3).
public struct RateLimit: Hashable, Sendable {
    /// The number of calls in the window.
    public var limit: Int?

    /// The number of calls that are left in the window.
    public var remaining: Int?

    /// When the window ends.
    public var reset: Date?

    /// How long the service asks to wait before the next call.
    public var retryAfter: Duration?

    /// Makes a rate limit, for tests.
    ///
    /// - Parameters:
    ///   - limit: The number of calls in the window.
    ///   - remaining: The number of calls that are left in the window.
    ///   - reset: When the window ends.
    ///   - retryAfter: How long the service asks to wait before the next call.
    public init(limit: Int? = nil, remaining: Int? = nil, reset: Date? = nil, retryAfter: Duration? = nil) {
        self.limit = limit
        self.remaining = remaining
        self.reset = reset
        self.retryAfter = retryAfter
    }

    /// Reads the header fields of a response; `nil` when none of them says anything.
    ///
    /// - Parameters:
    ///   - headers: The header fields.
    ///   - date: When they came. A date in them is taken relative to the service's own `Date` field where there is
    ///     one, so that a clock that is wrong on either side does no harm.
    public init?(_ headers: HTTPFields, at date: Date) {
        // Most responses have none of them.
        guard headers.contains(where: { Self.mayTell($0.name) }) else { return nil }
        // Read only where it is needed, as nearly every response has one.
        var serverDate: Date? { headers.first(.date).flatMap { HTTPDate.parse($0) } }
        limit = Self.number(headers, [.xRateLimitLimit, .rateLimitLimit])
        remaining = Self.number(headers, [.xRateLimitRemaining, .rateLimitRemaining])
        reset = Self.number(headers, [.xRateLimitReset, .rateLimitReset]).map { number in
            guard number >= Self.firstTimestamp else { return date.addingTimeInterval(Double(number)) }
            let skew: TimeInterval = serverDate.map { date.timeIntervalSince($0) } ?? 0
            return Date(timeIntervalSince1970: Double(number) + skew)
        }
        retryAfter = headers.first(.retryAfter).flatMap { text in
            if let seconds = Int(text) { return seconds < 0 ? nil : .seconds(min(seconds, Self.longest)) }
            return HTTPDate.parse(text).map { Self.duration($0.timeIntervalSince(serverDate ?? date)) }
        }
        if limit == nil, remaining == nil, reset == nil, retryAfter == nil { return nil }
    }

    /// How long the window lasts from a date on; never negative.
    ///
    /// - Parameter date: The date.
    public func timeUntilReset(from date: Date) -> Duration? {
        reset.map { Self.duration($0.timeIntervalSince(date)) }
    }

    /// Services give the end of the window as seconds from now or as a Unix time; no window lasts thirty years.
    private static let firstTimestamp = 1_000_000_000
    private static let longest = 365 * 24 * 3600

    private static func duration(_ interval: TimeInterval) -> Duration {
        .seconds(min(max(0, interval), Double(longest)))
    }

    /// Whether a field may be one of those that are read, by the first letter and the length of its name: asked of each
    /// field of each response, where to look for all of their names costs more.
    private static func mayTell(_ name: HTTPField.Name) -> Bool {
        let name = name.canonicalName.utf8
        return (name.first == UInt8(ascii: "x") || name.first == UInt8(ascii: "r")) && name.count > 10
    }

    private static func number(_ headers: HTTPFields, _ names: [HTTPField.Name?]) -> Int? {
        for case let name? in names {
            // Some have a list of windows, `100, 100;w=60`, of which the first is the one that counts.
            guard let text = headers.first(name)?.prefix(while: { $0 != "," && $0 != ";" && $0 != " " }) else {
                continue
            }
            if let number = Int(text), number >= 0 { return number }
        }
        return nil
    }
}

extension HTTPField.Name {
    fileprivate static let xRateLimitLimit = HTTPField.Name("x-ratelimit-limit")
    fileprivate static let xRateLimitRemaining = HTTPField.Name("x-ratelimit-remaining")
    fileprivate static let xRateLimitReset = HTTPField.Name("x-ratelimit-reset")
    fileprivate static let rateLimitLimit = HTTPField.Name("ratelimit-limit")
    fileprivate static let rateLimitRemaining = HTTPField.Name("ratelimit-remaining")
    fileprivate static let rateLimitReset = HTTPField.Name("ratelimit-reset")
}
