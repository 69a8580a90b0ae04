@testable import SDKRuntime

/// A clock that tests move: no test of waits and timeouts takes real time.
///
/// A sleep up to ``shortest`` ends at once, moves the clock forward by its length and is written down; a longer one,
/// as the timers of timeouts are, ends when the clock has come to its time.
final class TestClock: Clock, Sendable {
    typealias Duration = Swift.Duration

    struct Instant: InstantProtocol {
        typealias Duration = Swift.Duration
        var offset: Swift.Duration
        func advanced(by duration: Swift.Duration) -> Instant { Instant(offset: offset + duration) }
        func duration(to other: Instant) -> Swift.Duration { other.offset - offset }
        static func < (first: Instant, second: Instant) -> Bool { first.offset < second.offset }
    }

    private struct Sleeper: Sendable {
        let until: Instant
        let continuation: CheckedContinuation<Void, Never>
    }

    private struct State: Sendable {
        var now = Instant(offset: .zero)
        var sleeps: [Swift.Duration] = []
        var sleepers: [Int: Sleeper] = [:]
        var cancelled: Set<Int> = []
        var lastID = 0
    }

    let shortest: Swift.Duration
    private let state = Locked(State())

    /// - Parameter shortest: The longest sleep that ends at once.
    init(endingSleepsUpTo shortest: Swift.Duration = .seconds(1_000_000)) {
        self.shortest = shortest
    }

    var now: Instant { state.withLock(\.now) }
    var minimumResolution: Swift.Duration { .nanoseconds(1) }

    /// The sleeps that ended at once, in order.
    var sleeps: [Swift.Duration] { state.withLock(\.sleeps) }

    /// How many sleepers wait for the clock to move.
    var sleeperCount: Int { state.withLock(\.sleepers.count) }

    func advance(by duration: Swift.Duration) {
        let awake = state.withLock { state in
            state.now = state.now.advanced(by: duration)
            let awake = state.sleepers.filter { $0.value.until <= state.now }
            for id in awake.keys { state.sleepers[id] = nil }
            return awake.values.map(\.continuation)
        }
        for continuation in awake { continuation.resume() }
    }

    func sleep(until deadline: Instant, tolerance: Swift.Duration?) async throws {
        try Task.checkCancellation()
        let isShort = state.withLock { state in
            let length = state.now.duration(to: deadline)
            guard length <= shortest else { return false }
            state.sleeps.append(length)
            state.now = max(state.now, deadline)
            return true
        }
        if !isShort { try await wait(until: deadline) }
    }

    private func wait(until deadline: Instant) async throws {
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if deadline <= state.now || state.cancelled.remove(id) != nil { return true }
                    state.sleepers[id] = Sleeper(until: deadline, continuation: continuation)
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            let sleeper = state.withLock { state in
                if let sleeper = state.sleepers.removeValue(forKey: id) { return Optional(sleeper) }
                state.cancelled.insert(id)
                return nil
            }
            sleeper?.continuation.resume()
        }
        try Task.checkCancellation()
    }
}
