import Testing

@testable import SDKRuntime

@Suite("Patterns")
struct TextPatternTests {
    @Test(
        "A pattern matches what ECMA 262 says",
        arguments: [
            ("abc", "xabcx", "abx"), ("^abc$", "abc", "abcd"), ("^a|b$", "ax", "ba"), ("^(a|bc)+$", "abcbca", "abb"),
            ("^[a-z0-9_-]{2,4}$", "a-9", "a-9_b"), ("^[^a-z]$", "A", "a"), (#"^\d+\.\d{2}$"#, "12.50", "12.5"),
            (#"^\w+@\w+\.\w+$"#, "a@b.c", "a@b"), (#"\bcat\b"#, "a cat!", "concat"), (#"a\Bb"#, "ab", "a b"),
            ("^a?b*?c+$", "bbc", "ab"), ("^$", "", "a"), ("^.$", "é", "\n"), (#"^\u00e9$"#, "é", "e"),
            (#"^\x41\u{1F600}$"#, "A😀", "A"), (#"^[\w.-]+$"#, "a.b-c", "a b"), (#"^[\D]$"#, "a", "1"),
            ("^(?:ab){2}$", "abab", "ab"), ("^(?<year>[0-9]{4})$", "2024", "24"), ("^a{0}b$", "b", "ab"),
            ("^{a}$", "{a}", "a"),
            (#"^[\]\\]$"#, "]", "["), ("^[a-]$", "-", "b"), (#"^\s*$"#, " \t\n", "a"), (#"^\/a\-b$"#, "/a-b", "ab"),
            ("^(a*)*$", "aaa", "b"), ("(^a)|(b$)", "cb", "bc"),
        ])
    func matches(_ pattern: String, _ good: String, _ bad: String) throws {
        let pattern = try TextPattern(pattern)
        #expect(pattern.matches(good))
        #expect(!pattern.matches(bad))
    }

    @Test(
        "A pattern that cannot be used says why, and nothing traps",
        arguments: [
            "(", ")", "[", "[z-a]", "*a", "a**b(", "a{1}{1}", "((((){1000}){1000}){1000}){1000}", #"\"#, #"(a)\1"#,
            "(?=a)", "(?!a)", "(?<=a)", "(?<a", #"\p{L}"#,
            #"\u12"#,
            #"\u{110000}"#, "a{2,1}", "a{5000}", String(repeating: "(", count: 100_000), "((a{900}){900}){900}",
            #"[\q-"#, "(?<a)b>c)",
        ])
    func unusable(_ pattern: String) {
        #expect(throws: TextPattern.Unusable.self) { try TextPattern(pattern) }
    }

    @Test("A pattern that makes other engines try without end takes no time")
    func noBacktracking() throws {
        let text = String(repeating: "a", count: 5_000) + "!"
        for pattern in ["^(a+)+$", "^(a|a)*$", "^(a*)*b$", "a*a*a*a*a*b"] {
            #expect(try !TextPattern(pattern).matches(text))
        }
    }
}
