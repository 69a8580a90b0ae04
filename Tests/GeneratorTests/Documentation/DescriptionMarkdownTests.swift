import Testing

@testable import Generator

@Suite("Markdown of a description on a page")
struct DescriptionMarkdownTests {
    private func block(_ text: String) throws -> String {
        let plan = try documentedPlan(
            paths: """
                  /owls:
                    get: {operationId: listOwls, tags: [Owls], responses: {'204': {description: None.}}}
                """)
        let links = OperationLinks(plan) { operation, owner in "doc:\(owner.name.text)/\(operation.symbol)" }
        return DescriptionMarkdown(links: links).block(text)
    }

    @Test("Emphasis, lists, code and links stay")
    func kept() throws {
        let text = "**Bold** and `code <T>`:\n\n- [one](https://example.com)\n- <https://example.com>"
        #expect(try block(text) == text)
    }

    @Test("Headings go below those of the page", arguments: [("# A", "### A"), ("##### B", "###### B"), ("#c", "#c")])
    func headings(_ text: String, _ expected: String) throws {
        #expect(try block(text) == expected)
    }

    @Test("An underline makes no heading of the line above it")
    func underline() throws {
        #expect(try block("Topics\n---") == "Topics\n\n---")
    }

    @Test("What would change the page is shown as it is")
    func hostile() throws {
        #expect(try block("@Metadata { }") == "\\@Metadata { }")
        #expect(try block("<!-- <script>x</script>") == "&lt;!-- &lt;script>x&lt;/script>")
        #expect(try block("```\n# not a heading <b>") == "```\n# not a heading <b>\n```")
        #expect(try block("~~~swift\n@a\n~~~\n# B") == "~~~swift\n@a\n~~~\n### B")
    }

    @Test(
        "A renderer takes nothing for code that this did not",
        arguments: [
            ("` <custom>", "\\` &lt;custom>"), ("`a\n` <custom> `", "\\`a\n` <custom> `"),
            ("\\` <custom> `", "\\` &lt;custom> \\`"), ("``a` <custom>``", "`a`\\`` <custom>`"),
            ("```a```\n<custom>", "`a`\n&lt;custom>"), ("- a\n    <custom>", "- a\n    &lt;custom>"),
            ("- a\n\n  ```\n<custom>", "- a\n\n```\n<custom>\n```"), ("@<custom>", "\\@&lt;custom>"),
        ])
    func code(_ text: String, _ expected: String) throws {
        #expect(try block(text) == expected)
    }

    @Test(
        "A link that means an operation leads to its method",
        arguments: ["#operation/listOwls", "#tag/Owls/operation/listOwls", "#/paths/~1owls/get"])
    func links(_ target: String) throws {
        let text = try block("See [the list](\(target)) and [other](#operation/none).")
        #expect(text.contains("[the list](doc:Owls"))
        #expect(text.contains("/listOwls(options:))") || text.contains("/list(options:))"))
        #expect(text.hasSuffix("and [other](#operation/none)."))
    }
}
