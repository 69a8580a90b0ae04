import Testing

@testable import Generator

/// What reads otherwise in a description and is the same to whoever sends values.
@Suite("What is said otherwise and allows the same")
struct UnchangedTests {
    private func changes(_ schema: String, _ other: String) throws -> [Change] {
        let line = "        insured: {type: boolean}\n"
        let text = try ["", schema, other].map { schema in
            try #require(ParcelDescription.changed([(line, "\(line)        color: \(schema)\n")]))
        }
        let folder = try TemporaryFolder()
        let difference = try #require(try Comparing.run(text[1], text[2], folder).outcome.difference)
        return difference.changes.filter { $0.effect != .documents }
    }

    @Test(
        "Limits that come to the same are no change",
        arguments: [
            ("{type: string}", "{type: string, minLength: 0}"),
            ("{type: string}", "{type: string, maximum: 3, maxItems: 2}"),
            ("{type: array, items: {}, uniqueItems: true, maxItems: 1}", "{type: array, items: {}, maxItems: 1}"),
            ("{type: number, enum: [1.5, 2.5]}", "{type: number, enum: [2.5, 1.50]}"),
            ("{type: number, multipleOf: 0.10}", "{type: number, multipleOf: 1e-1}"),
            ("{type: string}", "{anyOf: [{type: string}, {const: red}]}"),
            ("{anyOf: [{type: string}, {const: red}]}", "{anyOf: [{const: red}, {type: string}]}"),
            ("{type: string, maxLength: 9}", "{$ref: '#/components/schemas/DepotCode', maxLength: 9}"),
            ("{const: red}", "{enum: [red]}"),
        ])
    func same(_ schema: String, _ other: String) throws { #expect(try changes(schema, other).map(\.message) == []) }

    @Test("Unions of unions of one type are compared in no time, however many there are", .timeLimit(.minutes(1)))
    func nestedUnions() throws {
        var components = ""
        for level in 0..<8 {
            for branch in 0..<30 {
                let next = (0..<30).map { "{$ref: '#/components/schemas/L\(level + 1)B\($0)'}" }.joined(separator: ", ")
                let schema = level == 7 ? "{type: string, maxLength: \(branch + 1)}" : "{anyOf: [\(next)]}"
                components += "    L\(level)B\(branch): \(schema)\n"
            }
        }
        let line = "        insured: {type: boolean}\n"
        let text = try #require(
            ParcelDescription.changed([
                (line, "\(line)        color: {$ref: '#/components/schemas/L0B0'}\n"),
                ("    Route:\n", components + "    Route:\n"),
            ]))
        let other = text.replacing("L7B3: {type: string, maxLength: 4}", with: "L7B3: {type: string, maxLength: 2}")
        let difference = try Comparing.run(text, other, try TemporaryFolder()).outcome.difference
        #expect(difference != nil)
    }

    @Test("Numbers are multiples as they are written, however small or large")
    func multiples() {
        let multiples: [(Double, Double)] = [(0.3, 0.1), (1, 0.01), (1e-7, 1e-9), (1e15, 0.001), (12, 3), (0, 7)]
        for (number, step) in multiples {
            #expect(DecimalNumber(number).isMultiple(of: DecimalNumber(step)), "\(number) \(step)")
        }
        let others: [(Double, Double)] = [
            (0.1, 0.3), (0.01, 1), (1e-9, 1e-7), (1e-300, 1e15), (10, 3), (7, 0), (0.15, 0.1),
        ]
        for (number, step) in others {
            #expect(!DecimalNumber(number).isMultiple(of: DecimalNumber(step)), "\(number) \(step)")
        }
    }
}
