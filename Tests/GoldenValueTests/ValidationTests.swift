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
}
