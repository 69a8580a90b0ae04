import Testing

@testable import Generator

/// The names of methods that `sdkgen.lock` keeps.
@Suite("Names of methods in the lock")
struct LockedMethodTests {
    /// What a run comes to.
    private struct Run {
        /// How each operation is called, by its address.
        var calls: [String: String] = [:]
        var lock = NameLock()
        var said: [Diagnostic] = []
        /// What is said of each resource, by the accessors that lead to it.
        var texts: [String: String] = [:]
    }

    /// Plans the paths of a description.
    private func plan(
        _ text: String, _ lock: NameLock = NameLock(), names: [String: String] = [:], without paths: [String] = []
    ) throws -> Run {
        var diagnostics = Diagnostics()
        var configuration = Configuration()
        configuration.lock = lock
        configuration.names = names.mapValues { ConfiguredText($0) }
        configuration.filters.excludePaths = paths.map { ConfiguredText($0) }
        let text = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n" + text
        let node = try #require(SourceReader.parse(Array(text.utf8), path: "a.yaml", &diagnostics))
        let document = try #require(DocumentReader.read(node, &diagnostics))
        let graph = SchemaGraph.build(from: document, &diagnostics)
        let plan = try #require(Planner.plan(document, graph, configuration, &diagnostics))
        var run = Run(lock: plan.lock, said: diagnostics.all)
        for case .resource(let resource) in plan.files.flatMap(\.declarations) {
            run.texts[LockedResources.key(resource.path)] = resource.documentation.summary
        }
        let described = DescribedPlan(plan, document, graph, configuration)
        for call in described.calls {
            let address = OperationAddress.text(call.plan.method, call.plan.pathTemplate)
            run.calls[address] = [run.calls[address], call.name].compactMap(\.self).joined(separator: " ")
        }
        return run
    }

    private func operation(_ path: String, _ method: String, _ lines: String...) -> String {
        "  \(path):\n    \(method):\n" + lines.map { "      \($0)\n" }.joined()
            + "      responses: {'204': {description: None.}}\n"
    }

    private static let id = "parameters: [{name: id, in: path, required: true, schema: {type: string}}]"
    private static let put = """
          /things/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            put: {responses: {'204': {description: None.}}}

        """
    private static let patch = "    patch: {responses: {'204': {description: None.}}}\n"

    @Test("An operation that comes does not take the name of one that is there, and keeps its own from then on")
    func newcomer() throws {
        let before = try plan(Self.put)
        #expect(before.calls == ["PUT /things/{id}": "client.things.update"])
        let after = try plan(Self.put + Self.patch, before.lock)
        #expect(
            after.calls == [
                "PUT /things/{id}": "client.things.update", "PATCH /things/{id}": "client.things.patch",
            ])
        #expect(after.said.map(\.code) == [.nameCollisionResolved])
        // Without the lock, as with one that knows no methods, it does.
        var older = before.lock
        older.methods = [:]
        let derived = try plan(Self.put + Self.patch, older)
        #expect(derived.calls["PATCH /things/{id}"] == "client.things.update")
        #expect(derived.lock.methods["PUT /things/{id}"]?.path == "things.replace(id:)")
        // Nor does one that goes give its name to another.
        let patchOnly = Self.put.replacing("    put:", with: "    patch:")
        let rest = try plan(patchOnly, after.lock)
        #expect(rest.calls == ["PATCH /things/{id}": "client.things.patch"])
        #expect(Set(rest.lock.methods.keys) == ["PATCH /things/{id}"])
    }

    @Test("A name that nothing derives is kept, and what the lock says is written again")
    func kept() throws {
        var lock = NameLock()
        lock.methods = ["PUT /things/{id}": LockedMethod(path: "all.things.overwrite(id:)")]
        let run = try plan(Self.put, lock)
        #expect(run.calls == ["PUT /things/{id}": "client.all.things.overwrite"])
        #expect(run.lock.methods == lock.methods)
    }

    @Test("Another tag or operationId moves no method; one that comes to the tag goes where the others are")
    func renamedTag() throws {
        let before = try plan(operation("/vans", "get", "tags: [cars]", "operationId: listCars"))
        #expect(before.calls == ["GET /vans": "client.cars.list"])
        let van = operation("/vans", "get", "tags: [vehicles]", "operationId: everyVehicle")
        let lorry = operation("/lorries", "get", "tags: [vehicles]", "operationId: listLorries")
        let after = try plan(van + lorry, before.lock)
        #expect(after.calls == ["GET /vans": "client.cars.list", "GET /lorries": "client.cars.listLorries"])
        // Where the old tag is still in use, the new one is another.
        let car = operation("/cars", "get", "tags: [cars]", "operationId: allCars")
        let apart = try plan(van + lorry + car, before.lock)
        #expect(apart.calls["GET /lorries"] == "client.vehicles.listLorries")
    }

    @Test("An operation is found by its path whatever the parameters in it are called, and by its operationId")
    func followed() throws {
        var lock = NameLock()
        lock.methods = [
            "GET /things/{id}": LockedMethod(path: "things.one"),
            "GET /stones": LockedMethod(path: "rocks.all", operationID: "listStones"),
        ]
        let thing = operation("/things/{thing}", "get", Self.id.replacing("id,", with: "thing,"))
        let rocks = operation("/rocks", "get", "operationId: listStones")
        let run = try plan(thing + rocks, lock)
        #expect(run.calls == ["GET /things/{thing}": "client.things.one", "GET /rocks": "client.rocks.all"])
        #expect(run.lock.methods["GET /rocks"] == LockedMethod(path: "rocks.all()", operationID: "listStones"))
        // The one that has its path still is not gone: what has its operationId now is new, and no call sends another
        // request than before.
        let both = try plan(rocks + operation("/stones", "get", "operationId: oldStones"), lock)
        #expect(both.calls == ["GET /rocks": "client.rocks.listStones", "GET /stones": "client.rocks.all"])
    }

    @Test("What the configuration and the description give comes before the lock, part by part")
    func given() throws {
        var lock = NameLock()
        lock.methods = ["GET /things": LockedMethod(path: "stuff.every")]
        #expect(try plan(operation("/things", "get"), lock).calls == ["GET /things": "client.stuff.every"])
        let byConfiguration = try plan(operation("/things", "get"), lock, names: ["/paths/~1things/get": "fetch"])
        #expect(byConfiguration.calls == ["GET /things": "client.stuff.fetch"])
        let cases = [
            ("x-swift-name: fetch", "client.stuff.fetch"), ("x-operation-name: fetch", "client.stuff.fetch"),
            ("x-operation-group: goods", "client.goods.every"),
        ]
        for (line, call) in cases {
            let run = try plan(operation("/things", "get", line), lock)
            #expect(run.calls == ["GET /things": call])
            #expect(run.lock.methods["GET /things"]?.path == call.dropFirst("client.".count) + "()")
        }
        let both = try plan(operation("/things", "get", "x-operation-name: fetch", "x-operation-group: goods"), lock)
        #expect(both.calls == ["GET /things": "client.goods.fetch"])
        #expect(both.lock.methods == [:])
        // A name that is given is taken from the one that had it.
        let other = operation("/stones", "get", "x-swift-name: every", "tags: [stuff]")
        let taken = try plan(operation("/things", "get", "tags: [stuff]") + other, lock)
        #expect(taken.calls == ["GET /stones": "client.stuff.every", "GET /things": "client.stuff.listThings"])
    }

    @Test("Methods of one name have the labels that tell them apart, and keep it while they do")
    func overloads() throws {
        let text = { (isRequired: Bool) in
            self.operation("/a/find", "get", "tags: [a]", "operationId: find")
                + self.operation(
                    "/b/find", "get", "tags: [a]", "operationId: find_0",
                    "parameters: [{name: key, in: query, required: \(isRequired), schema: {type: string}}]")
        }
        let before = try plan(text(true))
        #expect(Set(before.calls.values) == ["client.a.find"])
        #expect(before.lock.methods.mapValues(\.path) == ["GET /a/find": "a.find()", "GET /b/find": "a.find(key:)"])
        #expect(try plan(text(true), before.lock).lock.methods == before.lock.methods)
        let after = try plan(text(false), before.lock)
        #expect(after.calls == ["GET /a/find": "client.a.find", "GET /b/find": "client.a.find0"])
        #expect(after.said.map(\.code) == [.nameCollisionResolved])
    }

    @Test("A method that streams keeps its name too")
    func stream() throws {
        let chat = operation(
            "/chats", "post", "operationId: createChat",
            "requestBody: {content: {application/json: {schema: {$ref: "
                + "'#/components/schemas/Question'}}}}"
        ).replacing(
            "      responses: {'204': {description: None.}}\n",
            with: """
                      responses:
                        '200':
                          description: Said.
                          content:
                            application/json: {schema: {type: string}}
                            text/event-stream: {schema: {type: string}}

                """)
        let schemas = """
            components:
              schemas: {Question: {type: object, properties: {stream: {type: boolean}}}}

            """
        let before = try plan(chat + schemas)
        #expect(before.lock.methods["POST /chats"]?.text == "chats.create() createStream() =createChat")
        var lock = before.lock
        lock.methods = ["POST /chats": LockedMethod(path: "chats.say", stream: "listen")]
        let after = try plan(chat + schemas, lock)
        #expect(
            Set(after.calls["POST /chats"]?.split(separator: " ") ?? []) == ["client.chats.say", "client.chats.listen"])
        #expect(after.lock.methods["POST /chats"]?.stream == "listen()")
    }

    @Test("What filters leave out keeps its names for when it is written again, and no other operation takes them")
    func leftOut() throws {
        let thing = operation("/things", "get", "operationId: listThings", "tags: [things]")
        let stone = operation("/stones", "get", "operationId: listStones", "tags: [stones]")
        let before = try plan(thing + stone)
        #expect(before.calls == ["GET /things": "client.things.list", "GET /stones": "client.stones.list"])
        let without = try plan(thing + stone, before.lock, without: ["/things"])
        #expect(without.calls == ["GET /stones": "client.stones.list"])
        #expect(without.lock.methods == before.lock.methods)
        #expect(without.lock.resources == before.lock.resources)
        // One that comes meanwhile, of the same resource; and what would take the place of the resource.
        let other = operation("/all-things", "get", "operationId: list", "tags: [things]")
        let lone = operation("/alone", "get", "operationId: things")
        let later = try plan(thing + stone + other + lone, without.lock, without: ["/things"])
        #expect(
            later.calls == [
                "GET /stones": "client.stones.list", "GET /all-things": "client.things.getAllThings",
                "GET /alone": "client.alone.things",
            ])
        let warning = try #require(later.said.first { $0.severity == .warning })
        #expect(
            warning.message.hasPrefix(
                "the method would be 'list', as that of an operation that is left out is; it becomes 'getAllThings'"))
        // `get` of `/all-things`.
        #expect(warning.location?.line == 15)
        let again = try plan(thing + stone + other + lone, later.lock)
        #expect(again.calls == later.calls.merging(before.calls) { later, _ in later })
        #expect(again.lock.methods == later.lock.methods)
        // A name that is given to another one meanwhile is that one's.
        let given = operation("/all-things", "get", "tags: [things]", "x-swift-name: list")
        let taken = try plan(thing + given, before.lock, without: ["/things"])
        #expect(taken.calls == ["GET /all-things": "client.things.list"])
        #expect(taken.lock.methods.mapValues(\.path) == ["GET /all-things": "things.list()"])
    }

    @Test("Two branches that add a method each to one resource merge, whether their names are the same or not")
    func merged() throws {
        let base = operation("/things", "get", "operationId: find", "tags: [things]")
        let one = operation(
            "/one", "get", "operationId: find_1", "tags: [things]",
            "parameters: [{name: one, in: query, required: true, schema: {type: string}}]")
        let two = operation(
            "/two", "get", "operationId: find_2", "tags: [things]",
            "parameters: [{name: two, in: query, required: true, schema: {type: string}}]")
        let lock = try plan(base).lock
        let (ours, theirs) = (try plan(base + one, lock).lock, try plan(base + two, lock).lock)
        let lines = { (lock: NameLock) in Set(lock.text.split(separator: "\n").filter { $0.contains(" /") }) }
        #expect(lines(lock).isSubset(of: lines(ours)) && lines(lock).isSubset(of: lines(theirs)))
        let (merged, said) = read(lines(ours).union(lines(theirs)).sorted().map { $0 + "\n" }.joined())
        #expect(said.all.isEmpty)
        let run = try plan(base + one + two, try #require(merged))
        #expect(Set(run.calls.values) == ["client.things.find"])
        #expect(run.calls.count == 3)
        #expect(run.said.isEmpty)
    }

    @Test("A resource that comes takes no method's name")
    func resource() throws {
        let search = operation("/search", "get", "operationId: search")
        let before = try plan(search)
        #expect(before.calls == ["GET /search": "client.search"])
        let history = operation("/history", "get", "operationId: history", "tags: [search]")
        let after = try plan(search + history, before.lock)
        #expect(after.calls == ["GET /search": "client.search", "GET /history": "client.searchResource.history"])
        #expect(try plan(history + search, after.lock).calls == after.calls)
        // Nor that of one whose name is given, which has no line.
        let given = operation("/things/search", "get", "x-operation-group: things", "x-operation-name: search")
        let deep = operation("/history", "get", "operationId: history", "tags: [things.search]")
        for lock in [NameLock(), before.lock] {
            let run = try plan(given + deep, lock)
            #expect(
                run.calls == [
                    "GET /things/search": "client.things.search",
                    "GET /history": "client.things.searchResource.history",
                ])
        }
    }

    @Test("Texts of a resource whose tag was renamed are those of the tag, whatever the order of operations")
    func texts() throws {
        let tags = "tags: [{name: cars, description: All cars.}]\n"
        let renamed = "tags: [{name: vehicles, description: All vehicles.}, {name: carts, description: All carts.}]\n"
        let car = { (tag: String) in operation("/cars", "get", "tags: [\(tag)]") }
        let van = { (tag: String) in operation("/vans", "get", "tags: [\(tag)]") }
        let before = try plan(car("cars") + van("cars") + tags)
        #expect(before.texts == ["cars": "All cars: `client.cars`."])
        let after = try plan(car("vehicles") + van("carts") + renamed, before.lock)
        #expect(after.texts == ["cars": "All carts: `client.cars`."])
        #expect(try plan(van("carts") + car("vehicles") + renamed, before.lock).texts == after.texts)
        let whole = try plan(car("vehicles") + van("vehicles") + renamed, before.lock)
        #expect(whole.texts == ["cars": "All vehicles: `client.cars`."])
    }

    // MARK: The file

    private func read(_ lines: String) -> (lock: NameLock?, said: Diagnostics) {
        var diagnostics = Diagnostics()
        let text = "version: 1\nmethods:\n" + lines + "names: {}\n"
        let node = SourceReader.parse(Array(text.utf8), path: "sdkgen.lock", &diagnostics)
        let lock = node.flatMap { NameLock.read($0, &diagnostics) }
        return (diagnostics.hasErrors ? nil : lock, diagnostics)
    }

    @Test("What is written is read back, a line an operation in the order of the text")
    func roundTrip() {
        var lock = NameLock()
        lock.methods = [
            "GET /b": LockedMethod(path: "null"),
            "GET /a/{id}#x \"y\"": LockedMethod(path: "a.find(id:_:)", stream: "findStream()", operationID: "a/b c=d"),
            "M-SEARCH /": LockedMethod(path: "default", operationID: "="),
        ]
        let text = lock.text
        #expect(
            text.hasSuffix(
                """
                version: 1
                methods:
                  "GET /a/{id}#x \\"y\\"": a.find(id:_:) findStream() =a%2fb%20c%3dd
                  "GET /b": "null"
                  "M-SEARCH /": default =%3d
                names: {}

                """), "\(text)")
        let lines = text.split(separator: "\n").dropFirst(4).dropLast().map { $0 + "\n" }.joined()
        let (read, said) = read(lines)
        #expect(said.all.isEmpty)
        #expect(read == lock)
    }

    @Test(
        "A line that no run writes is an error with its place",
        arguments: [
            ("  \"GET /a\": a.two-words\n", 3, "a line of 'methods' is"),
            ("  \"/a\": a.b\n", 3, "a line of 'methods' is"),
            ("  \"GET  /a\": a.b\n", 3, "a line of 'methods' is"),
            ("  \"GET a\": a.b\n", 3, "a line of 'methods' is"),
            ("  \"G(T /a\": a.b\n", 3, "a line of 'methods' is"),
            ("  \"GET /a\": a..b\n", 3, "a line of 'methods' is"), ("  \"GET /a\": ''\n", 3, "a line of 'methods' is"),
            ("  \"GET /a\": a.b(c)\n", 3, "a line of 'methods' is"),
            ("  \"GET /a\": a.b; let c\n", 3, "a line of 'methods' is"),
            ("  \"GET /a\": a.b a.c\n", 3, "a line of 'methods' is"),
            ("  \"GET /a\": a.b =%zz\n", 3, "a line of 'methods' is"),
            ("  \"GET /a\": a.self\n", 3, "no method or resource can be called 'self'"),
            ("  \"GET /a\": client\n", 3, "no method or resource can be called 'client'"),
            ("  \"GET /a\": a.b.c.d.e.f.g.h.i.j\n", 3, "'a.b.c.d.e.f.g.h.i.j' is below more than 8 resources"),
            ("  \"GET /a\": a.b\n  \"GET /b\": a.b\n", 4, "'GET /b' and 'GET /a' both have the name 'a.b'"),
            ("  \"GET /a\": a.b c\n  \"GET /b\": a.c\n", 4, "'GET /b' and 'GET /a' both have the name 'a.c'"),
            ("  \"GET /a\": a.b.c\n  \"GET /b\": a.b\n", 4, "'a.b' is a resource, as there are methods below it"),
            ("  []\n", 3, "'methods' of a name lock is a mapping"),
        ])
    func mistakes(_ lines: String, _ line: Int32, _ message: String) {
        let (lock, said) = read(lines)
        #expect(lock == nil)
        #expect(said.all.count == 1)
        #expect(said.all.first?.code == .invalidNameLock)
        #expect(said.all.first?.location?.line == line)
        #expect(said.all.first?.message.hasPrefix(message) == true, "\(said.all.first?.message ?? "")")
    }
}
