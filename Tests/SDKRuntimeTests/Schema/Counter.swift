import Foundation

/// A number that several threads change.
final class Counter: Sendable {
    private let lock = NSLock()
    nonisolated(unsafe) private var number = 0

    var value: Int { lock.withLock { number } }
    func add(_ more: Int) { lock.withLock { number += more } }
}
