import SDKRuntime
import Testing

/// Text is read and written in blocks: each case stands at every place of a block, with and without a block behind it.
@Suite struct TextTests {
    /// A text as it is, as the writer escapes it, and another way to write it that a reader meets.
    static let pieces: [(text: String, written: String, other: String)] = [
        ("\n", #"\n"#, #"\u000a"#), ("\"", #"\""#, #"\u0022"#), ("\\", #"\\"#, #"\u005C"#), ("\t", #"\t"#, #"\u0009"#),
        ("\u{8}\u{C}\r", #"\b\f\r"#, #"\u0008\u000C\u000D"#), ("/", "/", #"\/"#), ("\u{0}", #"\u0000"#, #"\u0000"#),
        ("\u{1F}", #"\u001f"#, #"\u001F"#), ("\u{7F}", "\u{7F}", #"\u007f"#), ("é", "é", #"\u00e9"#),
        ("漢字", "漢字", #"漢\u5b57"#), ("😀", "😀", #"\ud83d\ude00"#), ("\n😀\"", #"\n😀\""#, #"\n\uD83D\uDE00\""#),
    ]

    private func read(_ json: String) throws -> String { try JSON.decode(String.self, from: Array(json.utf8)) }

    @Test(arguments: pieces) func everyPieceIsReadAndWrittenAtEveryPlace(
        text: String, written: String, other: String
    ) throws {
        for before in 0...33 {
            for after in [0, 1, 2, 3, 4, 6, 7, 8, 9, 15, 16, 17, 40] {
                let (head, tail) = (String(repeating: "a", count: before), String(repeating: "z", count: after))
                let json = "\"\(head)\(written)\(tail)\""
                let whole = head + text + tail
                #expect(String(decoding: try JSON.encode(whole), as: UTF8.self) == json)
                #expect(try read(json) == whole)
                #expect(try read("\"\(head)\(other)\(tail)\"") == whole)
                // With bytes of the document behind the text.
                #expect(try read(json + String(repeating: " ", count: 16)) == whole)
            }
        }
    }

    @Test(arguments: [1_000, 1_023, 1_024, 1_025, 4_095, 4_096, 4_097, 100_000])
    func longTextsAreReadAndWritten(length: Int) throws {
        for piece in Self.pieces {
            let head = String(repeating: "a", count: length)
            let whole = piece.text + head + piece.text + piece.text + head + piece.text
            #expect(try read(String(decoding: JSON.encode(whole), as: UTF8.self)) == whole)
        }
        let dense = String(repeating: "é\n", count: length)
        #expect(try read(String(decoding: JSON.encode(dense), as: UTF8.self)) == dense)
    }

    @Test func whatIsWrongBehindAnEscapeHasItsPlace() throws {
        let wrong: [[UInt8]] = [[0x0A], [0x1F], [0x00], [0xC3, 0x28], [0xFF], [0xED, 0xA0, 0x80], Array(#"\x"#.utf8)]
        for bytes in wrong {
            for before in 0...33 {
                let head = Array("\"\\n".utf8) + [UInt8](repeating: 0x61, count: before)
                for after in [0, 20] {
                    let document = head + bytes + [UInt8](repeating: 0x61, count: after) + Array("\"".utf8)
                    let failure = try #require(throws: DecodingFailure.self) {
                        try JSON.decode(String.self, from: document)
                    }
                    #expect(failure.byteOffset == head.count, "\(document)")
                }
            }
        }
    }

    @Test func aTextThatDoesNotEndFails() throws {
        let document = Array(#""a\n\u0041\ud83d\ude00 and more text than one block é"#.utf8)
        for count in 1...document.count {
            #expect(throws: DecodingFailure.self) { try JSON.decode(String.self, from: Array(document.prefix(count))) }
        }
    }

    @Test func propertyNamesMayHaveEscapes() throws {
        let value = try JSON.decode(JSONValue.self, from: Array(#"{"a\u0062\nc": 1, "é\t": 2}"#.utf8))
        #expect(value["ab\nc"] == 1)
        #expect(value["é\t"] == 2)
    }
}
