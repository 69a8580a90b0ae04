import Testing

@testable import Generator

@Suite("Boxes")
struct BoxingTests {
    /// Records by name, with the names of the records that their properties hold.
    private func boxed(_ records: KeyValuePairs<String, [String]>, list: Bool = false) -> [String: [Bool]] {
        var made = HandmadeGraph()
        var ids: [String: SchemaID] = [:]
        for (name, _) in records { ids[name] = made.component(name, .any) }
        for (name, targets) in records {
            guard let id = ids[name] else { continue }
            let properties = targets.map { target -> ObjectShape.Property in
                guard let schema = ids[target] else { return made.property(target, made.string()) }
                let held = list ? made.add(.array(items: schema), at: ["list\(target)"]) : schema
                return made.property("p_\(target)", held)
            }
            made.set(id, .object(ObjectShape(properties: properties, additional: .closed)))
        }
        let plan = made.plan()
        return Dictionary(
            uniqueKeysWithValues: records.map { ($0.key, plan.record($0.key)?.properties.map(\.isIndirect) ?? []) })
    }

    @Test("a record that contains itself is boxed there")
    func selfRecursion() { #expect(boxed(["A": ["A", "text"]]) == ["A": [true, false]]) }

    @Test("every property on a cycle is boxed, one that leads to it is not")
    func mutualRecursion() {
        #expect(boxed(["A": ["B"], "B": ["A"], "C": ["A"]]) == ["A": [true], "B": [true], "C": [false]])
        #expect(boxed(["C": ["A"], "B": ["A"], "A": ["B"]]) == ["A": [true], "B": [true], "C": [false]])
    }

    @Test("an array is a box already")
    func arrays() { #expect(boxed(["A": ["A"]], list: true) == ["A": [false]]) }

    @Test("what is larger than the limit is boxed where it is held, and not before")
    func size() {
        let small = (0..<8).map { "t\($0)" }
        #expect(boxed(["Small": small, "Holder": ["Small"]])["Holder"] == [false])
        #expect(boxed(["Large": small + ["one"], "Holder": ["Large"]])["Holder"] == [true])
        #expect(boxed(["Outer": ["Holder"], "Holder": ["Large"], "Large": small + ["one"]])["Outer"] == [false])
    }

    @Test("a cycle through a union is cut at the record; a union of itself becomes any value")
    func unions() {
        var made = HandmadeGraph()
        let node = made.component("Node", .any)
        let expression = made.component("Expression", .any)
        let loop = made.component("Loop", .any)
        let text = made.string()
        let branch = { (id: SchemaID) in UnionShape.Branch(schema: id, conditions: [], componentName: nil) }
        made.set(node, .object(ObjectShape(properties: [made.property("value", expression)], additional: .closed)))
        made.set(expression, .union(UnionShape(branches: [branch(node), branch(text)], discriminator: nil)))
        made.set(loop, .union(UnionShape(branches: [branch(loop), branch(text)], discriminator: nil)))
        let plan = made.plan()
        #expect(plan.record("Node")?.properties.first?.isIndirect == true)
        #expect(plan.union("Loop")?.branches.first?.payload == .runtime(.jsonValue))
        #expect(plan.codes == ["recursive-union"])
    }

    @Test("sizes follow Swift's layout")
    func layouts() {
        struct Mixed { var a: Bool; var b: Int?; var c: Int32; var d: String?; var e: [Int] }
        let layout = InlineLayout(fields: [
            InlineLayout(.bool), InlineLayout(.int).optional, InlineLayout(.int32), InlineLayout(.string).optional,
            .reference,
        ])
        #expect(layout.size == MemoryLayout<Mixed>.size)
        #expect(layout.optional.size == MemoryLayout<Mixed?>.size)
    }

    @Test("a long chain of records needs no stack")
    func chain() {
        let components = StrongComponents((0..<200_000).map { $0 + 1 < 200_000 ? [$0 + 1] : [0] })
        #expect(components.isOnCycle(0))
    }
}
