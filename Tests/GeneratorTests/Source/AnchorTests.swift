import Generator
import Testing

@Suite struct AnchorTests {
    @Test func anAliasStandsForItsAnchor() {
        let (node, said) = read("a: &x {b: 1}\nc: *x\n&k d: e\n*k : f\n")
        #expect(node?["c"]?["b"]?.text == "1")
        #expect(said.lines == ["4:1 error: key 'd' stands twice in one mapping; first at 3:1 [duplicate-key]"])
    }

    @Test func aMergeKeyBringsWhatIsAbsent() {
        let (node, said) = read("base: &b {x: 1, y: 2}\nmore: &m {y: 3, z: 4}\nuse:\n  <<: [*b, *m]\n  x: 0\n")
        #expect(node?["use"]?.mapping?.entries.map { $0.key + ($0.value.text ?? "") } == ["x0", "y2", "z4"])
        #expect(said.lines == [])
    }

    @Test func aQuotedMergeKeyIsAKey() {
        #expect(read("'<<': 1\n").node?["<<"]?.text == "1")
        #expect(read(#"{"<<": 1}"#, as: "a.json").node?["<<"]?.text == "1")
    }

    @Test func anAliasBombIsRefused() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...12 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        let (node, said) = read(text)
        #expect(node == nil)
        #expect(
            said.lines == [
                "7:10 error: the aliases of this file stand for more than 1000000 values; use '$ref' in their place, or "
                    + "raise 'limits.aliases' in sdkgen.yaml [alias-expansion]"
            ])
    }

    @Test func aMergeBombIsRefused() {
        var text = "a0: &a0 {" + (0..<2000).map { "k\($0): 1" }.joined(separator: ", ") + "}\n"
        for level in 1...2000 { text += "b\(level): {<<: *a0}\n" }
        let (node, said) = read(text)
        #expect(node == nil)
        #expect(said.all.map(\.code) == [.aliasExpansion])
    }

    @Test func aliasesCannotNestPastTheLimit() {
        var text = "a0: &a0 [x]\n"
        for level in 1...600 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
        let (node, said) = read(text)
        #expect(node == nil)
        #expect(said.lines == ["512:14 error: values nest more than 512 deep here [nesting-too-deep]"])
    }
}
