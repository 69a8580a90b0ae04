import Generator
import Testing

@Suite struct NearestNameTests {
    @Test(
        arguments: [
            ("Acton", "Action"), ("action", "Action"), ("opertionId", "operationId"), ("bool", "boolean"),
            ("descripton", "description"), ("tilte", "title"), ("x", nil), ("b", nil), ("a", "A"),
            ("desc", "description"),
            ("somethingElse", nil), ("", nil),
        ] as [(String, String?)]
    )
    func theNearestNameIsFound(name: String, expected: String?) {
        let names = ["Action", "operationId", "boolean", "description", "title", "string", "number", "A"]
        #expect(NearestName.find(name, among: names) == expected)
    }

    @Test func aVeryLongNameCostsNothing() {
        #expect(NearestName.find(String(repeating: "a", count: 1_000_000), among: ["a"]) == nil)
    }
}
