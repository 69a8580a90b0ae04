import Testing

@testable import Generator

/// The types of resources that `sdkgen.lock` keeps.
@Suite("Types of resources in the lock")
struct LockedResourceTests {
    /// The types of resources and of schemas, by accessors and by the place of the schema.
    private func plan(
        _ text: String, _ lock: NameLock = NameLock(), names: [String: String] = [:]
    ) throws -> (resources: [String: String], types: Set<String>, lock: NameLock, said: [Diagnostic]) {
        var diagnostics = Diagnostics()
        var configuration = Configuration()
        configuration.lock = lock
        configuration.names = names.mapValues { ConfiguredText($0) }
        let text = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n" + text
        let node = try #require(SourceReader.parse(Array(text.utf8), path: "a.yaml", &diagnostics))
        let document = try #require(DocumentReader.read(node, &diagnostics))
        let graph = SchemaGraph.build(from: document, &diagnostics)
        let plan = try #require(Planner.plan(document, graph, configuration, &diagnostics))
        let described = DescribedPlan(plan, document, graph, configuration)
        let resources = Dictionary(
            described.resources.map { (LockedResources.key($0.path), $0.name.text) },
            uniquingKeysWith: { "\($0) \($1)" })
        return (resources, Set(described.types.keys.map(\.text)), plan.lock, diagnostics.all)
    }

    private func paths(_ tags: String...) -> String {
        "paths:\n"
            + tags.map {
                "  /\($0.replacing(" ", with: "")): {get: {tags: [\($0)], operationId: all\($0.replacing(" ", with: "")), "
                    + "responses: {'204': {description: None.}}}}\n"
            }.joined()
    }

    private func schema(_ name: String) -> String {
        "components: {schemas: {\(name): {type: object, properties: {n: {type: integer}}}}}\n"
    }

    @Test("A model that comes does not take the name of a resource")
    func newModel() throws {
        let before = try plan(paths("tokens"))
        #expect(before.resources == ["tokens": "Tokens"])
        let after = try plan(paths("tokens") + schema("Tokens"), before.lock)
        #expect(after.resources == ["tokens": "Tokens"])
        #expect(after.types == ["TokensModel"])
        // Who has seen it once needs no warning with every run.
        #expect(after.said.map(\.code) == [.nameCollisionResolved])
        #expect(after.said.map(\.severity) == [.warning])
        #expect(try plan(paths("tokens") + schema("Tokens"), after.lock).said.map(\.severity) == [.note])
        // And has it where it was there first, or is given it.
        let derived = try plan(paths("tokens") + schema("Tokens"))
        #expect(derived.resources == ["tokens": "TokensResource"])
        #expect(try plan(paths("tokens"), derived.lock).resources == ["tokens": "TokensResource"])
        let given = try plan(
            paths("tokens") + schema("Tokens"), before.lock, names: ["/components/schemas/Tokens": "Tokens"])
        #expect(given.resources == ["tokens": "TokensResource"])
        #expect(given.types == ["Tokens"])
        // A resource that is gone has no name.
        #expect(try plan(paths("keys") + schema("Tokens"), before.lock).types == ["Tokens"])
    }

    @Test("A resource whose tag is called otherwise keeps its type; one that comes does not take it")
    func newTag() throws {
        let before = try plan(paths("OAuth Tokens"))
        #expect(before.resources == ["oauthTokens": "OAuthTokens"])
        let after = try plan(paths("OAuth Tokens").replacing("[OAuth Tokens]", with: "[Secrets]"), before.lock)
        #expect(after.resources == ["oauthTokens": "OAuthTokens"])
        var lock = before.lock
        lock.resources["oauthTokens"] = NameLock.Entry(name: "Keys")
        let beside = try plan(paths("OAuth Tokens", "keys"), lock)
        #expect(beside.resources == ["oauthTokens": "Keys", "keys": "KeysResource"])
        #expect(beside.lock.resources == ["oauthTokens": .init(name: "Keys"), "keys": .init(name: "KeysResource")])
    }

    @Test(
        "A type that the runtime has meanwhile, or the client, is none of a resource, which a warning says",
        arguments: ["Request", "SDKClient", "String", "Swift", "SDKRuntime"])
    func taken(_ name: String) throws {
        var lock = NameLock()
        let place = SourceLocation(file: 7, line: 3, column: 5, length: 8)
        lock.resources["tokens"] = NameLock.Entry(name: name, location: place)
        let run = try plan(paths("tokens"), lock)
        #expect(run.resources == ["tokens": "Tokens"])
        #expect(run.said.map(\.severity) == [.warning])
        #expect(run.said.map(\.location) == [place])
        #expect(
            run.said.first?.message.hasPrefix("the resource 'client.tokens' is 'Tokens' and no longer '\(name)', as")
                == true)
    }

    @Test(
        "A line that no run writes is an error with its place",
        arguments: [
            ("  \"a\": a\n", 3, "a line of 'resources' is"), ("  \"a\": Self\n", 3, "a line of 'resources' is"),
            ("  \"a b\": A\n", 3, "a line of 'resources' is"), ("  \"a\": A B\n", 3, "a line of 'resources' is"),
            ("  \"a\": A\n  \"b\": A\n", 4, "'b' and 'a' both have the name 'A'"),
            ("  \"a\": A\ntypes:\n  \"A\": x y\n", 3, "'A' is the type of the resource 'a' here and another"),
            ("  \"a\": A\ntypes:\n  \"A\": =00112233\n", 3, "'A' is the type of the resource 'a' here and another"),
            ("  []\n", 3, "'resources' of a name lock is a mapping"),
        ])
    func mistakes(_ lines: String, _ line: Int32, _ message: String) {
        var diagnostics = Diagnostics()
        let text = "version: 1\nresources:\n" + lines + "names: {}\n"
        let node = SourceReader.parse(Array(text.utf8), path: "sdkgen.lock", &diagnostics)
        #expect(node.flatMap { NameLock.read($0, &diagnostics) } == nil)
        #expect(diagnostics.all.count == 1)
        #expect(diagnostics.all.first?.location?.line == line)
        #expect(diagnostics.all.first?.message.hasPrefix(message) == true, "\(diagnostics.all.first?.message ?? "")")
    }

    @Test("A name that YAML takes for nothing is read back")
    func null() {
        var lock = NameLock()
        lock.resources["null"] = NameLock.Entry(name: "Null")
        lock.entries["/a"] = NameLock.Entry(name: "NULL")
        var diagnostics = Diagnostics()
        let node = SourceReader.parse(Array(lock.text.utf8), path: "sdkgen.lock", &diagnostics)
        #expect(node.flatMap { NameLock.read($0, &diagnostics) } == lock)
    }
}
