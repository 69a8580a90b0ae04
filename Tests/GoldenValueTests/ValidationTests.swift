import GoldenSources
import SDKRuntime
import Testing

/// The rules of a generated model, checked on request.
@Suite("Validation of goldens")
struct ValidationTests {
    private func violations(_ bakery: Bakery) -> [String] {
        do {
            try bakery.validate()
            return []
        } catch {
            return error.violations.map(\.description)
        }
    }

    @Test("A value that keeps all rules passes; what is absent breaks none")
    func valid() {
        #expect(violations(Bakery(name: "Mill")) == [])
        let full = Bakery(
            name: "Mill", code: "DE-12", ovens: 1, weight: 0.3, breads: ["rye", "oat"], prices: ["rye": 1.5],
            owner: BakeryOwner(name: "Jo", additionalProperties: ["a": "b"]), shift: .string("x"))
        #expect(violations(full) == [])
    }

    @Test("Every rule that does not hold is named, with its path")
    func invalid() {
        let bakery = Bakery(
            name: "", code: "de-12", ovens: 100, weight: 0.35, breads: ["rye", "rye", "sourdough", "oat"], prices: [:],
            owner: BakeryOwner(name: "J", additionalProperties: ["a b": "long"]),
            shift: .bakeryOwner(BakeryOwner(name: "K")))
        #expect(
            violations(bakery) == [
                "$.name: must have at least 1 characters (minLength)",
                #"$.code: must match ^[A-Z]{2}-\d+$ (pattern)"#,
                "$.ovens: must be less than 100 (exclusiveMaximum)",
                "$.weight: must be a multiple of 0.1 (multipleOf)",
                "$.breads: must have at most 3 elements (maxItems)",
                "$.breads: must not have two equal elements (uniqueItems)",
                "$.breads[2]: must have at most 5 characters (maxLength)",
                "$.prices: must have at least 1 properties (minProperties)",
                "$.owner.name: must have at least 2 characters (minLength)",
                #"$.owner["a b"]: must have at most 3 characters (maxLength)"#,
                "$.shift.name: must have at least 2 characters (minLength)",
            ])
    }

    @Test("The properties of the model are counted")
    func properties() {
        let bakery = Bakery(
            name: "Mill", code: "DE-1", ovens: 1, weight: 1, breads: ["rye"], prices: ["rye": 1], opened: Date(),
            owner: BakeryOwner(), shift: .string(""))
        #expect(violations(bakery) == ["$: must have at most 8 properties (maxProperties)"])
    }

    private func violations(_ shelf: Shelf) -> [String] {
        do {
            try shelf.validate()
            return []
        } catch {
            return error.violations.map(\.description)
        }
    }

    @Test("Names of properties have rules: those of maps, those that patterns allow, those that are not declared")
    func names() {
        #expect(
            violations(Shelf(labels: ["ab": "x"], books: ["b-1": 1, "c-": 2], additionalProperties: ["short": ""]))
                == [])
        #expect(
            violations(
                Shelf(labels: ["a": "long", "B2": "x"], books: ["d-1": 1], additionalProperties: ["much too long": ""]))
                == [
                    "$.labels.B2: its names must match ^[a-z]+$ (pattern) (propertyNames)",
                    "$.labels.a: its names must have at least 2 characters (minLength) (propertyNames)",
                    "$.labels.a: must have at most 3 characters (maxLength)",
                    #"$.books.d-1: its names must match (?:^b-)|(?:^c-) (pattern) (propertyNames)"#,
                    #"$["much too long"]: its names must have at most 8 characters (maxLength) (propertyNames)"#,
                ])
    }

    @Test("A value that is nested too deep to be walked is a violation, not an overflow")
    func depth() {
        var shelf = Shelf(labels: [:])
        for _ in 0..<30_000 { shelf = Shelf(labels: [:], next: shelf) }
        do {
            try shelf.validate()
            Issue.record("nothing is said")
        } catch {
            #expect(error.violations.count == 1)
            if case .depth(let depth)? = error.violations.first?.rule {
                #expect(depth > 100)
            } else {
                Issue.record("\(error)")
            }
        }
        while let next = shelf.next { shelf = next }  // its end would take as much of the stack
    }
}
