/// Sixteen bytes of a text, looked at together: one vector register on every processor that Swift knows.
struct ByteBlock {
    static let count = 16

    private let bytes: SIMD16<UInt8>

    /// Loads the bytes at `place`; there must be sixteen.
    @inline(__always)
    init(_ place: UnsafePointer<UInt8>) {
        bytes = UnsafeRawPointer(place).loadUnaligned(as: SIMD16<UInt8>.self)
    }

    @inline(__always)
    func store(to place: UnsafeMutablePointer<UInt8>) {
        UnsafeMutableRawPointer(place).storeBytes(of: bytes, as: SIMD16<UInt8>.self)
    }

    /// The index of the first byte that needs attention where a string is read; 16 if there is none.
    ///
    /// They are quotes, backslashes, control characters and bytes beyond ASCII.
    @inline(__always)
    var firstToCheck: Int {
        // As signed numbers, bytes beyond ASCII are below the first printable character too.
        let signed = SIMD16<Int8>(truncatingIfNeeded: bytes)
        return Self.first((signed .< SIMD16(repeating: 0x20)) .| quotesAndBackslashes)
    }

    /// The index of the first byte that cannot stand in a string as it is (RFC 8259 §7); 16 if there is none.
    @inline(__always)
    var firstToEscape: Int { Self.first((bytes .< SIMD16(repeating: 0x20)) .| quotesAndBackslashes) }

    @inline(__always)
    private var quotesAndBackslashes: SIMDMask<SIMD16<Int8>> {
        (bytes .== SIMD16(repeating: UInt8(ascii: "\""))) .| (bytes .== SIMD16(repeating: UInt8(ascii: "\\")))
    }

    @inline(__always)
    private static func first(_ mask: SIMDMask<SIMD16<Int8>>) -> Int {
        let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        let (low, high) = (UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1]))
        if low | high == 0 { return count }
        return low != 0 ? low.trailingZeroBitCount >> 3 : 8 + high.trailingZeroBitCount >> 3
    }
}
