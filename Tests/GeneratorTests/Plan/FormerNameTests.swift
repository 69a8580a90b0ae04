import Testing

@testable import Generator

@Suite("Former names of types")
struct FormerNameTests {
    private func plan(
        _ schemas: String, _ lock: NameLock = NameLock(), _ change: (inout Configuration) -> Void = { _ in }
    ) throws -> (outline: String, lock: NameLock, said: [Diagnostic]) {
        var diagnostics = Diagnostics()
        var configuration = Configuration()
        configuration.lock = lock
        change(&configuration)
        let text = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents: {schemas: {\(schemas)}}\n"
        let node = try #require(SourceReader.parse(Array(text.utf8), path: "a.yaml", &diagnostics))
        let document = try #require(DocumentReader.read(node, &diagnostics))
        let graph = SchemaGraph.build(from: document, &diagnostics)
        let plan = try #require(Planner.plan(document, graph, configuration, &diagnostics))
        return (plan.description, plan.lock, diagnostics.all)
    }

    private func aliases(_ outline: String) -> [String] {
        outline.split(separator: "\n").filter { $0.hasSuffix(" deprecated") }
            .map { String($0.drop { $0 == " " }.dropFirst(6).dropLast(11)) }
    }

    private func object(_ properties: String) -> String { "{type: object, properties: {\(properties)}}" }
    private var pet: String { object("id: {type: string}, age: {type: integer}") }

    @Test("A type that is renamed is known by its former name, for as long as its line is in the lock")
    func renamed() throws {
        let first = try plan("Pet: \(pet)")
        let second = try plan("Animal: \(pet)", first.lock)
        #expect(aliases(second.outline) == ["Pet = Animal"])
        let third = try plan("Animal: \(pet)", second.lock)
        #expect(third.outline == second.outline)
        #expect(third.lock == second.lock)
        var lock = third.lock
        lock.aliases = [:]
        #expect(aliases(try plan("Animal: \(pet)", lock).outline) == [])
    }

    @Test("A former name follows its type through more names, and through changes of it")
    func chain() throws {
        let first = try plan("Pet: \(pet)")
        let second = try plan("Animal: \(pet)", first.lock)
        let third = try plan("Creature: \(pet)", second.lock)
        #expect(aliases(third.outline) == ["Animal = Creature", "Pet = Creature"])
        let fourth = try plan("Creature: \(object("id: {type: string}"))", third.lock)
        #expect(aliases(fourth.outline) == ["Animal = Creature", "Pet = Creature"])
    }

    @Test("A type that is called as it was at first has the names between as its former ones")
    func back() throws {
        let first = try plan("Pet: \(pet)")
        let second = try plan("Animal: \(pet)", first.lock)
        let third = try plan("Pet: \(pet)", second.lock)
        #expect(aliases(third.outline) == ["Animal = Pet"])
        #expect(third.said.map(\.code) == [.droppedAlias])
    }

    @Test("A name that another type takes is no alias any more, which is said once")
    func taken() throws {
        let second = try plan("Animal: \(pet)", try plan("Pet: \(pet)").lock)
        let other = "Pet: \(object("wings: {type: integer}"))"
        let third = try plan("Animal: \(pet), \(other)", second.lock)
        #expect(aliases(third.outline) == [])
        #expect(third.said.map(\.code) == [.droppedAlias])
        #expect(third.said.first?.severity == .note)
        #expect(third.said.first?.location?.line == 4)
        #expect(third.lock.aliases.isEmpty)
        #expect(try plan("Animal: \(pet), \(other)", third.lock).said.isEmpty)
    }

    @Test("A former name goes with its type")
    func gone() throws {
        let second = try plan("Animal: \(pet)", try plan("Pet: \(pet)").lock)
        let third = try plan("Rock: \(object("weight: {type: integer}"))", second.lock)
        #expect(aliases(third.outline) == [])
        #expect(third.said.map(\.code) == [.droppedAlias])
        #expect(third.lock.aliases.isEmpty)
    }

    @Test("What is in it may have other names too: types inside of it, and types that hold one another")
    func nested() throws {
        let text = """
            Pet: \(object("owner: {type: object, properties: {name: {type: string}}}, friend: {$ref: '#/components/schemas/Pet'}")),
            Herd: \(object("pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}, farm: {$ref: '#/components/schemas/Farm'}")),
            Farm: \(object("herds: {type: array, items: {$ref: '#/components/schemas/Herd'}}, name: {type: string}")),
            Pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}
            """.replacing("\n", with: " ")
        let renamed = [("Pets:", "Animals:"), ("Pet", "Animal"), ("Herd", "Group"), ("Farm", "Ranch")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
        let after = try plan(renamed, try plan(text).lock)
        #expect(
            aliases(after.outline) == [
                "Farm = Ranch", "Herd = Group", "Pet = Animal", "PetOwner = AnimalOwner", "Pets = Animals",
            ])
    }

    @Test("Where several types are the same, none is followed; nor is one that changed, or a string")
    func ambiguous() throws {
        let lock = try plan("Pet: \(pet), Name: {type: string}").lock
        #expect(aliases(try plan("A: \(pet), B: \(pet)", lock).outline) == [])
        #expect(aliases(try plan("A: \(pet), B: \(pet)", try plan("C: \(pet), D: \(pet)").lock).outline) == [])
        #expect(aliases(try plan("A: \(object("id: {type: string}, age: {type: string}"))", lock).outline) == [])
        #expect(aliases(try plan("Label: {type: string}", lock).outline) == [])
        #expect(aliases(try plan("Pet: \(pet), Animal: \(pet)", lock).outline) == [])
    }

    @Test("A renamed type keeps the order of what it holds")
    func order() throws {
        let first = try plan("Pet: \(object("id: {type: string}, age: {type: integer}")), Size: {enum: [low, high]}")
        let second = try plan(
            "Animal: \(object("age: {type: integer}, id: {type: string}")), Level: {enum: [high, low]}", first.lock)
        #expect(aliases(second.outline) == ["Pet = Animal", "Size = Level"])
        #expect(second.lock.order == ["Animal": ["id", "age"], "Level": ["low", "high"]])
        let lines = second.outline.split(separator: "\n").map {
            $0.drop { $0 == " " }.prefix { $0 != ":" && $0 != " " }
        }
        #expect(try #require(lines.firstIndex(of: "id")) < (try #require(lines.firstIndex(of: "age"))))
        #expect(try #require(lines.firstIndex(of: "low")) < (try #require(lines.firstIndex(of: "high"))))
    }

    @Test(
        "Until the next major version, an alias goes with the first version that may break callers",
        arguments: [
            ("1.4.0", "1.9.3", true), ("1.4.0", "2.0.0", false), ("2.0.0", "2.0.0", true), ("0.3.0", "0.3.7", true),
            ("0.3.0", "0.4.0", false), ("0.3.0", "1.0.0", false), ("2.0.0", "1.9.0", true),
        ])
    func lifetime(_ since: String, _ now: String, _ isThere: Bool) throws {
        let configure = { (text: String) in
            { (configuration: inout Configuration) in
                configuration.deprecatedAliases = .nextMajor
                configuration.version = SemanticVersion(text)
            }
        }
        let lock = try plan("Animal: \(pet)", try plan("Pet: \(pet)").lock, configure(since)).lock
        #expect(lock.text.contains("  \"Pet\": Animal \(since)\n"))
        let after = try plan("Animal: \(pet)", lock, configure(now))
        #expect(aliases(after.outline) == (isThere ? ["Pet = Animal"] : []))
        #expect(after.lock.aliases.isEmpty == !isThere)
        #expect(after.said.isEmpty)
    }

    @Test("Without aliases the lock has none, nor what it would take to make some")
    func none() throws {
        let none = { (configuration: inout Configuration) in configuration.deprecatedAliases = .none }
        let second = try plan("Animal: \(pet)", try plan("Pet: \(pet)").lock, none)
        #expect(aliases(second.outline) == [])
        #expect(second.lock.fingerprints.isEmpty && second.lock.aliases.isEmpty)
    }

    @Test("A lock is read as it is written")
    func text() throws {
        var lock = try plan("Pet: \(pet), Kind: {enum: [a]}, Either: {oneOf: [{type: string}, {type: integer}]}").lock
        lock.aliases = ["Old": .init(name: "Pet"), "Older": .init(name: "Pet", since: SemanticVersion("1.4.0"))]
        var diagnostics = Diagnostics()
        let node = try #require(SourceReader.parse(Array(lock.text.utf8), path: "sdkgen.lock", &diagnostics))
        #expect(NameLock.read(node, &diagnostics) == lock)
        #expect(diagnostics.all.isEmpty)
        #expect(lock.fingerprints.keys.sorted() == ["Either", "Kind", "Pet"])
    }

    @Test(
        "A line that was merged badly is an error with its place",
        arguments: [
            "aliases:\n  'a pet': Pet", "aliases:\n  Pet: Animal one", "aliases:\n  Pet: 'Animal 1.0.0 2.0.0'",
            "aliases:\n  Pet: Pet", "aliases:\n  Pet: ''", "aliases:\n  Pet: {}", "types:\n  Pet: id =12",
            "types:\n  Pet: id =12345678 =12345678", "types:\n  Pet: id =1234567g", "types:\n  Pet: =",
            "aliases:\n- Pet",
            "alias:\n  Pet: Animal",
        ])
    func badLine(_ lines: String) throws {
        var diagnostics = Diagnostics()
        let text = "version: 1\n\(lines)\nnames: {}\n"
        let node = try #require(SourceReader.parse(Array(text.utf8), path: "sdkgen.lock", &diagnostics))
        #expect(NameLock.read(node, &diagnostics) == nil)
        #expect(diagnostics.all.map(\.code) == [.invalidNameLock])
        #expect(diagnostics.all.first?.location?.line == (lines.hasPrefix("alias:") ? 2 : 3))
    }

    @Test("Former names that lead back to themselves are an error at each; a name of which two are is none")
    func circle() throws {
        var diagnostics = Diagnostics()
        let text = "version: 1\naliases:\n  A: B\n  B: C\n  C: B\nnames: {}\n"
        let node = try #require(SourceReader.parse(Array(text.utf8), path: "sdkgen.lock", &diagnostics))
        #expect(NameLock.read(node, &diagnostics) == nil)
        #expect(diagnostics.all.map(\.location?.line) == [4, 5])
    }

    @Test("Lines of two branches that renamed one type after another are both of use")
    func merged() throws {
        var lock = try plan("Creature: \(pet)").lock
        lock.aliases = ["Pet": .init(name: "Animal"), "Animal": .init(name: "Creature")]
        let after = try plan("Creature: \(pet)", lock)
        #expect(aliases(after.outline) == ["Animal = Creature", "Pet = Creature"])
        #expect(after.said.isEmpty)
    }
}
