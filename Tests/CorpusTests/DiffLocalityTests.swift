import Foundation
import SDKRuntime
import Testing

@testable import corpus

/// The quick part of scripts/diff-locality, on the description that the project has itself.
@Suite("What an edit of a description changes") struct DiffLocalityTests {
    private static let project = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func description() throws -> JSONValue {
        try LocalityCommand.read(project.appendingPathComponent("spec/auth0-actions.yaml").path)
    }

    private func rows(ofEach count: Int) throws -> [(edit: DescriptionMutation, row: LocalityRow)] {
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let measurement = LocalityMeasurement(scratch: scratch.path)
        let root = try Self.description()
        var unchanged: LocalityMeasurement.Generated?
        return try DescriptionMutation.spread(over: root, ofEach: count).map { edit in
            let (before, after) = try measurement.sides(of: edit, root, unchanged: &unchanged)
            return (edit, try measurement.compare(edit.name, before, after))
        }
    }

    @Test("An edit that keeps the meaning changes nothing; any other something, and little or with a reason")
    func edits() throws {
        let list = Self.project.appendingPathComponent("scripts/diff-locality.reasons")
        let reasons = LocalityReasons(try String(contentsOf: list, encoding: .utf8))
        let rows = try rows(ofEach: 1)
        // It has no union of several branches.
        #expect(Set(rows.map(\.edit.kind)) == Set(DescriptionMutation.Kind.allCases).subtracting([.reorderBranches]))
        for (edit, row) in rows {
            if edit.kind.keepsMeaning {
                #expect(row.generatedLines == 0, "\(row.text)")
            } else {
                #expect(row.generatedLines > 0, "\(row.text)")
                #expect(!row.isLarge || reasons.reason(for: row.name) != nil, "\(row.text)")
            }
        }
    }

    @Test("An operation that comes where another one could be called so changes nothing of that one")
    func additions() throws {
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let measurement = LocalityMeasurement(scratch: scratch.path)
        let root = try Self.description()
        let edits = DescriptionMutation.spread(over: root, ofEach: 3).filter { $0.kind == .addOperationBeside }
        #expect(edits.count == 2)
        var unchanged: LocalityMeasurement.Generated?
        for edit in edits {
            let (before, after) = try measurement.sides(of: edit, root, unchanged: &unchanged)
            for (path, text) in before.files {
                let lines = Set(after.files[path]?.split(separator: "\n") ?? [])
                let gone = text.split(separator: "\n").filter { !lines.contains($0) }
                #expect(gone == [], "\(edit.name): \(path)")
            }
            #expect(before.files.values.contains { $0.contains("func update") }, "\(edit.name)")
            #expect(after.files.values.contains { $0.contains("func patch") }, "\(edit.name)")
        }
    }

    @Test("An edit is made where it says, and nowhere else")
    func places() throws {
        let schema: JSONValue = ["required": ["x"], "properties": ["x": ["$ref": "#/components/schemas/B"]]]
        let root: JSONValue = ["components": ["schemas": ["A": schema]]]
        let edit = DescriptionMutation(
            kind: .renameProperty, place: ["components", "schemas", "A", "properties", "x"])
        #expect(
            edit.apply(to: root).value(at: ["components", "schemas", "A"])
                == ["required": ["x_renamed"], "properties": ["x_renamed": ["$ref": "#/components/schemas/B"]]])
        #expect(
            DescriptionMutation(kind: .convert, place: []).text(of: ["a": ["b", []], "c": 1]) == """
                "a":
                  - "b"
                  - []
                "c": 1

                """)
    }

    @Test("The branches of components and of their properties change places, where there are several")
    func branches() {
        let union: JSONValue = ["oneOf": [["type": "string"], ["type": "integer"]]]
        let object: JSONValue = ["properties": ["x": union, "y": ["anyOf": [["type": "string"]]]]]
        let root: JSONValue = ["components": ["schemas": ["A": union, "B": object]]]
        let edits = DescriptionMutation.spread(over: root, ofEach: 9).filter { $0.kind == .reorderBranches }
        let component = ["components", "schemas", "A", "oneOf"]
        #expect(edits.map(\.place) == [component, ["components", "schemas", "B", "properties", "x", "oneOf"]])
        #expect(edits.first?.apply(to: root).value(at: component) == [["type": "integer"], ["type": "string"]])
    }

    @Test("The first line of the list of reasons that fits is the reason")
    func reasons() {
        let reasons = LocalityReasons("# none\nstripe 2018\tyears apart\nadd\tmore to say\n")
        #expect(reasons.reason(for: "stripe 2018-05 to 2019") == "years apart")
        #expect(reasons.reason(for: "# none") == nil)
        #expect(LocalityRow(name: "a", descriptionLines: 1, generatedLines: 4, files: 1).isLarge)
        #expect(!LocalityRow(name: "a", descriptionLines: 1, generatedLines: 3, files: 1).isLarge)
    }
}
