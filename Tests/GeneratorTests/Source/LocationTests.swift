import Generator
import Testing

@Suite struct LocationTests {
    /// `line:column+length` of a place.
    private func place(_ location: Generator.SourceLocation?) -> String {
        location.map { "\($0.line):\($0.column)+\($0.length)" } ?? "none"
    }

    @Test func keysAndValuesKnowWhereTheyStand() {
        let (node, _) = read("a:\n  bcd: \"efg\"\n  h:\n    - i\n    - j: k\n")
        let inner = node?["a"]
        #expect(place(inner?.location) == "2:3+1")
        #expect(place(inner?.mapping?.entry("bcd")?.keyLocation) == "2:3+3")
        #expect(place(inner?["bcd"]?.location) == "2:8+5")
        #expect(place(inner?["h"]?.sequence?[0].location) == "4:7+1")
        #expect(place(inner?["h"]?.sequence?[1]["j"]?.location) == "5:10+1")
    }

    @Test func columnsCountBytes() {
        let (node, _) = read("ä: {é: x, 日本: yz}\n")
        #expect(place(node?.mapping?.entry("ä")?.keyLocation) == "1:1+2")
        #expect(place(node?["ä"]?["é"]?.location) == "1:10+1")
        #expect(place(node?["ä"]?.mapping?.entry("日本")?.keyLocation) == "1:13+6")
        #expect(place(node?["ä"]?["日本"]?.location) == "1:21+2")
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func linesEndInThreeWays(end: String) {
        let (node, _) = read("a: 1\(end)b: 2\(end)\(end)c: x\(end)")
        #expect(place(node?["c"]?.location) == "4:4+1")
        let (json, _) = read("{\"a\":1,\(end)\(end)\"c\":true}", as: "a.json")
        #expect(place(json?["c"]?.location) == "3:5+4")
    }

    @Test func lineBreaksThatOnlyYAMLKnowsDoNotShiftLines() {
        let (node, _) = read("a: \"x\u{2028}y\u{85}z\"\nb: c\nd: 'ä\u{2029}é' # x\ne: f\n")
        #expect(place(node?["b"]?.location) == "2:4+1")
        #expect(place(node?["e"]?.location) == "4:4+1")
    }

    @Test func aValueOfSeveralLinesIsMarkedToTheEndOfItsFirst() {
        let (node, _) = read("a: \"xyz\n  uvw\"\nb: c\n")
        #expect(place(node?["a"]?.location) == "1:4+4")
    }

    @Test func aByteOrderMarkTakesNoColumn() {
        let (node, _) = read([0xEF, 0xBB, 0xBF] + Array("a: b\n".utf8))
        #expect(place(node?.mapping?.entry("a")?.keyLocation) == "1:1+1")
        #expect(place(node?["a"]?.location) == "1:4+1")
    }

    @Test(arguments: [true, false])
    func utf16IsRead(bigEndian: Bool) {
        let units = Array("\u{FEFF}a: 'é😀'\nb: c\n".utf16)
        let bytes = units.flatMap { unit -> [UInt8] in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return bigEndian ? pair : pair.reversed()
        }
        for bytes in [bytes, Array(bytes.dropFirst(2))] {
            let (node, said) = read(bytes)
            #expect(said.lines == [])
            #expect(node?["a"]?.text == "é😀")
            #expect(place(node?["a"]?.location) == "1:4+8")
            #expect(place(node?["b"]?.location) == "2:4+1")
        }
    }

    @Test func aDocumentOfOneLongLineIsReadInOneWalk() {
        let items = (0..<200_000).map { "é\($0)" }.joined(separator: ", ")
        let clock = ContinuousClock()
        let time = clock.measure {
            #expect(read("[\(items)]").node?.sequence?.count == 200_000)
        }
        #expect(time < .seconds(20))
    }
}
