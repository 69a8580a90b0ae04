import Foundation
import SDKRuntime
import Testing

@testable import corpus

/// The quick part of scripts/diff-locality, on the description that the project has itself.
@Suite("What an edit of a description changes") struct DiffLocalityTests {
    private static let project = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private func rows(ofEach count: Int) throws -> [(edit: DescriptionMutation, row: LocalityRow)] {
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let measurement = LocalityMeasurement(scratch: scratch.path)
        let root = try LocalityCommand.read(Self.project.appendingPathComponent("spec/auth0-actions.yaml").path)
        let before = try measurement.generate(DescriptionText.json(root), "description.json", root)
        return try DescriptionMutation.spread(over: root, ofEach: count).map { edit in
            let after = try measurement.generate(
                edit.text(of: root), edit.fileName, edit.apply(to: root), lock: before.lock)
            return (edit, try measurement.compare(edit.name, before, after))
        }
    }

    @Test("An edit that keeps the meaning changes nothing; any other something, and little or with a reason")
    func edits() throws {
        let list = Self.project.appendingPathComponent("scripts/diff-locality.reasons")
        let reasons = LocalityReasons(try String(contentsOf: list, encoding: .utf8))
        let rows = try rows(ofEach: 1)
        #expect(Set(rows.map(\.edit.kind)) == Set(DescriptionMutation.Kind.allCases))
        for (edit, row) in rows {
            if edit.kind.keepsMeaning {
                #expect(row.generatedLines == 0, "\(row.text)")
            } else {
                #expect(row.generatedLines > 0, "\(row.text)")
                #expect(!row.isLarge || reasons.reason(for: row.name) != nil, "\(row.text)")
            }
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

    @Test("The first line of the list of reasons that fits is the reason")
    func reasons() {
        let reasons = LocalityReasons("# none\nstripe 2018\tyears apart\nadd\tmore to say\n")
        #expect(reasons.reason(for: "stripe 2018-05 to 2019") == "years apart")
        #expect(reasons.reason(for: "# none") == nil)
        #expect(LocalityRow(name: "a", descriptionLines: 1, generatedLines: 4, files: 1).isLarge)
        #expect(!LocalityRow(name: "a", descriptionLines: 1, generatedLines: 3, files: 1).isLarge)
    }
}
