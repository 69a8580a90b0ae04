import Generator
import Testing

@testable import corpus

@Suite("Which texts have the form of a date that the standard defines") struct StandardFormatTests {
    private func fits(_ text: String, _ format: String?, _ kind: Scalar.Kind = .string) -> Bool {
        let here = SourceLocation(file: 0, line: 1, column: 1)
        return StandardFormat.fits(Node(.scalar(Scalar(text, kind)), at: here), .string(format: format))
    }

    @Test(arguments: ["2024-10-23T16:29:47Z", "2024-10-23t16:29:47.123456789+02:00", "2024-10-23 16:29:60z"])
    func dateTimes(_ text: String) { #expect(fits(text, "date-time")) }

    @Test(arguments: ["2024-010-23T16:29:47Z", "1s", "2024-10-23", "2024-10-23T16:29:47", "", "２024-10-23T16:29:47Z"])
    func noDateTimes(_ text: String) { #expect(!fits(text, "date-time")) }

    @Test func datesAndWhatHasAnotherFormat() {
        #expect(fits("2024-10-23", "date"))
        #expect(!fits("23.10.2024", "date"))
        #expect(fits("1s", nil) && fits("1s", "duration"))
    }
}
