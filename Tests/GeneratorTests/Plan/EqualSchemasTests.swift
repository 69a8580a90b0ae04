import Testing

@testable import Generator

@Suite("Equal inline schemas")
struct EqualSchemasTests {
    private func plan(_ schemas: String, _ lock: NameLock = NameLock()) -> Plan? {
        var diagnostics = Diagnostics()
        var configuration = Configuration()
        configuration.lock = lock
        let text =
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
            + schemas.split(separator: "\n").map { "    \($0)\n" }.joined()
        guard let node = SourceReader.parse(Array(text.utf8), path: "a.yaml", &diagnostics),
            let document = DocumentReader.read(node, &diagnostics)
        else { return nil }
        let graph = SchemaGraph.build(from: document, &diagnostics)
        return Planner.plan(document, graph, configuration, &diagnostics)
    }

    private func record(_ value: String) -> String {
        "{type: object, properties: {a: {type: string}, b: {type: string}, w: {\(value)}}}"
    }

    private func names(_ first: String, _ second: String, _ lock: NameLock = NameLock()) -> [String]? {
        let plan = self.plan("One: {properties: {small: \(first)}}\nTwo: {properties: {large: \(second)}}\n", lock)
        return plan?.lock.entries.sorted { $0.key < $1.key }.map(\.value.name)
    }

    @Test(
        "Schemas that differ in what one property says are two types, which keep their names",
        arguments: [
            ("type: integer, maximum: 10", "type: integer, maximum: 9000"),
            ("type: string, pattern: ^a$", "type: string"),
            ("type: string, minLength: 1", "type: string, maxLength: 1"),
            ("type: array, uniqueItems: true, items: {}", "type: array, items: {}"),
            ("type: string, default: a", "type: string, default: b"),
            ("type: number, const: 1.5", "type: number, const: 2.5"),
            ("type: number, enum: [1.5, 2]", "type: number, enum: [1.5, 3]"),
            ("type: string, contentEncoding: base64", "type: string"),
            ("type: string, x-swift-name: one", "type: string, x-swift-name: two"),
            ("type: string, x-fern-property-name: one", "type: string"),
        ])
    func different(_ first: String, _ second: String) throws {
        #expect(names(record(first), record(first)) == ["OneSmall"])
        #expect(names(record(first), record(second)) == ["OneSmall", "TwoLarge"])
        let plan = try #require(
            self.plan("One: {properties: {small: \(record(first))}}\nTwo: {properties: {large: \(record(second))}}\n"))
        #expect(names(record(first), record(second), plan.lock) == ["OneSmall", "TwoLarge"])
    }

    @Test("A copy of a component with other limits is no copy of it")
    func component() throws {
        let component = "Whole: \(record("type: integer, maximum: 10"))\n"
        let samePart = record("type: integer, maximum: 10")
        let same = try #require(self.plan(component + "One: {properties: {p: \(samePart)}}"))
        #expect(same.description.contains("p: Whole?"))
        let otherPart = record("type: integer, maximum: 11")
        let other = try #require(self.plan(component + "One: {properties: {p: \(otherPart)}}"))
        #expect(other.description.contains("p: OneP?"))
    }

    @Test("A default of the whole belongs to its place, as null does")
    func defaultOfPlace() {
        let first = "{type: string, enum: [a, b], title: Order, default: a}"
        #expect(names(first, first.replacing("default: a", with: "default: b")) == ["Order"])
    }

    @Test("Unions whose discriminators map other values are two types")
    func discriminators() {
        func union(_ cat: String, _ dog: String) -> String {
            let branches = ["Cat", "Dog", "Eel"].map { "{$ref: '#/components/schemas/\($0)'}" }.joined(separator: ", ")
            return "{oneOf: [\(branches)], discriminator: {propertyName: kind, "
                + "mapping: {\(cat): Cat, \(dog): Dog, e: Eel}}}"
        }
        func names(_ first: String, _ second: String) -> [String]? {
            let pets = ["Cat", "Dog", "Eel"].map {
                "\($0): {required: [kind], properties: {kind: {type: string}, of\($0): {type: string}}}\n"
            }
            let text = "One: {properties: {small: \(first)}}\nTwo: {properties: {large: \(second)}}\n"
            return plan(pets.joined() + text)?.lock.entries.values.map(\.name).sorted()
        }
        #expect(names(union("c", "d"), union("c", "d")) == ["OneSmall"])
        #expect(names(union("c", "d"), union("d", "c")) == ["OneSmall", "TwoLarge"])
    }
}
