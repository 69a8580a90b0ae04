import Foundation

/// Lives as long as a task does that was begun for its call: tasks inherit task-local values and keep them.
final class Witness: Sendable {
    @TaskLocal static var ofCall: Witness?
}

/// Tells whether a witness is still there, without keeping it.
struct WitnessReference: Sendable {
    private weak var witness: Witness?
    init(_ witness: Witness) { self.witness = witness }
    var isAlive: Bool { witness != nil }
}

/// The file descriptors of this process, of which each connection has one at either end.
enum Descriptors {
    static var count: Int { (try? FileManager.default.contentsOfDirectory(atPath: "/dev/fd").count) ?? -1 }
}
