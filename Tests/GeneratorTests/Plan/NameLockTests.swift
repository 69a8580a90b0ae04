import Testing

@testable import Generator

@Suite("Name lock")
struct NameLockTests {
    /// The outline of what is planned for a description, and the names for the next run.
    private func plan(_ text: String, _ lock: NameLock = NameLock()) -> (
        outline: String, lock: NameLock, said: [String]
    ) {
        var diagnostics = Diagnostics()
        var configuration = Configuration()
        configuration.lock = lock
        let text = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n" + text
        guard let node = SourceReader.parse(Array(text.utf8), path: "a.yaml", &diagnostics),
            let document = DocumentReader.read(node, &diagnostics)
        else { return ("", lock, []) }
        let graph = SchemaGraph.build(from: document, &diagnostics)
        guard let plan = Planner.plan(document, graph, configuration, &diagnostics) else { return ("", lock, []) }
        return (plan.description, plan.lock, diagnostics.all.map(\.code.rawValue))
    }

    private func names(_ outline: String) -> Set<String> {
        Set(
            outline.split(separator: "\n").map { $0.drop { $0 == " " } }
                .filter { $0.hasPrefix("struct ") || $0.hasPrefix("enum ") || $0.hasPrefix("union ") }
                .compactMap { $0.split(separator: " ").dropFirst().first.map { $0.filter { $0 != ":" } } })
    }

    private func read(_ text: String) -> (lock: NameLock?, said: Diagnostics) {
        var diagnostics = Diagnostics()
        let node = SourceReader.parse(Array(text.utf8), path: "sdkgen.lock", &diagnostics)
        let lock = node.flatMap { NameLock.read($0, &diagnostics) }
        return (diagnostics.hasErrors ? nil : lock, diagnostics)
    }

    @Test("What is written is read back")
    func roundTrip() {
        var lock = NameLock()
        lock.entries["/a/~1b \"c\" \\ \u{85}ü\n"] = .init(name: "First")
        lock.entries["/components/schemas/A/oneOf/0"] = .init(name: "Second", fingerprint: "00ff00aa")
        let (read, said) = read(lock.text)
        #expect(said.all.isEmpty)
        #expect(read == lock)
        #expect(self.read(NameLock().text).lock == NameLock())
    }

    @Test("A line of types whose first name begins with a mark is read back, with the number behind it")
    func markedOrder() {
        var lock = NameLock()
        lock.order["Reaction"] = ["+1", "-1", "heart"]
        lock.fingerprints["Reaction"] = "7efc2a01"
        let (read, said) = read(lock.text)
        #expect(said.all.isEmpty)
        #expect(read == lock)
    }

    @Test("A place that is too long for a plain key of YAML is read back", arguments: [990, 1_000, 1_030, 3_000])
    func longPlace(_ length: Int) {
        var lock = NameLock()
        lock.entries["/" + String(repeating: "a\u{85}b", count: length / 3)] = .init(
            name: "First", fingerprint: "00ff00aa")
        lock.entries["/" + String(repeating: "ü", count: length)] = .init(name: "Second")
        lock.entries["/z"] = .init(name: "Third")
        let (read, said) = read(lock.text)
        #expect(said.all.isEmpty)
        #expect(read == lock)
    }

    @Test(
        "A lock that was merged badly is an error with its place",
        arguments: [
            ("version: 1\nnames:\n  \"/a\": A\n  \"/a\": B\n", 4),
            ("version: 1\nnames:\n  \"/a\": A\n  \"/b\": A\n", 4),
            ("version: 1\nnames:\n  \"/a\": two words here\n", 3),
            ("version: 1\nnames:\n  \"/a\": 'let x; }'\n", 3),
            ("version: 2\nnames: {}\n", 1),
            ("version: 1\nnames: []\n", 1),
        ])
    func badMerge(_ text: String, _ line: Int32) {
        let (lock, said) = read(text)
        #expect(lock == nil)
        #expect(said.all.first?.severity == .error)
        #expect(said.all.first?.location?.line == line)
    }

    private static let union = """
        paths: {}
        components:
          schemas:
            Pet:
              oneOf:
                - {type: object, required: [x], properties: {x: {type: object, properties: {deep: {type: string}}}}}
                - {type: object, required: [y], properties: {y: {type: object, properties: {deep: {type: integer}}}}}

        """

    @Test("A branch that is put before others renames none of them, nor what is inside of them")
    func insertedBranch() {
        let before = plan(Self.union)
        let branch =
            "        - {type: object, required: [z], properties: {z: {}, x: {type: object, properties: {n: {}}}}}\n"
        let text = Self.union.replacing("oneOf:\n", with: "oneOf:\n" + branch)
        let after = plan(text, before.lock)
        #expect(names(after.outline).isSuperset(of: names(before.outline)))
        #expect(after.lock.entries["/components/schemas/Pet/oneOf/1"]?.name == "PetOption1")
        #expect(after.lock.entries["/components/schemas/Pet/oneOf/1/properties/x"]?.name == "PetOption1X")
        // Without the lock the names move.
        #expect(plan(text).lock.entries["/components/schemas/Pet/oneOf/1"]?.name == "PetOption2")
    }

    @Test("A branch that changes where it stands keeps its name")
    func changedBranch() {
        let before = plan(Self.union)
        let after = plan(Self.union.replacing("required: [x]", with: "required: []"), before.lock)
        #expect(names(after.outline) == names(before.outline))
    }

    private static let operation = """
        paths:
          /pets:
            get:
              operationId: listPets
              parameters:
                - {name: sort, in: query, schema: {type: string, enum: [a, b]}}
              responses: {'200': {description: OK, content: {application/json: {schema: {properties: {n: {}}}}}}}

        """

    @Test("A parameter that is put before others renames none; another operationId renames no type")
    func parameters() {
        let before = plan(Self.operation)
        let sort = "- {name: sort"
        let text = Self.operation.replacing(
            sort, with: "- {name: first, in: query, schema: {type: string, enum: [c, d]}}\n        " + sort
        ).replacing("listPets", with: "allPets")
        let after = plan(text, before.lock)
        #expect(names(before.outline) == ["ListPetsSort", "ListPetsResponse"])
        #expect(names(after.outline) == ["ListPetsSort", "ListPetsResponse", "AllPetsFirst"])
    }

    private static let alike = "{type: object, properties: {a: {}, b: {}, c: {type: string}}}"

    @Test("Equal schemas are one type; when one place changes, the others keep its name")
    func shared() {
        let text = """
            paths: {}
            components:
              schemas:
                One: {properties: {home: \(Self.alike)}}
                Two: {properties: {office: \(Self.alike)}}
                Three: {properties: {garden: \(Self.alike)}}

            """
        let before = plan(text)
        #expect(names(before.outline) == ["One", "Two", "Three", "OneHome"])
        let changed = text.replacing("{home: \(Self.alike)}", with: "{home: {type: object, properties: {q: {}}}}")
        let after = plan(changed, before.lock)
        #expect(after.outline.contains("office: OneHome?"))
        #expect(after.outline.contains("garden: OneHome?"))
        #expect(after.said == ["name-collision-resolved"])
        #expect(after.outline.contains("home: OneHomeObject?"))
    }

    @Test("A type that requests and responses share is fit for both")
    func bothDirections() {
        let body =
            "{properties: {a: {type: [string, 'null']}, b: {}, id: {type: string, readOnly: true}}, required: [id]}"
        let content = "{content: {application/json: {schema: \(body)}}"
        let outline = plan(
            """
            paths:
              /a:
                get: {operationId: getA, responses: {'200': \(content), description: OK}}}
                put: {operationId: putA, requestBody: \(content)}, responses: {'204': {description: OK}}}

            """
        ).outline
        #expect(names(outline) == ["GetAResponse"])
        #expect(outline.contains("a: Nullable<String>"))
        #expect(outline.contains("id: String? = nil"))
    }

    @Test("A component that comes to have an inline schema's name does not take it")
    func newComponent() {
        let text = "paths: {}\ncomponents:\n  schemas:\n    One: {properties: {home: {properties: {a: {}}}}}\n"
        let before = plan(text)
        let after = plan(text + "    OneHome: {properties: {b: {}}}\n", before.lock)
        #expect(after.outline.contains("home: OneHome?"))
        #expect(after.lock.entries["/components/schemas/OneHome"]?.name == "OneHomeObject")
        // And stays so whatever else comes.
        let again = plan(text + "    OneHome: {properties: {b: {}}}\n    Zebra: {properties: {c: {}}}\n", after.lock)
        #expect(names(again.outline) == names(after.outline).union(["Zebra"]))
    }

    @Test("A second run names everything alike where an extension gives an inline schema the name of another type")
    func namedLikeAnother() {
        let kind = "{type: string, enum: [a, b], x-ms-enum: {name: Pet}}"
        let text = """
            paths: {}
            components:
              schemas:
                Pet: {properties: {kind: \(kind), sort: {type: string, enum: [c, d], x-ms-enum: {name: Breed}}}}
                Zoo: {properties: {deep: {properties: {kind: {type: string, enum: [e, f], x-ms-enum: {name: Breed}}}}}}

            """
        let before = plan(text)
        #expect(names(before.outline).isSuperset(of: ["Pet", "PetEnum", "Breed", "BreedEnum"]))
        let after = plan(text, before.lock)
        #expect(after.outline == before.outline)
        #expect(after.lock == before.lock)
        // The one that comes stands nearer to the root, and is the one that makes way.
        let more = "    Ape: {properties: {breed: {type: string, enum: [g, h], x-ms-enum: {name: Breed}}}}\n"
        let third = plan(text + more, after.lock)
        for (place, entry) in after.lock.entries { #expect(third.lock.entries[place]?.name == entry.name) }
        // A name of another text counts, as what is given does.
        #expect(names(plan(text.replacing("name: Pet}", with: "name: Sort}"), after.lock).outline).contains("Sort"))
    }

    @Test("A second run names everything alike where several types come from one place, some of which are the same")
    func severalOfOnePlace() {
        let body = { (text: String) in "{properties: {body: {type: [string, array], description: \(text)}}}" }
        let text = """
            paths: {}
            components:
              schemas:
                Note: {properties: {body: {oneOf: [{type: string}, {type: array, items: {type: string}}]}}}
                Memo: {required: [z], properties: {z: {}}}
                Both: {oneOf: [{$ref: '#/components/schemas/Note'}, {$ref: '#/components/schemas/Memo'}]}
                Tall: {allOf: [{$ref: '#/components/schemas/Both'}, \(body("T"))]}
                Wide: {allOf: [{$ref: '#/components/schemas/Both'}, \(body("W"))]}

            """
        let before = plan(text)
        #expect(names(before.outline).isSuperset(of: ["NoteBody", "TallNoteBody", "WideNoteBody"]))
        let places = before.lock.entries.keys.filter { $0.hasPrefix("/components/schemas/Note/properties/body") }
        #expect(places.count == 3)
        let after = plan(text, before.lock)
        #expect(after.outline == before.outline)
        #expect(after.lock == before.lock)
    }

    @Test("A name that would hide another one, or begins with a digit, has 'Model' behind it once, in every run")
    func namedOnce() {
        let text = """
            paths: {}
            components:
              schemas:
                '400': {properties: {part: {properties: {a: {}}}}}
                Time: {properties: {zone: {properties: {b: {}}}}}

            """
        let before = plan(text)
        #expect(names(before.outline) == ["_400Model", "_400PartModel", "Time", "TimeZoneModel"])
        let after = plan(text, before.lock)
        #expect(after.outline == before.outline)
        #expect(after.lock == before.lock)
        // What comes is called as if it had always been there.
        let more = plan(text.replacing("{b: {}}", with: "{b: {}, area: {properties: {c: {}}}}"), after.lock)
        #expect(names(more.outline).contains("TimeZoneArea"))
    }
}
