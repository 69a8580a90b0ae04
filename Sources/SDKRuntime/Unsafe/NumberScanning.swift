extension JSONInput {
    /// Goes behind the number at the position and gives its bytes.
    mutating func scanNumber() throws(DecodingFailure) -> UnsafeBufferPointer<UInt8> {
        let first = position
        if byte == UInt8(ascii: "-") { position += 1 }
        if byte == UInt8(ascii: "0") {
            position += 1
            if Self.isDigit(byte) { throw failure(.invalidNumber) }
        } else {
            try scanDigits()
        }
        if byte == UInt8(ascii: ".") {
            position += 1
            try scanDigits()
        }
        if byte | 0x20 == UInt8(ascii: "e") {
            position += 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { position += 1 }
            try scanDigits()
        }
        return UnsafeBufferPointer(start: first, count: position - first)
    }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    private mutating func scanDigits() throws(DecodingFailure) {
        guard Self.isDigit(byte) else {
            throw position < end ? failure(.invalidNumber) : failure(.unexpectedEnd)
        }
        while Self.isDigit(byte) { position += 1 }
    }

    @inline(__always)
    private var beginsNumber: Bool { byte == UInt8(ascii: "-") || Self.isDigit(byte) }

    /// Reads a number with its text.
    public mutating func readNumber() throws(DecodingFailure) -> JSONNumber {
        guard beginsNumber else { throw mismatch("number") }
        return JSONNumber(checked: String(decoding: try scanNumber(), as: UTF8.self))
    }

    /// Reads an integer; `1.0` and `1e2` are integers too (JSON Schema §4.2.3).
    ///
    /// - Throws: `wrongType` for other values, `numberOutOfRange` if it does not fit `I`.
    public mutating func readInteger<I: FixedWidthInteger>(_ type: I.Type = I.self) throws(DecodingFailure) -> I {
        let first = position
        if let small = readSmallInteger() {
            if let value = I(exactly: small) { return value }
            position = first
        }
        return try readLargeInteger()
    }

    /// Reads up to 18 digits without fraction and exponent; stays where it is if the number is of another form.
    @inline(__always)
    mutating func readSmallInteger() -> Int64? {
        let isNegative = byte == UInt8(ascii: "-")
        let first = isNegative ? position + 1 : position
        var place = first
        var value: Int64 = 0
        while place < end, place - first < 19 {
            let digit = place.pointee &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            value = value &* 10 &+ Int64(digit)
            place += 1
        }
        let count = place - first
        guard count > 0, count < 19, count == 1 || first.pointee != UInt8(ascii: "0") else { return nil }
        if place < end, place.pointee == UInt8(ascii: ".") || place.pointee | 0x20 == UInt8(ascii: "e") { return nil }
        position = place
        return isNegative ? -value : value
    }

    @inline(never)
    private mutating func readLargeInteger<I: FixedWidthInteger>() throws(DecodingFailure) -> I {
        guard beginsNumber else { throw mismatch("integer") }
        let first = position
        let text = try scanNumber()
        guard let integer = ExactInteger(utf8: text), let value = I(exactly: integer) else {
            let here = looking(at: first)
            let isIntegral = here.type == .integer || ExactInteger(utf8: text) != nil
            guard isIntegral else { throw here.mismatch("integer") }
            throw here.outOfRange("\(I.self)")
        }
        return value
    }

    /// Reads a double.
    ///
    /// - Throws: `wrongType` for other values, `numberOutOfRange` if it is too large.
    public mutating func readDouble() throws(DecodingFailure) -> Double {
        let first = position
        if let small = readSmallInteger() {
            if small.magnitude < 1 << 53, small != 0 || first.pointee != UInt8(ascii: "-") { return Double(small) }
            position = first
        }
        return try readLongDouble()
    }

    @inline(never)
    private mutating func readLongDouble() throws(DecodingFailure) -> Double {
        guard beginsNumber else { throw mismatch("number") }
        let first = position
        let text = String(decoding: try scanNumber(), as: UTF8.self)
        guard let value = Double(text), value.isFinite else {
            throw looking(at: first).outOfRange("Double")
        }
        return value
    }
}
