#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What tells a client the time and lets it wait: a clock for durations, and the date for what servers say.
///
/// Tests give a clock of their own, so that no retry and no timeout takes real time:
///
/// ```swift
/// configuration.time = TimeSource(TestClock()) { Date(timeIntervalSince1970: 0) }
/// ```
public struct TimeSource: Sendable {
    /// The time since some moment in the past.
    let elapsed: @Sendable () -> Duration

    /// The date of today, for `Retry-After`, the end of a rate limit's window and the expiry of tokens.
    let date: @Sendable () -> Date

    private let wait: @Sendable (Duration) async throws -> Void

    /// Makes a source.
    ///
    /// - Parameters:
    ///   - clock: Measures calls and waits between attempts.
    ///   - date: Gives the date.
    public init<C: Clock>(
        _ clock: C = ContinuousClock(), date: @escaping @Sendable () -> Date = { Date() }
    ) where C.Duration == Duration {
        let start: C.Instant = clock.now
        elapsed = { start.duration(to: clock.now) }
        wait = { try await clock.sleep(until: clock.now.advanced(by: $0), tolerance: nil) }
        self.date = date
    }

    /// Waits; ends at once when the task is cancelled.
    ///
    /// - Throws: `CancellationError`.
    func sleep(for duration: Duration) async throws {
        try await wait(duration.asTimeout)
    }
}

extension Duration {
    /// The duration from zero to a year, which is for ever here and keeps a clock's arithmetic from overflowing.
    var asTimeout: Duration { min(max(self, .zero), .seconds(365 * 24 * 3600)) }

    /// The duration in seconds.
    var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) * 1e-18
    }

    /// The duration as a log has it: `2.31 s`, `48 ms`.
    var shortDescription: String {
        let milliseconds = Int(min(inSeconds * 1_000, 1e15).rounded())
        guard milliseconds >= 1_000 else { return "\(milliseconds) ms" }
        let hundredths = String(milliseconds / 10 % 100)
        return "\(milliseconds / 1_000).\(hundredths.count < 2 ? "0" : "")\(hundredths) s"
    }
}
