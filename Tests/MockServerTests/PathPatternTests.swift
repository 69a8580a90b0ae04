import Testing

@testable import MockServer

@Suite struct PathPatternTests {
    private func match(_ template: String, _ path: String) -> [String: String]? {
        PathPattern(template).match(path.split(separator: "/", omittingEmptySubsequences: false))
    }

    @Test func variablesTakeOneDecodedSegment() {
        #expect(match("/a/{id}", "/a/x%2Fy%20z") == ["id": "x/y z"])
        #expect(match("/a/{id}", "/a/") == nil)
        #expect(match("/a/{id}", "/a/b/c") == nil)
        #expect(match("/a/{id}/c", "/a/b/c") == ["id": "b"])
    }

    @Test func variablesBesideLiteralsInOneSegment() {
        #expect(match("/v{major}.{minor}", "/v1.22") == ["major": "1", "minor": "22"])
        #expect(match("/v{major}.{minor}", "/v1") == nil)
        #expect(match("/{name}.json", "/a.json") == ["name": "a"])
        #expect(match("/{name}.json", "/.json") == nil)
    }

    @Test func literalsAreMoreParticularThanVariables() {
        let sorted = ["/a/{id}", "/{b}/c", "/a/x{id}", "/a/me"].map(PathPattern.init)
            .sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
        #expect(sorted == ["/a/me", "/a/x{id}", "/a/{id}", "/{b}/c"].map(PathPattern.init))
    }

    @Test func brokenEscapesStayAsTheyAre() {
        for text in ["%", "%4", "%zz", "a%", "%%41"] { #expect(match("/{a}", "/" + text)?["a"] != nil, "\(text)") }
        #expect(match("/{a}", "/%zz") == ["a": "%zz"])
        #expect(match("/{a}", "/%FF") == ["a": "\u{FFFD}"])
    }
}
