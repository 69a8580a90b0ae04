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
    /// Shared, as every attempt of a call takes the source along.
    private final class Functions: Sendable {
        let elapsed: @Sendable () -> Duration
        let date: @Sendable () -> Date
        let wait: @Sendable (Duration) async throws -> Void

        init(
            elapsed: @escaping @Sendable () -> Duration, date: @escaping @Sendable () -> Date,
            wait: @escaping @Sendable (Duration) async throws -> Void
        ) {
            self.elapsed = elapsed
            self.date = date
            self.wait = wait
        }
    }

    private let functions: Functions

    /// Whether its time is everyone's.
    let isReal: Bool

    /// Makes a source.
    ///
    /// - Parameters:
    ///   - clock: Measures calls and waits between attempts.
    ///   - date: Gives the date.
    public init<C: Clock>(
        _ clock: C = ContinuousClock(), date: @escaping @Sendable () -> Date = { Date() }
    ) where C.Duration == Duration {
        let start: C.Instant = clock.now
        functions = Functions(elapsed: { start.duration(to: clock.now) }, date: date) {
            try await clock.sleep(until: clock.now.advanced(by: $0), tolerance: nil)
        }
        isReal = C.self == ContinuousClock.self
    }

    /// The time since some moment in the past.
    func elapsed() -> Duration { functions.elapsed() }

    /// The date of today, for `Retry-After`, the end of a rate limit's window and the expiry of tokens.
    func date() -> Date { functions.date() }

    /// Waits; ends at once when the task is cancelled.
    ///
    /// - Throws: `CancellationError`.
    func sleep(for duration: Duration) async throws {
        try await functions.wait(duration.asTimeout)
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
        let milliseconds = Int64(min(inSeconds * 1_000, 1e15).rounded())
        guard milliseconds >= 1_000 else { return "\(milliseconds) ms" }
        let hundredths = String(milliseconds / 10 % 100)
        return "\(milliseconds / 1_000).\(hundredths.count < 2 ? "0" : "")\(hundredths) s"
    }
}
