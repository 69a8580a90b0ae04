import Testing

@testable import Generator

@Suite("Types of schemas")
struct TypePlanningTests {
    @Test("an inline object is named by its path, its items and values too")
    func inlineNames() {
        var made = HandmadeGraph()
        let meta = made.add(.any, at: ["components", "schemas", "action", "properties", "trigger_meta"])
        let list = made.add(.any, at: ["components", "schemas", "action", "properties", "parts"])
        let item = made.add(.any, at: ["components", "schemas", "action", "properties", "parts", "items"])
        made.set(meta, .object(ObjectShape(properties: [made.property("id", made.string())], additional: .closed)))
        made.set(item, .object(ObjectShape(properties: [], additional: .closed)))
        made.set(list, .array(items: item))
        made.component(
            "action",
            .object(
                ObjectShape(
                    properties: [made.property("trigger_meta", meta), made.property("parts", list)],
                    additional: .unspecified)))
        let plan = made.plan()
        #expect(
            plan.record("Action")?.properties.map { "\($0.name): \($0.type)" } == [
                "triggerMeta: ActionTriggerMeta?", "parts: [ActionPartsItem]?",
            ])
        #expect(plan.record("ActionTriggerMeta")?.properties.map(\.name.text) == ["id"])
        #expect(plan.record("ActionPartsItem") != nil)
        #expect(plan.diagnostics.all.isEmpty)
    }

    @Test("of components with one name the one that is written so keeps it, whatever their order")
    func collision() {
        var made = HandmadeGraph()
        made.component("user_name", .string(format: nil))
        made.component("UserName", .string(format: nil))
        let plan = made.plan()
        #expect(plan.codes == ["name-collision-resolved"])
        #expect(plan.alias("UserName") != nil && plan.alias("User_name") != nil)
        #expect(plan.diagnostics.all.allSatisfy { $0.message.contains("'names'") })
        made.configuration.names = ["/components/schemas/user_name": "OldUserName"]
        #expect(made.plan().codes.isEmpty)
        #expect(made.plan().alias("OldUserName")?.type == .runtime(.string))
    }

    @Test("a component called as a type of Swift has the suffix Model, whatever else there is")
    func shadowing() {
        var made = HandmadeGraph()
        let error = made.component("error", .object(ObjectShape(properties: [], additional: .closed)))
        made.component(
            "Wrapper", .object(ObjectShape(properties: [made.property("error", error)], additional: .closed)))
        let plan = made.plan()
        #expect(plan.record("ErrorModel") != nil)
        #expect(plan.record("Wrapper")?.properties.first?.type.description == "ErrorModel?")
        #expect(plan.codes == ["shadowing-name"])
    }

    @Test("names in the configuration that fit no place are reported with the nearest one")
    func unusedOverride() {
        var made = HandmadeGraph()
        made.component("Action", .string(format: nil))
        made.configuration.names = ["/components/schemas/Acton": "A"]
        let plan = made.plan()
        #expect(plan.codes == ["unused-override"])
        #expect(plan.diagnostics.all.first?.message.contains("/components/schemas/Action") == true)
    }

    @Test("presence, null and direction decide the type of a property")
    func presence() {
        var made = HandmadeGraph()
        let text = made.string()
        let nullable = made.string(nullable: true)
        let shape = Shape.object(
            ObjectShape(
                properties: [
                    made.property("a", text, required: true), made.property("b", text),
                    made.property("c", nullable, required: true), made.property("d", nullable),
                    made.property("e", text, required: true, readOnly: true),
                    made.property("f", text, required: true, writeOnly: true),
                ], additional: .unspecified))
        let request = made.component("InRequest", shape)
        let response = made.component("InResponse", shape)
        made.operation(
            "POST", "/x", id: "make", body: [("application/json", request)],
            responses: [("200", "application/json", response)])
        let plan = made.plan()
        #expect(
            plan.record("InRequest")?.properties.map(\.type.description) == [
                "String", "String?", "String?", "Nullable<String>", "String",
            ])
        #expect(plan.record("InRequest")?.properties.map(\.writesNull) == [false, false, true, false, false])
        #expect(plan.record("InRequest")?.properties.map(\.defaultArgument) == [nil, .nil, nil, .absent, nil])
        #expect(
            plan.record("InResponse")?.properties.map(\.type.description) == [
                "String", "String?", "String?", "String?", "String",
            ])
        #expect(plan.record("InResponse")?.properties.map(\.isSecret) == [false, false, false, false, false])
    }

    @Test("formats become the runtime's types, and the configuration can say otherwise")
    func formats() {
        var made = HandmadeGraph()
        for (index, format) in ["date-time", "date", "byte", "uuid", "binary", "uri", "made-up"].enumerated() {
            made.component("s\(index)", .string(format: format))
        }
        made.component("i0", .integer(format: nil))
        made.component("i1", .integer(format: "int32"))
        made.component("i2", .integer(format: "uint64"))
        made.component("n0", .number(format: nil))
        made.component("n1", .number(format: "float"))
        made.configuration.formats = ["uuid": .uuid]
        let plan = made.plan()
        let types = (0..<7).map { plan.alias("S\($0)")?.type.description ?? "-" }
        #expect(types == ["Date", "CalendarDate", "Base64Data", "UUID", "String", "String", "String"])
        #expect(
            ["I0", "I1", "I2", "N0", "N1"].map { plan.alias($0)?.type.description ?? "-" } == [
                "Int", "Int32", "UInt64", "Double", "Float",
            ])
    }

    @Test("an inline constant is a String with its value by default; a component's is the member")
    func constants() {
        var made = HandmadeGraph()
        let inline = made.add(
            HandmadeGraph.enumeration(["card"], isConst: true),
            at: ["components", "schemas", "A", "properties", "kind"])
        let shared = made.component("Kind", HandmadeGraph.enumeration(["bank-account"]))
        made.component(
            "A",
            .object(
                ObjectShape(
                    properties: [
                        made.property("kind", inline, required: true), made.property("other", shared, required: true),
                    ],
                    additional: .closed)))
        let properties = made.plan().record("A")?.properties
        #expect(properties?.map(\.type.description) == ["String", "Kind"])
        #expect(properties?.first?.defaultArgument == .string("card"))
        #expect(properties?.last?.defaultArgument == Identifier("bankAccount").map { .member($0) })
    }

    @Test("undeclared properties are the last one, under another name when that is taken")
    func additional() {
        var made = HandmadeGraph()
        let number = made.add(.number(format: nil), at: ["n"])
        made.component("Open", .object(ObjectShape(properties: [made.property("a", number)], additional: .open)))
        made.component(
            "Typed",
            .object(
                ObjectShape(properties: [made.property("additionalProperties", number)], additional: .schema(number))))
        let plan = made.plan()
        #expect(plan.record("Open")?.properties.last?.type.description == "[String: JSONValue]")
        #expect(plan.record("Typed")?.properties.map(\.name.text) == ["additionalProperties", "additionalMembers"])
        #expect(plan.record("Typed")?.properties.last?.type.description == "[String: Double]")
        #expect(plan.record("Typed")?.properties.last?.isAdditional == true)
    }

    @Test("members that fold to one name keep it by their text, not by their order")
    func memberCollisions() {
        for values in [["ASC", "asc"], ["asc", "ASC"]] {
            var made = HandmadeGraph()
            made.component("Order", HandmadeGraph.enumeration(values))
            let plan = made.plan()
            let names = plan.enumeration("Order")?.members.map { "\($0.rawValue)=\($0.name)" }.sorted()
            #expect(names == ["ASC=ASC", "asc=asc"])
            #expect(plan.codes == ["name-collision-resolved"])
        }
        var events = HandmadeGraph()
        events.component("Event", HandmadeGraph.enumeration(["*", "star"]))
        #expect(events.plan().enumeration("Event")?.members.map(\.name.text) == ["starCase", "star"])
        var made = HandmadeGraph()
        made.component("Fields", HandmadeGraph.enumeration(["user id", "user_id", "userID", "user.id"]))
        #expect(
            made.plan().enumeration("Fields")?.members.map(\.name.text) == [
                "user_id", "userUnderscoreID", "userID", "userDotID",
            ])
    }

    @Test("a component that holds only itself is broken with a warning")
    func recursiveAlias() {
        var made = HandmadeGraph()
        let tree = made.component("Tree", .any)
        made.set(tree, .array(items: tree))
        let plan = made.plan()
        #expect(plan.alias("Tree")?.type.description == "[JSONValue]")
        #expect(plan.codes == ["recursive-alias"])
    }

    @Test("a component that wraps an inline schema is that schema; one that is another component is an alias")
    func wrappers() {
        var made = HandmadeGraph()
        let inline = made.add(
            .object(ObjectShape(properties: [], additional: .closed)),
            at: ["components", "schemas", "Wrapper", "allOf", "0"])
        let wrapper = made.component("Wrapper", .same(inline))
        made.component("Other", .same(wrapper))
        let plan = made.plan()
        #expect(plan.record("Wrapper") != nil)
        #expect(plan.alias("Other")?.type.description == "Wrapper")
    }

    @Test("the cases of a union are named by their types without the union's own name")
    func unionCases() {
        var made = HandmadeGraph()
        let card = made.component("PaymentCard", .object(ObjectShape(properties: [], additional: .closed)))
        let text = made.string()
        let list = made.add(.array(items: card), at: ["l"])
        made.component(
            "Payment",
            .union(
                UnionShape(
                    branches: [
                        .init(schema: card, conditions: [.tag(["card"])], componentName: "PaymentCard"),
                        .init(schema: text, conditions: [.type([.string])], componentName: nil),
                        .init(schema: list, conditions: [.type([.array])], componentName: nil),
                    ], discriminator: "type")))
        let union = made.plan().union("Payment")
        #expect(
            union?.branches.map { "\($0.name)(\($0.payload))" } == [
                "card(PaymentCard)", "string(String)", "cardArray([PaymentCard])",
            ])
        #expect(union?.discriminator == "type")
    }

    @Test("filters leave the schemas that the operations reach")
    func filters() {
        var made = HandmadeGraph()
        let a = made.component("A", .object(ObjectShape(properties: [], additional: .closed)))
        let b = made.component("B", .object(ObjectShape(properties: [], additional: .closed)))
        made.operation(
            "GET", "/a/{id}", id: "getA", tags: ["a"], parameters: [("id", .path, true, made.string())],
            responses: [("200", "application/json", a)])
        made.operation("GET", "/b", id: "getB", tags: ["b"], responses: [("200", "application/json", b)])
        made.configuration.filters.includePaths = ["/a/*"]
        made.configuration.filters.excludeTags = ["zebra"]
        let plan = made.plan()
        #expect(plan.record("A") != nil && plan.record("B") == nil)
        #expect(plan.plan?.operationCount == 1)
        #expect(plan.codes.contains("unused-filter"))
    }

    @Test(
        "a type goes with the operations that use it; what no operation uses stays, with what it holds",
        arguments: [
            ("a", "A Both Event Held Unused"), ("b", "B Both Event Held Unused"),
            ("zebra", "A B Both Event Held Unused"),
        ])
    func filteredTypes(_ excluded: String, _ left: String) {
        var made = HandmadeGraph()
        let empty = Shape.object(ObjectShape(properties: [], additional: .closed))
        let both = made.component("Both", empty)
        let held = made.component("Held", empty)
        let holders = ["A": [both], "B": [both, held], "Unused": [held], "Event": []].mapValues { schemas in
            schemas.enumerated().map { made.property("p\($0.offset)", $0.element) }
        }
        var ids: [String: SchemaID] = [:]
        for (name, properties) in holders.sorted(by: { $0.key < $1.key }) {
            ids[name] = made.component(name, .object(ObjectShape(properties: properties, additional: .closed)))
        }
        for (name, tag) in [("A", "b"), ("B", "a")] {
            made.operation(
                "GET", "/\(tag)", id: "get\(name)", tags: [tag],
                responses: [("200", "application/json", ids[name] ?? both)])
        }
        made.configuration.filters.excludeTags = [ConfiguredText(excluded)]
        let plan = made.plan()
        let names = ["A", "B", "Both", "Event", "Held", "Unused"].filter { plan.record($0) != nil }
        #expect(names.joined(separator: " ") == left)
    }
}
