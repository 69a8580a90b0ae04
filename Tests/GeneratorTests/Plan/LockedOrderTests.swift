import Testing

@testable import Generator

@Suite("The order of properties in the lock")
struct LockedOrderTests {
    private func plan(_ schema: String, _ lock: NameLock = NameLock()) throws -> Plan {
        var diagnostics = Diagnostics()
        var configuration = Configuration()
        configuration.lock = lock
        let text = """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components: {schemas: {Pet: \(schema)}}
            """
        let node = try #require(SourceReader.parse(Array(text.utf8), path: "a.yaml", &diagnostics))
        let document = try #require(DocumentReader.read(node, &diagnostics))
        let graph = SchemaGraph.build(from: document, &diagnostics)
        return try #require(Planner.plan(document, graph, configuration, &diagnostics))
    }

    private func object(_ names: String...) -> String {
        "{type: object, properties: {\(names.map { "\($0): {type: string}" }.joined(separator: ", "))}}"
    }

    @Test("Moving properties in the description moves none in the model")
    func properties() throws {
        let before = try plan(object("id", "name", "age"))
        #expect(before.lock.order == ["Pet": ["id", "name", "age"]])
        let after = try plan(object("age", "id", "name"), before.lock)
        #expect(after.description == before.description)
        #expect(after.lock == before.lock)
        #expect(try plan(object("age", "id", "name")).description != before.description)
    }

    @Test("Moving the values of an enum moves no member, and a name that is given to a value stays with it")
    func values() throws {
        let before = try plan("{type: string, enum: [low, middle, high], x-enum-varnames: [down, mid, up]}")
        let after = try plan(
            "{type: string, enum: [high, low, middle], x-enum-varnames: [up, down, mid]}", before.lock)
        #expect(after.description == before.description)
        #expect(before.description.contains("down = low\n"))
    }

    @Test("What is new stands behind what it follows; what is gone leaves the lock")
    func addition() throws {
        let before = try plan(object("id", "name", "age"))
        let after = try plan(object("first", "age", "last", "id"), before.lock)
        #expect(after.lock.order == ["Pet": ["first", "id", "age", "last"]])
    }

    @Test(
        "Any name is read back from its line",
        arguments: [["a b", "ü-%", "-x"], ["", "true", "null"], ["1", "x: y", "#"]])
    func names(_ names: [String]) throws {
        var lock = NameLock()
        lock.order = ["Null": names, "Pet": names]
        var diagnostics = Diagnostics()
        let node = try #require(SourceReader.parse(Array(lock.text.utf8), path: "sdkgen.lock", &diagnostics))
        #expect(NameLock.read(node, &diagnostics) == lock)
        #expect(diagnostics.all.isEmpty)
    }

    @Test("The order is read from a lock that has nothing else of types, under its earlier name")
    func earlierName() throws {
        var diagnostics = Diagnostics()
        let text = "version: 1\norder:\n  Pet: id name\nnames: {}\n"
        let node = try #require(SourceReader.parse(Array(text.utf8), path: "sdkgen.lock", &diagnostics))
        #expect(NameLock.read(node, &diagnostics)?.order == ["Pet": ["id", "name"]])
    }

    @Test(
        "A line that was merged badly is an error with its place",
        arguments: ["Pet: id name id", "Pet: {}", "'a pet': id name", "Pet: id %zz", "Pet: id %e"])
    func badLine(_ line: String) throws {
        var diagnostics = Diagnostics()
        let text = "version: 1\ntypes:\n  \(line)\nnames: {}\n"
        let node = try #require(SourceReader.parse(Array(text.utf8), path: "sdkgen.lock", &diagnostics))
        #expect(NameLock.read(node, &diagnostics) == nil)
        #expect(diagnostics.all.map(\.code) == [.invalidNameLock])
        #expect(diagnostics.all.first?.location?.line == 3)
    }
}
