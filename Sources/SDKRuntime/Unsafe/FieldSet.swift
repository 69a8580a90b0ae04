/// The fields of a model that have been read: bits, beyond 64 on the heap.
struct FieldSet {
    private var low: UInt64 = 0
    private let high: UnsafeMutablePointer<UInt64>?

    init(count: Int) {
        guard count > 64 else {
            high = nil
            return
        }
        let words = (count - 1) / 64
        let memory = UnsafeMutablePointer<UInt64>.allocate(capacity: words)
        memory.initialize(repeating: 0, count: words)
        high = memory
    }

    func deallocate() { high?.deallocate() }

    @inline(__always)
    func contains(_ index: Int) -> Bool {
        if index < 64 { return low >> UInt64(index) & 1 != 0 }
        return high.map { $0[(index >> 6) - 1] >> UInt64(index & 63) & 1 != 0 } ?? false
    }

    @inline(__always)
    mutating func insert(_ index: Int) {
        if index < 64 { low |= 1 << UInt64(index) } else { high?[(index >> 6) - 1] |= 1 << UInt64(index & 63) }
    }

    @inline(__always)
    mutating func remove(_ index: Int) {
        if index < 64 { low &= ~(1 << UInt64(index)) } else { high?[(index >> 6) - 1] &= ~(1 << UInt64(index & 63)) }
    }
}
