/// The ends of the long objects and arrays inside a union that has been looked at, by their starts.
///
/// To tell the branch of a union its members are gone over, and those of a union inside it again: without this, once for
/// each level, which is time by the square of the depth.
struct ScannedValues {
    private static let leastLength = 256

    private(set) var ends: [UnsafePointer<UInt8>: UnsafePointer<UInt8>] = [:]
    private var outermostEnd: UnsafePointer<UInt8>?

    /// Forgets what was found in a union that lies before `place`; false inside it.
    mutating func begin(at place: UnsafePointer<UInt8>) -> Bool {
        if let outermostEnd, place < outermostEnd { return false }
        // Without the memory of a long union: to empty it again for each of many small ones takes the time that it is long.
        if !ends.isEmpty { ends = [:] }
        return true
    }

    mutating func end(at place: UnsafePointer<UInt8>) { outermostEnd = place }

    func end(of start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? { ends.isEmpty ? nil : ends[start] }

    mutating func note(_ start: UnsafePointer<UInt8>, endsAt end: UnsafePointer<UInt8>) {
        if end - start >= Self.leastLength { ends[start] = end }
    }
}
