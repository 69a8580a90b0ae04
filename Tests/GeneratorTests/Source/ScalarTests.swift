import Generator
import Testing

@Suite struct ScalarTests {
    @Test(
        "A plain scalar has the type of the YAML 1.2 core schema",
        arguments: [
            ("~", .null), ("null", .null), ("Null", .null), ("NULL", .null), ("nULL", .string), ("", .null),
            ("true", .boolean), ("True", .boolean), ("FALSE", .boolean), ("tRUE", .string),
            ("yes", .string), ("no", .string), ("on", .string), ("off", .string), ("y", .string), ("n", .string),
            ("0", .integer), ("-12", .integer), ("+7", .integer), ("007", .integer), ("0o17", .integer),
            ("0o18", .string), ("0x1F", .integer), ("0xg", .string), ("0x", .string), ("0b1", .string),
            ("1_000", .string), ("1.", .float), (".5", .float), ("1.5e-3", .float), ("1e", .string), ("1e5", .float),
            (".", .string), ("+", .string), ("1.2.3", .string), ("3.1.0", .string),
            (".inf", .float), ("-.INF", .float), ("+.Inf", .float), (".nan", .float), ("-.nan", .string),
            ("2020-01-02", .string), ("2020-01-02T03:04:05Z", .string), ("12:30:45", .string), ("=", .string),
            ("'1'", .string), ("\"true\"", .string), ("''", .string), ("!!str 200", .string), ("! 200", .string),
            ("!!int \"3\"", .integer), ("!!float 3", .float), ("!!null ''", .null), ("!!bool 'true'", .boolean),
            ("!!timestamp 2020-01-02", .string),
        ] as [(String, Scalar.Kind)]
    )
    func coreSchema(text: String, kind: Scalar.Kind) throws {
        let (node, said) = read("a: \(text)\n")
        let value = try #require(node?["a"])
        guard case .scalar(let scalar) = value.content else {
            Issue.record("not a scalar")
            return
        }
        #expect(scalar.kind == kind)
        #expect(said.lines == [])
    }

    @Test func aBlockScalarKeepsItsLines() {
        #expect(read("a: |\n  x\n  y\nb: >-\n  x\n  y\n").node?["a"]?.text == "x\ny\n")
        #expect(read("a: |\n  x\n  y\nb: >-\n  x\n  y\n").node?["b"]?.text == "x y")
    }

    @Test func jsonReadsEveryEscape() {
        let (node, said) = read(
            #"{"a":"\ud83d\ude00\u00e9\n\t\/\\\"\b\f\r","b":-1.5e+3,"c":null,"d":false}"#, as: "a.json")
        #expect(node?["a"]?.text == "😀é\n\t/\\\"\u{8}\u{C}\r")
        #expect(node?["b"]?.text == "-1.5e+3")
        #expect(node?["c"]?.isNull == true)
        #expect(node?["d"]?.bool == false)
        #expect(said.lines == [])
    }

    @Test func jsonInAYAMLFileIsReadAsJSON() {
        #expect(read("\n {\"a\": \"\\ud83d\\ude00\"}").node?["a"]?.text == "😀")
        #expect(read("{a: [1, 2], b: {c: d}}").node?["a"]?.sequence?.count == 2)
        let longKey = String(repeating: "k", count: 3000)
        #expect(read("{\"\(longKey)\": 1}").node?[longKey]?.text == "1")
    }

    @Test func numbersAreTextUnderEveryKey() {
        let (node, _) = read("200: ok\nnull: n\ntrue: t\n1.5: f\n")
        #expect(node?.mapping?.entries.map(\.key) == ["200", "null", "true", "1.5"])
    }
}
