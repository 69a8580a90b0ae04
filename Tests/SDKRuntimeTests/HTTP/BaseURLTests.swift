import Testing

@testable import SDKRuntime

@Suite struct BaseURLTests {
    @Test(arguments: [
        ("https://a.b/api/v2/", "https://a.b/api/v2"),
        ("HTTPS://a.b", "https://a.b"),
        ("http://localhost:8080//", "http://localhost:8080"),
        ("http://[::1]:80/x", "http://[::1]:80/x"),
        ("https://a.b/%7Ex", "https://a.b/%7Ex"),
    ])
    func isTakenApart(_ text: String, _ whole: String) throws {
        #expect(try BaseURL(text).description == whole)
    }

    @Test(arguments: [
        "", "a.b", "ftp://a.b", "file:///etc", "https://", "https:///x", "https://u:p@a.b", "https://a.b?x",
        "https://a.b/#x",
        "https://a b", "https://a.b/ü", "https://ü.de", "https://a.b/../c", "https://a.b:99999", "https://a.b:x",
        "https://a.b:+1", "https://a\r\n.b", "https://[::1", "https://[x]:1", "https://a.b\\c", "https://[::1]x",
    ])
    func isRefused(_ text: String) throws {
        let error = try #require(throws: RequestError.self) { try BaseURL(text) }
        #expect(error.reason == .invalidBaseURL)
    }

    @Test(arguments: [
        ("http://localhost", true), ("http://api.localhost:1", true), ("http://127.0.0.1:80", true),
        ("http://127.8.8.8", true), ("http://[::1]:80", true), ("http://127.0.0.1.evil.com", false),
        ("http://localhost.evil.com", false), ("http://10.0.0.1", false), ("http://127.evil.1.com", false),
    ])
    func loopback(_ text: String, _ expected: Bool) throws {
        #expect(try BaseURL(text).isLoopback == expected)
    }
}
