/// A fixed set of strings, found by their bytes.
final class KnownStrings: @unchecked Sendable {  // immutable once made
    let strings: [String]
    let texts: UnsafeMutablePointer<String>
    private let bytes: UnsafeMutablePointer<UInt8>
    private let ranges: UnsafeMutablePointer<(start: Int, count: Int)>
    private let buckets: UnsafeMutablePointer<Int32>
    private let mask: Int

    init(_ strings: [String]) {
        self.strings = strings
        texts = .allocate(capacity: max(strings.count, 1))
        for (index, string) in strings.enumerated() { (texts + index).initialize(to: string) }
        bytes = .allocate(capacity: strings.reduce(1) { $0 + $1.utf8.count })
        ranges = .allocate(capacity: max(strings.count, 1))
        var size = 4
        while size < strings.count * 2 { size *= 2 }
        mask = size - 1
        buckets = .allocate(capacity: size)
        buckets.initialize(repeating: -1, count: size)
        var used = 0
        for (index, string) in strings.enumerated() {
            let first = used
            for byte in string.utf8 {
                bytes[used] = byte
                used += 1
            }
            ranges[index] = (first, used - first)
            insert(index)
        }
    }

    deinit {
        texts.deinitialize(count: strings.count)
        texts.deallocate()
        bytes.deallocate()
        ranges.deallocate()
        buckets.deallocate()
    }

    private func insert(_ index: Int) {
        var bucket = Self.hash(bytes + ranges[index].start, ranges[index].count) & mask
        while buckets[bucket] >= 0 { bucket = (bucket + 1) & mask }
        buckets[bucket] = Int32(truncatingIfNeeded: index)
    }

    /// The index of the string with the bytes of `text`; -1 if there is none.
    func index(of text: String) -> Int {
        var text = text
        return text.withUTF8 { bytes in bytes.baseAddress.map { index(of: $0, count: bytes.count) } ?? -1 }
    }

    /// The index of the string of these bytes; -1 if there is none.
    func index(of text: UnsafePointer<UInt8>, count: Int) -> Int {
        var bucket = Self.hash(text, count) & mask
        while true {
            let index = Int(buckets[bucket])
            if index < 0 { return -1 }
            let range = ranges[index]
            if range.count == count, Self.areEqual(bytes + range.start, text, count: count) { return index }
            bucket = (bucket + 1) & mask
        }
    }

    @inline(__always)
    private static func areEqual(_ first: UnsafePointer<UInt8>, _ second: UnsafePointer<UInt8>, count: Int) -> Bool {
        let (first, second) = (UnsafeRawPointer(first), UnsafeRawPointer(second))
        guard count >= 8 else {
            for index in 0..<count
            where first.load(fromByteOffset: index, as: UInt8.self)
                != second.load(fromByteOffset: index, as: UInt8.self)
            { return false }
            return true
        }
        var index = 0
        while index < count {
            // The last eight bytes may overlap the ones before.
            let place = min(index, count - 8)
            guard
                first.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                    == second.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            else { return false }
            index += 8
        }
        return true
    }

    /// From the length and the bytes at both ends: enough to tell names apart, and as fast for long ones.
    @inline(__always)
    private static func hash(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int {
        var word = UInt64(truncatingIfNeeded: count)
        if count >= 8 {
            let raw = UnsafeRawPointer(text)
            let head = raw.loadUnaligned(as: UInt64.self)
            let tail = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            word ^= head ^ (tail << 21 | tail >> 43)
        } else {
            for index in 0..<count { word = word << 8 ^ UInt64(text[index]) }
        }
        return Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 40)
    }
}
