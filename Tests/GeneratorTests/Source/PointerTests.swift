import Generator
import Testing

@Suite struct PointerTests {
    @Test(
        arguments: [
            ("#", []), ("#/a/b", ["a", "b"]), ("#/a~1b/c~0d/~01", ["a/b", "c~d", "~1"]),
            ("#/%7Ba%7D/%25", ["{a}", "%"]),
            ("#/", [""]), ("#/a//b", ["a", "", "b"]),
        ] as [(String, [String])]
    )
    func fragmentsArePointers(text: String, tokens: [String]) {
        #expect(JSONPointer(fragment: text)?.tokens == tokens)
    }

    @Test(arguments: ["a", "#a", "other.yaml#/a", "#/%", "#/%zz", "#/%ff", ""])
    func otherTextIsNone(text: String) { #expect(JSONPointer(fragment: text) == nil) }

    @Test func aPointerLeadsToAValue() {
        let (node, _) = read("a:\n  - b: 1\n  - c: 2\n")
        #expect(node?.value(at: JSONPointer(["a", "1", "c"]))?.text == "2")
        #expect(node?.value(at: JSONPointer(["a", "2"])) == nil)
        #expect(node?.value(at: JSONPointer(["a", "1", "c", "d"])) == nil)
    }
}
