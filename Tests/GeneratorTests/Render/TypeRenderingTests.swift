@testable import Generator
import Testing

@Suite("Rendering of enums, unions and aliases")
struct TypeRenderingTests {
    @Test("An open enum is a struct over its raw value")
    func enumeration() {
        let plan = EnumerationPlan(
            name: HandmadePlan.name("Gear"), documentation: Documentation(),
            conformances: Conformance.allCases, rawType: .int,
            members: [
                .init(name: HandmadePlan.name("first"), rawValue: "1", documentation: Documentation()),
                .init(
                    name: HandmadePlan.name("default"), rawValue: "-1", documentation: Documentation(summary: "Back.")),
            ], pointer: JSONPointer(), location: HandmadePlan.here)
        #expect(
            HandmadePlan.render(.enumeration(plan)) == """
                public struct Gear: OpenEnum {
                    public let rawValue: Int
                    public init(rawValue: Int) { self.rawValue = rawValue }

                    public static var first: Self { Self(rawValue: 1) }

                    /// Back.
                    public static var `default`: Self { Self(rawValue: -1) }

                    public static var knownValues: [Self] {
                        [
                            first,
                            `default`,
                        ]
                    }
                }

                """)
    }

    @Test("A union lists its cases, then the unknown one, then how they are told apart")
    func union() {
        let plan = UnionPlan(
            name: HandmadePlan.name("Payment"), documentation: Documentation(summary: "How one pays."),
            conformances: Conformance.allCases, discriminator: "type",
            branches: [
                .init(
                    name: HandmadePlan.name("card"), payload: .named(HandmadePlan.name("Card")),
                    conditions: [.tag(["card", "credit"])], documentation: Documentation()),
                .init(
                    name: HandmadePlan.name("text"), payload: .runtime(.string), conditions: [.type([.string])],
                    documentation: Documentation()),
                .init(
                    name: HandmadePlan.name("other"), payload: .named(HandmadePlan.name("Other")),
                    conditions: [.has(["a", "b"]), .equals("kind", ["x"])], documentation: Documentation()),
            ], pointer: JSONPointer(), location: HandmadePlan.here)
        #expect(
            HandmadePlan.render(.union(plan)) == """
                /// How one pays.
                public enum Payment: Union {
                    case card(Card)
                    case text(String)
                    case other(Other)

                    /// What none of the cases above describes.
                    case unknown(JSONValue)

                    public static var schema: Schema {
                        Schema(discriminator: "type", [
                            Branch(Card.self, .tag(["card", "credit"])),
                            Branch(String.self, .type([.string])),
                            Branch(Other.self, .has(["a", "b"]), .equals("kind", ["x"])),
                        ])
                    }
                }

                """)
    }

    @Test("An alias is one line")
    func alias() {
        let plan = AliasPlan(
            name: HandmadePlan.name("IDs"), documentation: Documentation(),
            type: .array(.dictionary(.optional(.runtime(.int)))),
            pointer: JSONPointer(), location: HandmadePlan.here)
        #expect(HandmadePlan.render(.alias(plan)) == "public typealias IDs = [[String: Int?]]\n")
    }
}
