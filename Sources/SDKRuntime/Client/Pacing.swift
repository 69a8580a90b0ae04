/// Slows calls down before the service's rate limit is reached, rather than being refused after.
///
/// Once fewer calls are left in the window than a part of the limit, those left are spread over the rest of the
/// window. All calls of a client, and of its copies, share the count.
///
/// ```swift
/// configuration.pacing = Pacing(threshold: 0.2)
/// ```
public struct Pacing: Hashable, Sendable {
    /// The part of the limit, from 0 to 1, below which calls are spread.
    public var threshold: Double

    /// Makes a pacing.
    ///
    /// - Parameter threshold: The part of the limit, from 0 to 1, below which calls are spread.
    public init(threshold: Double = 0.2) {
        self.threshold = threshold
    }
}
