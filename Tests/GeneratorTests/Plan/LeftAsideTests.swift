import Testing

@testable import Generator

/// What a description says and the SDK cannot have is said, with its place and what is done instead.
@Suite("What is left aside")
struct LeftAsideTests {
    /// The messages of one code, with their places.
    private func said(_ code: String, _ text: String, names: [String: ConfiguredText] = [:]) -> [String] {
        var (document, diagnostics) = describe("openapi: 3.1.0\ninfo: {title: T, version: '1'}\n" + text)
        guard let document else { return diagnostics.lines }
        let graph = SchemaGraph.build(from: document, &diagnostics)
        var configuration = Configuration()
        configuration.names = names
        _ = Planner.plan(document, graph, configuration, &diagnostics)
        return diagnostics.lines.filter { $0.hasSuffix("[\(code)]") }
    }

    private func operation(_ lines: String) -> String {
        "paths:\n  /b:\n    get:\n      operationId: b\n      \(lines)\n      responses: {'204': {description: None.}}\n"
    }

    @Test("A discriminator that names no branch, and one that leaves a branch without a value")
    func discriminators() {
        let inline = "{type: object, properties: {k: {type: string}}}"
        let none =
            "components:\n  schemas:\n    A:\n      oneOf: [\(inline), \(inline)]\n      discriminator: {propertyName: k}\n"
        #expect(
            said("discriminator-unusable", none) == [
                "7:22 warning: the discriminator names no branch; add a 'mapping' [discriminator-unusable]"
            ])
        let one = none.replacing("[\(inline), ", with: "[{$ref: '#/components/schemas/B'}, ") + "    B: \(inline)\n"
        #expect(
            said("discriminator-unusable", one) == [
                "7:22 warning: the discriminator has no value for '#/components/schemas/A/oneOf/1'; add it to 'mapping' "
                    + "[discriminator-unusable]"
            ])
    }

    @Test("Two unions in one schema that would be too many types")
    func unions() {
        func branches(_ name: String) -> String {
            (0..<9).map { "{type: object, properties: {\(name)\($0): {type: string}}, required: [\(name)\($0)]}" }
                .joined(separator: ", ")
        }
        let text = "components:\n  schemas:\n    A:\n      allOf:\n        - oneOf: [\(branches("x"))]\n"
        #expect(
            said("unions-combined", text + "        - oneOf: [\(branches("y"))]\n") == [
                "8:19 warning: a second union in one schema is left aside, for there would be 81 types; put both into "
                    + "one 'oneOf' [unions-combined]"
            ])
    }

    @Test("A parameter without a schema")
    func parameters() {
        #expect(
            said("parameter-without-schema", operation("parameters: [{name: x, in: query, content: {a/b: {}}}]")) == [
                "7:20 warning: the content of the parameter 'x' has no schema; a string is taken [parameter-without-schema]"
            ])
    }

    @Test("A name that is none in Swift, of the description and of the configuration")
    func names() {
        #expect(
            said("invalid-override", operation("x-swift-name: a b")) == [
                "7:7 warning: the value of 'x-swift-name' is no Swift identifier and is not used [invalid-override]"
            ])
        #expect(
            said("invalid-override", operation("tags: [t]"), names: ["/paths/~1b/get": "a b"]) == [
                "5:5 error: the name 'a b' that 'names' gives for '/paths/~1b/get' is no Swift identifier "
                    + "[invalid-override]"
            ])
    }

    @Test("Security schemes of no known kind")
    func security() {
        let schemes =
            "components:\n  securitySchemes:\n    odd: {type: strange}\n    two: {type: apiKey, in: path, name: a}\n"
        #expect(
            said("unsupported-security", operation("security: [{odd: []}, {two: []}]") + schemes) == [
                "11:5 warning: the security scheme 'odd' is left out: its type 'strange' is not known "
                    + "[unsupported-security]",
                "12:5 warning: the security scheme 'two' is left out: an API key cannot be in 'path' "
                    + "[unsupported-security]",
            ])
    }
}
