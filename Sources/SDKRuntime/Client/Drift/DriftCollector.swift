/// Collects what drifts, each kind and place once with the number of times it was seen.
///
/// ```swift
/// let drift = DriftCollector()
/// configuration.onDrift = drift.observe
/// …
/// for found in drift.found { print(found.count, found.drift) }
/// ```
///
/// Indices of arrays do not count as places: that every element lacks a property is found once.
public final class DriftCollector: Sendable {
    /// A drift, and how often it was seen.
    public struct Found: Hashable, Sendable {
        /// The first one that was seen there.
        public let drift: Drift
        /// How often there was one.
        public internal(set) var count: Int
    }

    private struct Place: Hashable, Sendable {
        let kind: Disagreement.Kind
        let operation: String
        let status: Int
        let path: [JSONPath.Element]
    }

    private struct State: Sendable {
        var positions: [Place: Int] = [:]
        var found: [Found] = []
        var omitted = 0
    }

    private let state = Locked(State())
    private let limit: Int

    /// Makes a collector.
    ///
    /// - Parameter limit: The most places to keep; more are counted only.
    public init(limit: Int = 10_000) {
        self.limit = limit
    }

    /// What was found, in the order in which it was seen first.
    public var found: [Found] { state.withLock(\.found) }

    /// How many drifts were seen at places that were too many to keep.
    public var omitted: Int { state.withLock(\.omitted) }

    /// Takes note of a drift; to be given to ``ClientConfiguration/onDrift``.
    ///
    /// - Parameter drift: The drift.
    @Sendable public func observe(_ drift: Drift) {
        let path = drift.disagreement.path.elements.map { element in
            if case .index = element { JSONPath.Element.index(0) } else { element }
        }
        let place = Place(
            kind: drift.disagreement.kind, operation: drift.operation, status: drift.status, path: path)
        state.withLock { state in
            if let position = state.positions[place] {
                state.found[position].count += 1
            } else if state.found.count < limit {
                state.positions[place] = state.found.count
                state.found.append(Found(drift: drift, count: 1))
            } else {
                state.omitted += 1
            }
        }
    }
}

extension DriftCollector.Found: CustomStringConvertible {
    /// One line for a log.
    public var description: String { count == 1 ? "\(drift)" : "\(drift) (\(count) times)" }
}
