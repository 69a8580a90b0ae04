import Testing

@testable import Generator

@Suite("Stability of a plan")
struct StabilityTests {
    /// Components in either order: some recursive, some large, with an inline object and colliding members.
    private func plan(reversed: Bool, with extra: String? = nil) -> String {
        var made = HandmadeGraph()
        let names = ["Tree", "Leaf", "Large", "Holder", "Order"] + (extra.map { [$0] } ?? [])
        var ids: [String: SchemaID] = [:]
        for name in reversed ? names.reversed() : names { ids[name] = made.component(name, .any) }
        let texts = (0..<17).map { made.property("text\($0)", made.string()) }
        let shapes: [String: (inout HandmadeGraph) -> Shape] = [
            "Tree": { made in
                .object(
                    ObjectShape(properties: ids["Leaf"].map { [made.property("leaf", $0)] } ?? [], additional: .closed))
            },
            "Leaf": { made in
                .object(
                    ObjectShape(properties: ids["Tree"].map { [made.property("tree", $0)] } ?? [], additional: .closed))
            },
            "Large": { _ in .object(ObjectShape(properties: texts, additional: .closed)) },
            "Holder": { made in
                .object(
                    ObjectShape(
                        properties: ids["Large"].map { [made.property("large", $0)] } ?? [], additional: .closed))
            },
            "Order": { _ in HandmadeGraph.enumeration(reversed ? ["ASC", "asc"] : ["asc", "ASC"]) },
        ]
        for (name, shape) in shapes.sorted(by: { $0.key < $1.key }) {
            if let id = ids[name] { made.set(id, shape(&made)) }
        }
        return made.plan().plan?.description ?? ""
    }

    @Test("the order of components changes nothing but the order of members that it is")
    func order() {
        let lines = { (text: String) in text.split(separator: "\n").sorted() }
        #expect(lines(plan(reversed: false)) == lines(plan(reversed: true)))
        #expect(plan(reversed: false).contains("leaf: Leaf? = nil indirect"))
        #expect(plan(reversed: false).contains("large: Large? = nil indirect"))
    }

    @Test("another component changes no name and no box of those that are there")
    func addition() {
        let before = plan(reversed: false).split(separator: "\n")
        let after = plan(reversed: false, with: "Zebra").split(separator: "\n")
        #expect(after.filter { !$0.contains("Zebra") } == before)
    }

    @Test("files are sorted, and names that differ by case share one")
    func files() {
        var made = HandmadeGraph()
        for name in ["APIKey", "ApiaryHive", "Zoo", "Action", "APItem"] {
            made.component(name, .object(ObjectShape(properties: [], additional: .closed)))
        }
        made.component("SsoTicket", .string(format: nil))
        made.component("SSOrange", .string(format: nil))
        let paths = made.plan().plan?.files.map(\.path) ?? []
        #expect(paths == paths.sorted())
        #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
        #expect(
            made.plan().plan?.files.allSatisfy { $0.declarations.map(\.name) == $0.declarations.map(\.name).sorted() }
                == true)
    }
}
