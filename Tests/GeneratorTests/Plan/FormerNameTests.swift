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
        #expect(third.said.first?.message == "'Pet' was an alias of 'Animal', which is gone")
        #expect(third.said.first?.location?.line == 1)
        #expect(third.lock.aliases.isEmpty)
    }

    @Test("An alias of what is and was no type was not written by a run: it is an error at its line")
    func unheardOf() throws {
        let second = try plan("Animal: \(pet)", try plan("Pet: \(pet)").lock)
        var diagnostics = Diagnostics()
        let text = second.lock.text.replacing("\"Pet\": Animal", with: "\"Pet\": Anmial")
        let file = try #require(NameLockFile.parse(Array(text.utf8), "sdkgen.lock", &diagnostics))
        let third = try plan("Animal: \(pet)", file.lock)
        #expect(third.said.map(\.code) == [.invalidNameLock])
        #expect(
            third.said.first?.message
                == "'Pet' is an alias of 'Anmial', and there is and was no such type; mend the line or remove it; "
                + "did you mean 'Animal'?")
        #expect(third.said.first?.location?.line == 5)
    }

    @Test("A lock that lost its names says where it comes from")
    func truncated() throws {
        var diagnostics = Diagnostics()
        #expect(NameLockFile.parse(Array("# A lock.\nversion: 1\n".utf8), "sdkgen.lock", &diagnostics) == nil)
        #expect(
            diagnostics.all.map(\.message) == [
                "a name lock has 'names', a mapping of places to names; restore the file from version control"
            ])
        #expect(diagnostics.all.first?.location?.line == 2)
    }

    @Test("A lock without text is no lock")
    func empty() {
        var diagnostics = Diagnostics()
        #expect(NameLockFile.parse(Array("\n \n".utf8), "sdkgen.lock", &diagnostics) == nil)
        #expect(diagnostics.all.map(\.code) == [.invalidNameLock])
        #expect(diagnostics.all.first?.message == "the name lock is empty; restore it from version control")
        #expect(diagnostics.all.first?.location?.line == 1)
    }

    @Test("Numbers and texts of the same digits are two enumerations")
    func digits() throws {
        let lock = try plan("Level: {type: integer, enum: [1, 2, 3]}").lock
        #expect(aliases(try plan("Grade: {type: string, enum: ['1', '2', '3']}", lock).outline) == [])
        #expect(aliases(try plan("Grade: {type: integer, enum: [1, 2, 3]}", lock).outline) == ["Level = Grade"])
    }

    @Test("The property for undeclared ones stays the last of a renamed type, whatever has an empty name")
    func additional() throws {
        func open(_ properties: String) -> String {
            "{type: object, properties: {\(properties)}, additionalProperties: {type: string}}"
        }
        let first = try plan("Pet: \(open("'': {type: string}, b: {type: string}"))")
        let second = try plan("Animal: \(open("b: {type: string}, '': {type: string}"))", first.lock)
        #expect(aliases(second.outline) == ["Pet = Animal"])
        let lines = second.outline.split(separator: "\n").map { $0.drop { $0 == " " } }
        let names = ["b:", "b ", "additionalProperties"]
        let places = lines.indices.filter { index in names.contains { lines[index].hasPrefix($0) } }
        let last = try #require(places.last)
        #expect(places.count == 2 && lines[last].hasPrefix("additionalProperties"), "\(second.outline)")
    }

    @Test("A place in a lock is its text, with any characters")
    func place() throws {
        let inline = object("name: {type: string}, age: {type: integer}")
        let first = try plan("'a%41': \(object("owner: \(inline), id: {type: string}, size: {type: integer}"))")
        let after = object("owner: {$ref: '#/components/schemas/Keeper'}, id: {type: string}, size: {type: integer}")
        let second = try plan("'a%41': \(after), Keeper: \(inline), Copy: \(inline)", first.lock)
        #expect(aliases(second.outline).map { $0.hasSuffix(" = Keeper") } == [true], "\(second.outline)")
    }

    @Test("A lock that a merge left with sections of both forms is read whole")
    func bothForms() throws {
        var diagnostics = Diagnostics()
        let text = "version: 1\norder:\n  Pet: id name\n  Herd: a b\ntypes:\n  Pet: name id =12345678\nnames: {}\n"
        let node = try #require(SourceReader.parse(Array(text.utf8), path: "sdkgen.lock", &diagnostics))
        let lock = try #require(NameLock.read(node, &diagnostics))
        #expect(lock.order == ["Pet": ["name", "id"], "Herd": ["a", "b"]])
        #expect(lock.fingerprints == ["Pet": "12345678"])
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

    private static let badAlias =
        "a line of 'aliases' is the name that a type had, the one that it has, and the version since; remove the line"
    private static let badType =
        "a line of 'types' is a type, the names of what it holds, and '=' with eight digits; remove the line"

    @Test(
        "A line that was merged badly is an error with its place",
        arguments: [
            ("aliases:\n  'a pet': Pet", badAlias), ("aliases:\n  Pet: Animal one", badAlias),
            ("aliases:\n  Pet: 'Animal 1.0.0 2.0.0'", badAlias), ("aliases:\n  Pet: ''", badAlias),
            ("aliases:\n  Pet: {}", badAlias),
            ("aliases:\n  Pet: Pet", "'Pet' is an alias of itself, by way of 'Pet'; remove one of the lines"),
            ("aliases:\n- Pet", "'aliases' of a name lock is a mapping of former names to present ones"),
            ("types:\n  Pet: id =12", badType), ("types:\n  Pet: id =12345678 =12345678", badType),
            ("types:\n  Pet: id =1234567g", badType), ("types:\n  Pet: =", badType),
            ("types:\n  Pet: id id", "this line of 'types' has a name twice; remove one of the two"),
            ("types:\n- Pet", "'types' of a name lock is a mapping of types to what they hold"),
            (
                "alias:\n  Pet: Animal",
                "a name lock has 'version', 'aliases', 'types', 'methods', 'resources' and 'names', and no 'alias'; "
                    + "restore it from version control"
            ),
        ])
    func badLine(_ lines: String, _ message: String) throws {
        var diagnostics = Diagnostics()
        let text = "version: 1\n\(lines)\nnames: {}\n"
        let node = try #require(SourceReader.parse(Array(text.utf8), path: "sdkgen.lock", &diagnostics))
        #expect(NameLock.read(node, &diagnostics) == nil)
        #expect(diagnostics.all.map(\.code) == [.invalidNameLock])
        #expect(diagnostics.all.first?.message == message)
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
