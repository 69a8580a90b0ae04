extension JSONOutput {
    /// Writes an integer.
    @inline(__always)
    public mutating func write<I: FixedWidthInteger>(_ value: I) {
        if let small = Int64(exactly: value) {
            if small < 0 { append(UInt8(ascii: "-")) }
            writeDigits(small.magnitude)
        } else {
            writeNumber(text: String(value))
        }
    }

    private mutating func writeDigits(_ value: UInt64) {
        var digits = 1
        var rest = value
        while rest >= 10 {
            rest /= 10
            digits += 1
        }
        reserve(digits)
        var place = next + digits
        rest = value
        repeat {
            place -= 1
            place.pointee = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        advance(digits)
    }

    /// Writes the shortest text that reads back as the same double.
    ///
    /// - Throws: `nonFiniteNumber` for infinities and NaN.
    public mutating func write(_ value: Double) throws(EncodingFailure) {
        guard value.isFinite else { throw EncodingFailure(.nonFiniteNumber) }
        if let integer = Int64(exactly: value), integer.magnitude < 1 << 53, integer != 0 || value.sign == .plus {
            write(integer)
        } else {
            writeNumber(text: value.description)
        }
    }
}
