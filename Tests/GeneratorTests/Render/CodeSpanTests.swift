import Testing

@testable import Generator

/// DocC takes what stands between two backticks or more for a link to a symbol.
@Suite("Code in doc comments")
struct CodeSpanTests {
    @Test(
        "Code of a description has one backtick around it",
        arguments: [
            ("Give ``name`` or ```other```.", "Give `name` or `other`."),
            ("`` a `b` c ``", #"`a `\``b`\`` c`"#),
            ("`a ``b`` c`", "`a ``b`` c`"),
            ("none`` of it, `one` of it", #"none\`\` of it, `one` of it"#),
            (#"an escaped \``a` one"#, #"an escaped \``a` one"#),
            ("- ```json\n  {\"a\": \"``\"}\n  ```", "- ```json\n  {\"a\": \"\\`\\`\"}\n  ```"),
            ("```\n``a``\n```\n``b``", "```\n``a``\n```\n`b`"),
            ("````", "````"),
        ])
    func description(_ text: String, _ expected: String) {
        let comment = DocComment(Documentation(summary: text))
        #expect(comment.lines.joined(separator: "\n") == expected)
        #expect(DocComment(Documentation(discussion: text)).lines == comment.lines)
    }

    @Test(
        "A value that has backticks stays code, but for these",
        arguments: [("a", "`a`"), ("a`b", #"`a`\``b`"#), ("`", #"\`"#)])
    func value(_ text: String, _ expected: String) {
        #expect(DocComment.code(text) == expected)
    }

    @Test("Links of ours stay links")
    func links() {
        #expect(DocComment(Documentation(facts: ["See ``Pet``."])).lines == ["See ``Pet``."])
    }
}
