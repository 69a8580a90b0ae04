/// When a call that failed is made again, and after which time.
///
/// ```swift
/// configuration.retry.maximumRetries = 4
/// configuration.retry = .none
/// ```
///
/// A retry happens when there is no response because the connection could not be made or ended early, and for the
/// ``statuses``. A method that is not idempotent (RFC 9110 §9.2.2: `POST`, `PATCH`) is repeated only where the
/// request surely had no effect: the connection was refused, or the service answered 429, or 503 with
/// `Retry-After`. ``RequestOptions/isIdempotent`` and ``RequestOptions/idempotencyKey`` lift that for a call,
/// ``allowsRepeatedEffects`` for all. A body that cannot be read twice is never sent twice.
///
/// The wait is what `Retry-After` says, else the time until the rate limit is reset, else random between zero and an
/// exponentially growing bound ("full jitter"); all of them end at ``maximumDelay``. A wait that would pass the
/// call's deadline is not begun.
public struct RetryPolicy: Sendable {
    /// How many times a call is made again; 2 makes at most three attempts.
    public var maximumRetries: Int

    /// The statuses that are worth another attempt.
    public var statuses: Set<Int>

    /// The bound of the first random wait; it doubles with each retry.
    public var initialDelay: Duration

    /// The longest wait, whatever the server asks for.
    public var maximumDelay: Duration

    /// Whether requests may be repeated that the service may have carried out already, whatever their method.
    public var allowsRepeatedEffects: Bool

    /// Gives the part of a wait that is random, from 0 to 1.
    var random: @Sendable () -> Double = { Double.random(in: 0...1) }

    /// Makes a policy.
    ///
    /// - Parameters:
    ///   - maximumRetries: How many times a call is made again.
    ///   - statuses: The statuses that are worth another attempt.
    ///   - initialDelay: The bound of the first random wait.
    ///   - maximumDelay: The longest wait.
    ///   - allowsRepeatedEffects: Whether requests may be repeated that may have been carried out already.
    public init(
        maximumRetries: Int = 2,
        statuses: Set<Int> = [408, 429, 500, 502, 503, 504],
        initialDelay: Duration = .seconds(1),
        maximumDelay: Duration = .seconds(60),
        allowsRepeatedEffects: Bool = false
    ) {
        self.maximumRetries = maximumRetries
        self.statuses = statuses
        self.initialDelay = initialDelay
        self.maximumDelay = maximumDelay
        self.allowsRepeatedEffects = allowsRepeatedEffects
    }

    /// No retries.
    public static let none = RetryPolicy(maximumRetries: 0)
}
