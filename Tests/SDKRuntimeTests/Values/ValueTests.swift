import SDKRuntime
import Testing

func decode<V: SchemaValue>(_ type: V.Type, _ text: String) throws -> V {
    try JSON.decode(type, from: Array(text.utf8))
}

func encode<V: SchemaValue>(_ value: V) throws -> String { String(decoding: try JSON.encode(value), as: UTF8.self) }

@Suite struct ValueTests {
    @Test func datesAreReadInEveryFormOfTheStandard() throws {
        let cases: [(String, String)] = [
            ("2024-01-02T03:04:05Z", "2024-01-02T03:04:05.000Z"),
            ("2024-01-02T03:04:05.6Z", "2024-01-02T03:04:05.600Z"),
            ("2024-01-02t03:04:05.678901234z", "2024-01-02T03:04:05.679Z"),
            ("2024-01-02 03:04:05+01:30", "2024-01-02T01:34:05.000Z"),
            ("2024-01-02T03:04:05-23:59", "2024-01-03T03:03:05.000Z"),
            ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"),
            ("1999-12-31T23:59:59.9996Z", "2000-01-01T00:00:00.000Z"),
            ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00.000Z"),
            ("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"),
            ("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.999Z"),
            ("1970-01-01T00:00:00.001Z", "1970-01-01T00:00:00.001Z"),
            ("2000-02-29T12:00:00.123456789123Z", "2000-02-29T12:00:00.123Z"),
        ]
        for (text, written) in cases {
            let date = try decode(Date.self, "\"\(text)\"")
            #expect(try encode(date) == "\"\(written)\"", "\(text)")
        }
        #expect(try decode(Date.self, "\"1970-01-01T00:00:00Z\"").timeIntervalSince1970 == 0)
    }

    @Test(arguments: [
        "", "2024", "2024-01-02", "2024-01-02T", "2024-01-02T03:04:05", "2024-01-02T03:04:05.Z", "2023-02-29T00:00:00Z",
        "2024-13-01T00:00:00Z", "2024-00-01T00:00:00Z", "2024-01-32T00:00:00Z", "2024-01-01T24:00:00Z",
        "2024-01-01T00:60:00Z", "2024-01-01T00:00:61Z", "2024-01-01T00:00:00+24:00", "2024-01-01T00:00:00+0100",
        "2024-01-01T00:00:00Zx", "x024-01-01T00:00:00Z", "1900-02-29T00:00:00Z",
    ])
    func otherTextIsNoDate(_ text: String) {
        #expect(throws: DecodingFailure.self) { try decode(Date.self, "\"\(text)\"") }
    }

    @Test func datesBeyondTheStandardAreNotWritten() {
        for seconds in [Double.nan, .infinity, 1e15, -1e15, 252_423_993_600] {
            #expect(throws: EncodingFailure.self) { try JSON.encode(Date(timeIntervalSinceReferenceDate: seconds)) }
        }
    }

    @Test func everyDayOfFourCenturiesIsItself() throws {
        for year in stride(from: 1_899, to: 2_301, by: 1) {
            for month in 1...12 {
                let date = try #require(CalendarDate(year: year, month: month, day: 28))
                #expect(try decode(CalendarDate.self, encode(date)) == date)
                let time = try decode(Date.self, "\"\(date)T00:00:00Z\"")
                #expect(try encode(time) == "\"\(date)T00:00:00.000Z\"")
            }
        }
    }

    @Test func integersOfEveryWidth() throws {
        #expect(try decode(Int8.self, "-128") == -128)
        #expect(try decode(UInt8.self, "255") == 255)
        #expect(try decode(Int64.self, "-9223372036854775808") == .min)
        #expect(try decode(UInt64.self, "18446744073709551615") == .max)
        #expect(try decode(Int.self, "1.0") == 1)
        #expect(try decode(Int.self, "1e2") == 100)
        #expect(try decode(Int.self, "1200e-2") == 12)
        #expect(try decode(Int.self, "-0") == 0)
        #expect(try decode(Int.self, "0e999999999") == 0)
        #expect(try encode(UInt64.max) == "18446744073709551615")
        #expect(try encode(Int64.min) == "-9223372036854775808")
        for text in ["128", "-129", "1e9", "1.5", "\"1\"", "true", "99999999999999999999"] {
            #expect(throws: DecodingFailure.self) { try decode(Int8.self, text) }
        }
        for text in ["01", "-", "1.", ".5", "1e", "+1", "0x1", "1e999999999", "--1"] {
            #expect(throws: DecodingFailure.self) { try decode(Int.self, text) }
        }
        #expect(throws: DecodingFailure.self) { try decode(UInt.self, "-1") }
    }

    @Test func doublesAreExact() throws {
        for value in [
            0, 0.1, -2.5, 1e300, 2.2250738585072014e-308, .pi, 123_456_789_012, 1e22, 9_007_199_254_740_992, -1e-7,
        ] {
            #expect(try decode(Double.self, encode(value as Double)) == value)
        }
        #expect(try decode(Double.self, "-0").sign == .minus)
        #expect(try encode(-0.0) == "-0.0")
        #expect(try encode(5.0) == "5")
        #expect(try encode(Float(0.1)) == "0.1")
        #expect(try decode(Float.self, "0.1") == 0.1)
        #expect(throws: DecodingFailure.self) { try decode(Double.self, "1e400") }
        #expect(throws: EncodingFailure.self) { try encode(Double.nan) }
        #expect(throws: EncodingFailure.self) { try encode([Double.infinity]) }
    }

    @Test func stringsAreEscapedAndUnescaped() throws {
        let texts = [
            "", "plain", "a\"b\\c/d", "\u{0}\u{1F}\n\r\t\u{8}\u{C}", "é€😀", String(repeating: "x\n", count: 100),
            "long enough to need the heap \u{1} end", String(repeating: "\u{1}", count: 50),
        ]
        for text in texts { #expect(try decode(String.self, encode(text)) == text) }
        #expect(try decode(String.self, #""\u0041\ud83d\ude00\/\b\f""#) == "A😀/\u{8}\u{C}")
        #expect(try encode("\u{1}\n") == #""\u0001\n""#)
    }

    @Test func bytesThatAreNotUTF8AreRefused() {
        let bad: [[UInt8]] = [
            [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x80], [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0x80], [0xFF], [0xC3],
            [0xF0, 0x9F, 0x98],
        ]
        for bytes in bad {
            for filler in 0..<9 {
                let text: [UInt8] = [0x22] + Array(repeating: 0x61, count: filler) + bytes + [0x22]
                #expect(throws: DecodingFailure.self) { try JSON.decode(String.self, from: text) }
            }
        }
    }

    @Test func textThatWouldChangeIsNoUUIDOrURL() throws {
        #expect(
            try encode(decode(UUID.self, #""00000000-0000-4000-8000-00000000000a""#))
                == #""00000000-0000-4000-8000-00000000000a""#)
        #expect(throws: DecodingFailure.self) { try decode(UUID.self, #""00000000-0000-4000-8000-00000000000A""#) }
        #expect(try encode(decode(URL.self, #""https://a.example/b?c=d""#)) == #""https://a.example/b?c=d""#)
        #expect(throws: DecodingFailure.self) { try decode(URL.self, #""""#) }
    }

    @Test func base64() throws {
        for (text, bytes) in [("", []), ("TQ==", [77]), ("TWE=", [77, 97]), ("TWFu", [77, 97, 110])]
            as [(String, [UInt8])]
        {
            #expect(try decode(Base64Data.self, "\"\(text)\"").bytes == bytes)
            #expect(try encode(Base64Data(bytes)) == "\"\(text)\"")
        }
        for text in ["T", "TQ=", "T===", "====", "TR==", "TQ==TQ==", "T Q=", "TQ-_", "=TQ="] {
            #expect(throws: DecodingFailure.self, "\(text)") { try decode(Base64Data.self, "\"\(text)\"") }
        }
    }

    @Test func dictionariesAreWrittenSorted() throws {
        #expect(try encode(decode([String: Int].self, #"{"b":1,"a":2,"b":3}"#)) == #"{"a":2,"b":3}"#)
        #expect(try encode(decode([String: [Int?]].self, #"{"b":[1,null]}"#)) == #"{"b":[1,null]}"#)
        #expect(throws: DecodingFailure.self) { try decode([Int].self, "[1,null]") }
    }

    @Test func aValueIsTheJSONThatItIsWrittenAs() throws {
        for text in ["", "plain", "a \"quoted\" one", "back\\slash", "line\nbreak", "\u{e9}\u{1F600}"] {
            #expect(try JSON.value(of: text) == .string(text))
        }
        #expect(try JSON.value(of: ["a", "b"]) == .array([.string("a"), .string("b")]))
        #expect(try JSON.value(of: 5) == 5)
    }

    @Test func whatIsNoJSONIsNoValue() {
        #expect(throws: EncodingFailure.self) { try JSON.value(of: Twice(text: "a")) }
    }

    @Test func anEnumWithCasesIsReadByItsRawValue() throws {
        for side in [Side.left, .other("a side longer than a small string")] {
            let document = try encode([Sided(side: side)])
            #expect(document == #"[{"side":"\#(side.rawValue)"}]"#)
            #expect(try decode([Sided].self, document).map(\.side) == [side])
        }
    }

    @Test func anEnumThatRefusesAValueIsNotMade() throws {
        #expect(try decode([Closed].self, #"["open","shut"]"#) == [.open, .shut])
        let failure = try #require(throws: DecodingFailure.self) { try decode([Closed].self, #"["open","ajar"]"#) }
        #expect("\(failure)".contains("Closed has no such value"), "\(failure)")
        #expect(failure.path == JSONPath([.index(1)]) && failure.column == 9, "\(failure)")
    }
}

/// An enum of raw values, which has no case for any other.
private enum Closed: String, OpenEnum {
    case open, shut

    static var knownValues: [Self] { [.open, .shut] }
}

/// An open enum written by hand, whose cases share the memory of its string.
enum Side: OpenEnum {
    case left, right, other(String)

    init(rawValue: String) { self = Self.knownValues.first { $0.rawValue == rawValue } ?? .other(rawValue) }

    var rawValue: String {
        switch self {
        case .left: "left"
        case .right: "right"
        case .other(let text): text
        }
    }

    static var knownValues: [Self] { [.left, .right] }
}

struct Sided: Model {
    var side: Side

    static var schema: Schema { Schema("side") }
}

/// A mistake of its author: it writes two values.
private struct Twice: ScalarValue {
    let text: String
    static func read(from input: inout JSONInput) throws(DecodingFailure) -> Twice {
        Twice(text: try String.read(from: &input))
    }
    func write(to output: inout JSONOutput) throws(EncodingFailure) {
        output.write(text)
        output.write(text)
    }
}
