#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The date of a header field (RFC 9110 §5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT` and the two obsolete forms.
enum HTTPDate {
    /// - Returns: The date; `nil` when the text is none.
    static func parse(_ text: String) -> Date? {
        let words = text.split { " ,-".contains($0) }
        guard words.count == 6 || (words.count == 5 && !text.hasSuffix("GMT")) else { return nil }
        // asctime: `Sun Nov  6 08:49:37 1994`; the others: day, month and year, then the time.
        let isASCTime = words.count == 5
        let (day, month, year, time) =
            isASCTime ? (words[2], words[1], words[4], words[3]) : (words[1], words[2], words[3], words[4])
        guard let monthIndex = months.firstIndex(of: String(month)), let dayNumber = Int(day),
            let yearNumber = fullYear(year), let seconds = secondsOfDay(time),
            let date = CalendarDate(year: yearNumber, month: monthIndex + 1, day: dayNumber)
        else { return nil }
        return Date(timeIntervalSinceReferenceDate: Double(date.daysSinceReference * 86_400 + seconds))
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// RFC 850 has two digits; those far from now stand for the past century.
    private static func fullYear(_ text: Substring) -> Int? {
        guard let year = Int(text), year >= 0 else { return nil }
        return text.count == 2 ? year + (year < 70 ? 2000 : 1900) : year
    }

    private static func secondsOfDay(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":").map { Int($0) }
        guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2],
            0...23 ~= hour, 0...59 ~= minute, 0...60 ~= second
        else { return nil }
        return (hour * 60 + minute) * 60 + second
    }
}
