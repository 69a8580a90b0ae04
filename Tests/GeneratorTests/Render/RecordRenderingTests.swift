@testable import Generator
import Testing

@Suite("Rendering of records")
struct RecordRenderingTests {
    @Test("A record is its properties, an initializer and a table, in this shape")
    func shape() {
        let text = HandmadePlan.render(
            HandmadePlan.record(
                "ActionBinding", doc: "Joins one action to one trigger.",
                [
                    HandmadePlan.property("id", .optional(.runtime(.string)), doc: "Identifier.", default: .nil),
                    HandmadePlan.property(
                        "triggerID", .optional(.named(HandmadePlan.name("ActionTriggerType"))), wireName: "trigger_id",
                        default: .nil),
                    HandmadePlan.property(
                        "action", .optional(.named(HandmadePlan.name("Action"))), doc: "The bound action.",
                        isIndirect: true, default: .nil),
                ]))
        #expect(
            text == """
                /// Joins one action to one trigger.
                public struct ActionBinding: Model {
                    /// Identifier.
                    public var id: String?
                    public var triggerID: ActionTriggerType?

                    /// The bound action.
                    @Indirect public var action: Action?

                    public init(
                        id: String? = nil,
                        triggerID: ActionTriggerType? = nil,
                        action: Action? = nil
                    ) {
                        self.id = id
                        self.triggerID = triggerID
                        self.action = action
                    }

                    public static var schema: Schema {
                        Schema(\"""
                            id
                            trigger_id
                            action
                            \""")
                    }
                }

                """)
    }

    @Test("A record without properties has an empty initializer and an empty table")
    func empty() {
        let text = HandmadePlan.render(HandmadePlan.record("Quartz", []), access: .internal)
        #expect(
            text == """
                struct Quartz: Model {
                    init() {}

                    static var schema: Schema {
                        Schema("")
                    }
                }

                """)
    }

    @Test("Secrets, nulls and undeclared properties are said in the table")
    func traits() {
        let text = HandmadePlan.render(
            HandmadePlan.record(
                "Vault",
                [
                    HandmadePlan.property("pin", .runtime(.string), isSecret: true),
                    HandmadePlan.property("owner", .optional(.runtime(.string)), writesNull: true, default: .nil),
                    HandmadePlan.property("key", .runtime(.string), isSecret: true, writesNull: true),
                    HandmadePlan.property("note", .nullable(.runtime(.string)), default: .absent),
                    HandmadePlan.property(
                        "additionalProperties", .dictionary(.runtime(.jsonValue)), wireName: "", isAdditional: true,
                        default: .emptyDictionary),
                ]))
        #expect(
            text.contains(
                #"""
                    public static var schema: Schema {
                        Schema("""
                            pin
                            owner
                            key
                            note
                            """,
                            nullable: ["owner", "key"],
                            secret: ["pin", "key"],
                            additional: true)
                    }
                """#))
        #expect(text.contains("        note: Nullable<String> = .absent,\n"))
        #expect(text.contains("        additionalProperties: [String: JSONValue] = [:]\n    ) {"))
    }

    @Test(
        "A record conforms to what the configuration leaves",
        arguments: [
            ([Conformance.hashable, .codable], "struct A: Model {"), ([.codable], "struct A: Record, Codable {"),
            ([.hashable], "struct A: Record, Hashable {"), ([], "struct A: Record {"),
        ])
    func conformances(_ conformances: [Conformance], _ line: String) {
        #expect(HandmadePlan.render(HandmadePlan.record("A", conformances: conformances, [])).contains(line))
    }

    @Test("One property more is lines about that property only")
    func smallDifference() {
        let one = HandmadePlan.property("a", .runtime(.string))
        let two = HandmadePlan.property("b", .runtime(.int), doc: "The second.")
        let before = HandmadePlan.render(HandmadePlan.record("A", [two])).split(separator: "\n")
        let after = HandmadePlan.render(HandmadePlan.record("A", [one, two])).split(separator: "\n")
        let difference = after.difference(from: before)
        #expect(difference.removals.isEmpty)
        #expect(difference.insertions.count == 4)
    }
}
