import Testing

@testable import SDKRuntime

@Suite struct MediaTypeTests {
    @Test(arguments: [
        ("application/json", true), ("application/json; charset=utf-8", true), ("Application/JSON ;x=y", true),
        ("application/problem+json", true), ("application/vnd.github.v3+json; q=1", true),
        ("text/html", false), ("application/jsonp", false), ("application/xml", false),
    ])
    func json(_ text: String, _ expected: Bool) {
        #expect(MediaType(text)?.isJSON == expected)
    }

    @Test(arguments: ["", "json", "/json", "application/", ";"])
    func noMediaType(_ text: String) {
        #expect(MediaType(text) == nil)
    }
}
