/// The heap storage of an ``Indirect``.
///
/// Unchecked, and safe: the only writer is ``Indirect``, which writes when it holds the one reference.
final class Box<Value: Sendable>: @unchecked Sendable {
    var value: Value

    init(_ value: Value) { self.value = value }

    /// Where the value is in a box: behind the two words that every native object begins with.
    static var offset: Int {
        let (header, alignment) = (2 * MemoryLayout<UInt>.size, MemoryLayout<Value>.alignment)
        return (header + alignment - 1) & ~(alignment - 1)
    }

    /// Takes the value out of raw memory.
    required init(moving memory: UnsafeMutableRawPointer) {
        value = memory.assumingMemoryBound(to: Value.self).move()
    }
}
