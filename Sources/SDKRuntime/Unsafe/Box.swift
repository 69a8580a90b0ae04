/// The heap storage of an ``Indirect``.
///
/// Unchecked, and safe: the only writer is ``Indirect``, which writes when it holds the one reference.
final class Box<Value: Sendable>: @unchecked Sendable {
    var value: Value

    init(_ value: Value) { self.value = value }

    /// Takes the value out of raw memory.
    required init(moving memory: UnsafeMutableRawPointer) {
        value = memory.assumingMemoryBound(to: Value.self).move()
    }
}
