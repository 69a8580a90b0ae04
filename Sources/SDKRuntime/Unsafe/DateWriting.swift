extension JSONOutput {
    /// Writes a date in UTC with milliseconds: `2024-01-02T03:04:05.678Z`.
    ///
    /// - Throws: `dateOutOfRange` outside the years 0 to 9999.
    public mutating func write(_ date: Date) throws(EncodingFailure) {
        let seconds = date.timeIntervalSinceReferenceDate
        var milliseconds = (seconds * 1_000).rounded()
        // The last millisecond of all has none to be rounded up to.
        if milliseconds == DateText.endOfYears * 1_000, seconds < DateText.endOfYears { milliseconds -= 1 }
        guard let count = Int64(exactly: milliseconds), count.magnitude < 400_000_000_000_000 else {
            throw EncodingFailure(.dateOutOfRange)
        }
        // In 64 bits: on watchOS an `Int` has 32.
        let (days, remainder) = count.quotientAndRemainder(flooring: 86_400_000)
        guard let day = CalendarDate(daysSinceReference: Int(days)) else { throw EncodingFailure(.dateOutOfRange) }
        let time = Int(remainder)
        reserve(26)
        var digits = DigitWriter(next)
        digits.write(UInt8(ascii: "\""))
        digits.write(day)
        digits.write(UInt8(ascii: "T"))
        digits.writeTwo(time / 3_600_000)
        digits.write(UInt8(ascii: ":"))
        digits.writeTwo(time / 60_000 % 60)
        digits.write(UInt8(ascii: ":"))
        digits.writeTwo(time / 1_000 % 60)
        digits.write(UInt8(ascii: "."))
        digits.write(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: time % 1_000 / 100))
        digits.writeTwo(time % 100)
        digits.write(UInt8(ascii: "Z"))
        digits.write(UInt8(ascii: "\""))
        advance(26)
    }

    mutating func write(_ date: CalendarDate) {
        reserve(12)
        var digits = DigitWriter(next)
        digits.write(UInt8(ascii: "\""))
        digits.write(date)
        digits.write(UInt8(ascii: "\""))
        advance(12)
    }
}

/// Writes digits into memory that has room for them.
private struct DigitWriter {
    private var place: UnsafeMutablePointer<UInt8>

    init(_ place: UnsafeMutablePointer<UInt8>) { self.place = place }

    @inline(__always)
    mutating func write(_ byte: UInt8) {
        place.pointee = byte
        place += 1
    }

    @inline(__always)
    mutating func writeTwo(_ value: Int) {
        let value = UInt32(truncatingIfNeeded: value)
        place[0] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value / 10)
        place[1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value % 10)
        place += 2
    }

    @inline(__always)
    mutating func write(_ day: CalendarDate) {
        writeTwo(day.year / 100)
        writeTwo(day.year % 100)
        write(UInt8(ascii: "-"))
        writeTwo(day.month)
        write(UInt8(ascii: "-"))
        writeTwo(day.day)
    }
}

extension Int64 {
    /// Quotient and remainder of a division that rounds down.
    @inline(__always)
    func quotientAndRemainder(flooring divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
