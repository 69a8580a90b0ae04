extension JSONInput {
    /// Reads a date and time of RFC 3339 §5.6.
    ///
    /// - Throws: `invalidFormat` if the text is of another form or names a day or time that does not exist.
    public mutating func readDate() throws(DecodingFailure) -> Date {
        guard byte == UInt8(ascii: "\"") else { throw mismatch("string") }
        let first = position
        let span = try scanString()
        var text = DateText(span.start, count: span.count)
        guard !span.hasEscapes, let date = text.date() else { throw misformat("an RFC 3339 date and time", at: first) }
        return date
    }

    /// Reads a full-date of RFC 3339 §5.6.
    mutating func readCalendarDate() throws(DecodingFailure) -> CalendarDate {
        guard byte == UInt8(ascii: "\"") else { throw mismatch("string") }
        let first = position
        let span = try scanString()
        var text = DateText(span.start, count: span.count)
        guard !span.hasEscapes, let date = text.calendarDate(), text.isAtEnd else {
            throw misformat("an RFC 3339 full-date", at: first)
        }
        return date
    }
}

/// The text of a date while it is read.
struct DateText {
    /// The first second of the year 10,000, since 2001.
    static let endOfYears = 252_423_993_600.0

    private var place: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>

    init(_ start: UnsafePointer<UInt8>, count: Int) {
        place = start
        end = start + count
    }

    var isAtEnd: Bool { place == end }

    @inline(__always)
    private mutating func twoDigits() -> Int? {
        guard end - place >= 2 else { return nil }
        let (tens, ones) = (place[0] &- UInt8(ascii: "0"), place[1] &- UInt8(ascii: "0"))
        guard tens < 10, ones < 10 else { return nil }
        place += 2
        return Int(tens) * 10 + Int(ones)
    }

    @inline(__always)
    private mutating func skip(_ byte: UInt8) -> Bool {
        guard place < end, place.pointee == byte else { return false }
        place += 1
        return true
    }

    @inline(__always)
    mutating func calendarDate() -> CalendarDate? {
        guard let century = twoDigits(), let year = twoDigits(), skip(UInt8(ascii: "-")), let month = twoDigits(),
            skip(UInt8(ascii: "-")), let day = twoDigits()
        else { return nil }
        return CalendarDate(year: century * 100 + year, month: month, day: day)
    }

    /// Reads `2024-01-02T03:04:05.678+01:00`; `t`, `z` and a space for the `T` too, and the 60th second of a minute.
    mutating func date() -> Date? {
        guard let day = calendarDate(), place < end, place.pointee | 0x20 == UInt8(ascii: "t") || place.pointee == 0x20
        else { return nil }
        place += 1
        guard let hour = twoDigits(), hour < 24, skip(UInt8(ascii: ":")), let minute = twoDigits(), minute < 60,
            skip(UInt8(ascii: ":")), let second = twoDigits(), second <= 60, let fraction = fraction(),
            let zone = offset(), isAtEnd
        else { return nil }
        let seconds = Int64(day.daysSinceReference) * 86_400 + Int64((hour * 60 + minute - zone) * 60 + second)
        let time = Double(seconds) + fraction
        // 9999-12-31T23:59:59.9999999Z, the last date that some servers know, has no double of its own.
        if time == Self.endOfYears, fraction > 0 { return Date(timeIntervalSinceReferenceDate: time.nextDown) }
        return Date(timeIntervalSinceReferenceDate: time)
    }

    /// Reads the fraction of a second: any number of digits, of which nine count.
    @inline(__always)
    private mutating func fraction() -> Double? {
        guard skip(UInt8(ascii: ".")) else { return 0 }
        var nanoseconds = 0
        var digits = 0
        while place < end, JSONInput.isDigit(place.pointee) {
            if digits < 9 { nanoseconds = nanoseconds * 10 + Int(place.pointee &- UInt8(ascii: "0")) }
            digits += 1
            place += 1
        }
        guard digits > 0 else { return nil }
        while digits < 9 {
            nanoseconds *= 10
            digits += 1
        }
        return Double(nanoseconds) / 1e9
    }

    /// Reads the offset from UTC in minutes.
    @inline(__always)
    private mutating func offset() -> Int? {
        guard place < end else { return nil }
        let sign = place.pointee
        place += 1
        switch sign {
        case UInt8(ascii: "Z"), UInt8(ascii: "z"): return 0
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            guard let hours = twoDigits(), hours < 24, skip(UInt8(ascii: ":")), let minutes = twoDigits(), minutes < 60
            else { return nil }
            return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
        default: return nil
        }
    }
}
