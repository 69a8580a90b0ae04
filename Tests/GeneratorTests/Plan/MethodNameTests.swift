import Testing

@testable import Generator

/// No two methods of a resource can be called alike; those that can be told apart share a name.
@Suite("Names of methods")
struct MethodNameTests {
    /// A parameter of the query, required with `!` behind it, or the body.
    private typealias Arguments = [String]

    /// The names of two operations `GET /things` and `GET /v2/things`, which would both be `find`.
    private func names(_ first: Arguments, _ second: Arguments) -> [String] {
        var made = HandmadeGraph()
        let text = made.string()
        for (path, arguments) in [("/things", first), ("/v2/things", second)] {
            let parameters = arguments.filter { !$0.hasPrefix("body") }.map { argument in
                let isRequired = argument.hasSuffix("!")
                return (
                    String(argument.prefix { $0 != "!" }), in: ParameterLocation.query, isRequired, text
                )
            }
            let body = arguments.first { $0.hasPrefix("body") }
            made.operation(
                "GET", path, parameters: parameters, body: body == nil ? [] : [("text/plain", text)],
                bodyIsRequired: body == "body!", responses: [("204", nil, nil)],
                [("x-operation-group", "things"), ("x-operation-name", "find")])
        }
        return made.plan().resource("Things")?.operations.sorted { $0.pathTemplate < $1.pathTemplate }
            .map(\.name.text) ?? []
    }

    @Test(
        "of two that one call could mean, the second has its address",
        arguments: [
            ([], []), ([], ["a"]), (["a"], []), (["a"], ["b"]), (["a!"], ["a"]), (["a!"], ["a!", "b"]),
            (["a!", "b"], ["a!", "c"]), (["a!", "b!"], ["a", "b"]), (["body"], ["a"]), (["body!"], ["body", "a"]),
        ] as [([String], [String])])
    func meeting(first: [String], second: [String]) { #expect(names(first, second) == ["find", "getV2Things"]) }

    @Test(
        "two that no call could mean share a name",
        arguments: [
            ([], ["a!"]), (["a!"], ["b!"]), (["a!"], ["b"]), (["a!"], ["a!", "b!"]), (["body!"], ["a!"]),
            (["body!"], []), (["a!", "b!"], ["b!", "a!"]),
        ] as [([String], [String])])
    func apart(first: [String], second: [String]) { #expect(names(first, second) == ["find", "find"]) }

    @Test("which keeps its name does not depend on their order, and the other may take a third one's")
    func several() {
        let addresses = ["/things", "/v2/things", "/v3/things"]
        for order in [addresses, addresses.reversed()] {
            var made = HandmadeGraph()
            let text = made.string()
            for path in order {
                made.operation(
                    "GET", path, tags: ["things"], parameters: [(path, .query, false, text)],
                    responses: [("204", nil, nil)])
            }
            let plan = made.plan()
            let names = plan.resource("Things")?.operations.map { "\($0.pathTemplate) \($0.name)" }.sorted()
            #expect(names == ["/things list", "/v2/things getV2Things", "/v3/things getV3Things"])
            #expect(plan.codes.count { $0 == "name-collision-resolved" } == 2)
        }
    }

    @Test("two that one call could mean and that are given one name are an error")
    func given() {
        var made = HandmadeGraph()
        let text = made.string()
        for (path, parameter) in [("/a", "one"), ("/b", "two")] {
            made.operation(
                "GET", path, tags: ["things"], parameters: [(parameter, .query, false, text)],
                responses: [("204", nil, nil)], [("x-swift-name", "find")])
        }
        let said = made.plan().diagnostics.all.first { $0.code == .nameCollision }
        #expect(
            said?.message
                == "'find' is the name given to GET /b and to GET /a, which one call could mean; give one another name")
        #expect(said?.location == made.graph.operations.last?.operation.location)
    }
}
