import Testing

@testable import Generator

/// The queries of overlays (RFC 9535).
@Suite struct JSONPathTests {
    private let text = """
        {"a": {"b": [{"n": 1, "s": "x"}, {"n": 2, "t": null}, {"n": 10, "s": "y"}], "x-c": {"n": 3}},
         "/p/{q}": {"get": {"tags": ["one", "two"], "deprecated": true}, "it's": 1}}
        """

    /// The places that a query selects.
    private func places(_ path: String) throws -> [String] {
        var d = Diagnostics()
        let root = try #require(SourceReader.parse(Array(text.utf8), path: "a.json", &d))
        return try JSONPathEvaluation.matches(try JSONPathParser.parse(path), in: root)
            .map { JSONPointer($0.path).description }
    }

    @Test(arguments: [
        ("$", [""]), ("$.a.b", ["/a/b"]), ("$['a'][\"b\"]", ["/a/b"]), ("$.a.x-c.n", ["/a/x-c/n"]),
        ("$['/p/{q}'].get", ["/~1p~1{q}/get"]), ("$['/p/{q}']['it\\'s']", ["/~1p~1{q}/it's"]),
        ("$.a.b[0]", ["/a/b/0"]), ("$.a.b[-1]", ["/a/b/2"]), ("$.a.b[3]", []),
        ("$.a.b[*].n", ["/a/b/0/n", "/a/b/1/n", "/a/b/2/n"]),
        ("$.a.b[0:2]", ["/a/b/0", "/a/b/1"]), ("$.a.b[::2]", ["/a/b/0", "/a/b/2"]),
        ("$.a.b[::-1].n", ["/a/b/2/n", "/a/b/1/n", "/a/b/0/n"]),
        ("$.a.b[0,2].n", ["/a/b/0/n", "/a/b/2/n"]), ("$.a.*", ["/a/b", "/a/x-c"]),
        ("$..n", ["/a/x-c/n", "/a/b/0/n", "/a/b/1/n", "/a/b/2/n"]), ("$..['t']", ["/a/b/1/t"]), ("$..b[0]", ["/a/b/0"]),
        (" $ .a ", ["/a"]), ("$.none.b", []), ("$.a.b.c", []),
    ])
    func selectorsFindPlaces(path: String, expected: [String]) throws {
        #expect(try places(path).sorted() == expected.sorted())
    }

    @Test(arguments: [
        ("$.a.b[?@.s]", [0, 2]), ("$.a.b[?(@.s)]", [0, 2]), ("$.a.b[?!@.s]", [1]), ("$.a.b[?@.t]", [1]),
        ("$.a.b[?@.s == 'x']", [0]), ("$.a.b[?@.s != 'x']", [1, 2]), ("$.a.b[?@.n > 1]", [1, 2]),
        ("$.a.b[?@.n >= 2 && @.n < 10]", [1]), ("$.a.b[?@.n == 1 || @.n == 10.0]", [0, 2]),
        ("$.a.b[?@.n <= 2]", [0, 1]),
        ("$.a.b[?@.t == null]", [1]), ("$.a.b[?@.none == @.missing]", [0, 1, 2]),
        ("$.a.b[?!(@.s == 'x' || @.t == null)]", [2]),
        ("$.a.b[?@.s > 'x']", [2]), ("$.a.b[?@.n == $.a.x-c.n]", []), ("$.a.b[?length(@.s) == 1]", [0, 2]),
        ("$.a.b[?count(@.*) == 2]", [0, 1, 2]), ("$.a.b[?@['n']==2]", [1]), ("$.a.b[?@.n == '1']", []),
    ])
    func filtersCompare(path: String, expected: [Int]) throws {
        #expect(try places(path) == expected.map { "/a/b/\($0)" })
    }

    @Test func aFilterLooksAtTheValuesOfAnObjectToo() throws {
        #expect(try places("$[?@.get.deprecated == true]") == ["/~1p~1{q}"])
        #expect(try places("$..[?@.deprecated == true].tags[1]") == ["/~1p~1{q}/get/tags/1"])
    }

    @Test(arguments: [
        ("a", 0), ("", 0), ("$.", 2), ("$[", 2), ("$['a'", 5), ("$['a]", 5), ("$.a.b[?@.n ==]", 13), ("$[?1]", 4),
        ("$.a b", 3),
        ("$[?match(@.s, 'x')]", 3), ("$[?(@.a]", 7), ("$[99999999999999999999]", 22),
        ("$[?" + String(repeating: "(", count: 99), 35), ("$[?" + String(repeating: "count(", count: 20_000), 195),
    ])
    func whatIsNoPathIsRefusedWithItsPlace(path: String, offset: Int) throws {
        do {
            _ = try JSONPathParser.parse(path)
            Issue.record("\(path) is read")
        } catch {
            #expect(error.offset == offset, "\(path): \(error.message)")
        }
    }

    @Test func aQueryThatNeverEndsIsStopped() throws {
        var d = Diagnostics()
        let root = try #require(SourceReader.parse(Array(text.utf8), path: "a.json", &d))
        let path = try JSONPathParser.parse("$..*..*")
        #expect(throws: JSONPathEvaluation.TooMuch.self) {
            try JSONPathEvaluation.matches(path, in: root, budget: 60)
        }
    }
}
