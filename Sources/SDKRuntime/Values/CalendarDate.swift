/// A day without a time: `format: date`, the full-date of RFC 3339 §5.6.
public struct CalendarDate: Hashable, Sendable, Comparable {
    // Small, so that optional ones are small too.
    private let storedYear: Int16
    private let storedMonth: Int8
    private let storedDay: Int8

    /// The year, 0 to 9999, in the Gregorian calendar.
    public var year: Int { Int(storedYear) }
    /// The month, 1 to 12.
    public var month: Int { Int(storedMonth) }
    /// The day of the month, from 1.
    public var day: Int { Int(storedDay) }

    /// Creates a date; `nil` if that day does not exist.
    public init?(year: Int, month: Int, day: Int) {
        guard 0...9_999 ~= year, 1...12 ~= month, day >= 1, day <= Self.days(ofMonth: month, year: year) else {
            return nil
        }
        storedYear = Int16(year)
        storedMonth = Int8(month)
        storedDay = Int8(day)
    }

    private static func days(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func < (first: Self, second: Self) -> Bool {
        (first.year, first.month, first.day) < (second.year, second.month, second.day)
    }
}

// Days are counted in years that begin in March, so that the leap day is the last; 400 years have 146,097 days.
extension CalendarDate {
    private static let daysBeforeReference = 730_791  // from 0000-03-01 to 2001-01-01, the epoch of `Date`

    /// Days from 2001-01-01.
    var daysSinceReference: Int {
        let year = month <= 2 ? self.year - 1 + 400 : self.year + 400
        let monthFromMarch = (month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 146_097 - Self.daysBeforeReference
    }

    /// The date that many days from 2001-01-01; `nil` outside the years 0 to 9999.
    init?(daysSinceReference days: Int) {
        let shifted = days + Self.daysBeforeReference + 146_097
        guard shifted >= 0 else { return nil }
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = era * 400 + yearOfEra - 400 + (month <= 2 ? 1 : 0)
        guard 0...9_999 ~= year else { return nil }
        storedYear = Int16(year)
        storedMonth = Int8(month)
        storedDay = Int8(day)
    }
}

extension CalendarDate: ScalarValue, Codable, LosslessStringConvertible {
    public static func read(from input: inout JSONInput) throws(DecodingFailure) -> Self {
        try input.readCalendarDate()
    }

    public func write(to output: inout JSONOutput) throws(EncodingFailure) { output.write(self) }

    /// The date as `2024-01-02`.
    public var description: String {
        func padded(_ value: Int, _ count: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, count - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// Reads `2024-01-02`.
    public init?(_ description: String) {
        guard let bytes = try? JSON.encode(description), let date = try? JSON.decode(Self.self, from: bytes) else {
            return nil
        }
        self = date
    }

    public init(from decoder: any Decoder) throws { self = try AnyCoder.decode(Self.self, from: decoder) }
    public func encode(to encoder: any Encoder) throws { try AnyCoder.encode(self, to: encoder) }
}
