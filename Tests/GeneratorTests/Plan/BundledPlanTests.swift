import Testing

@testable import Generator

@Suite("One file of each kind")
struct BundledPlanTests {
    @Test("The files have the names that build tools are told, and hold all declarations")
    func files() {
        let bundled = Plan(
            module: "Pets", header: "", access: .public,
            files: [
                PlannedFile(path: "Models/Pet.swift", declarations: [HandmadePlan.record("Pet", [])]),
                PlannedFile(path: "Models/Ant.swift", declarations: [HandmadePlan.record("Ant", [])]),
                PlannedFile(path: "PetsClient.swift", declarations: [HandmadePlan.record("PetsClient", [])]),
                PlannedFile(
                    path: "Resources/ZooResource.swift", declarations: [HandmadePlan.resource("Zoo", path: ["zoo"], [])]
                ),
            ], operationCount: 0, schemaCount: 2, leftOut: Plan.LeftOut()
        ).bundled
        #expect(bundled.files.map(\.path) == Plan.bundledPaths)
        #expect(bundled.files.map { $0.declarations.map(\.name.text) } == [["PetsClient"], ["Ant", "Pet"], ["Zoo"]])
    }
}
