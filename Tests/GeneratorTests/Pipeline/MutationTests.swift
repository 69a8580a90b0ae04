import Foundation
import Generator
import Testing

/// Descriptions that are cut or changed anywhere go through every stage: they give files or errors, and never a trap.
@Suite struct MutationTests {
    private static let cases = [
        "all-of", "form-encoding", "query-parameters", "security-alternatives", "union-discriminator-mapping",
    ]

    private static func lines(of golden: String) throws -> [String] {
        let tests = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let spec = tests.appendingPathComponent("Golden/\(golden)/spec.yaml")
        return try String(contentsOf: spec, encoding: .utf8).components(separatedBy: "\n")
    }

    private func isSettled(_ lines: some Sequence<String>) -> Bool {
        let bytes = Array(lines.joined(separator: "\n").utf8)
        let pipeline = GeneratorPipeline(source: { SourceReader.parse(bytes, path: $0, limits: $1, &$2) })
        var diagnostics = Diagnostics()
        let result = pipeline.run("spec.yaml", Configuration(), &diagnostics)
        for format in DiagnosticPrinter.Format.allCases { _ = DiagnosticPrinter(format).print(diagnostics) }
        return result != nil || diagnostics.hasErrors
    }

    @Test("Every beginning is generated or refused", arguments: cases)
    func beginnings(_ golden: String) throws {
        let lines = try Self.lines(of: golden)
        for end in lines.indices { #expect(isSettled(lines[..<end]), "\(end)") }
        let last = lines.joined(separator: "\n")
        for end in stride(from: 0, to: last.count, by: 17) { #expect(isSettled([String(last.prefix(end))]), "\(end)") }
    }

    @Test("Every line can be missing, stand twice or lose its indentation", arguments: cases)
    func lines(_ golden: String) throws {
        let lines = try Self.lines(of: golden)
        for index in lines.indices {
            var changed = lines
            changed.remove(at: index)
            #expect(isSettled(changed), "without \(index + 1)")
            changed = lines
            changed.insert(lines[index], at: index)
            #expect(isSettled(changed), "twice \(index + 1)")
            changed = lines
            changed[index] = String(lines[index].drop { $0 == " " })
            #expect(isSettled(changed), "outdented \(index + 1)")
        }
    }

    @Test("Every value can be another one", arguments: cases)
    func values(_ golden: String) throws {
        let lines = try Self.lines(of: golden)
        let values = [
            "null", "[]", "{}", "-1", "true", "''", "{$ref: '#'}", "{$ref: '#/components/schemas'}", "[[null]]",
            "\"\\u0000\"", "99999999999999999999",
        ]
        for index in lines.indices {
            guard let colon = lines[index].range(of: ": ") ?? lines[index].range(of: ":") else { continue }
            for value in values {
                var changed = lines
                changed[index] = lines[index][..<colon.lowerBound] + ": " + value
                #expect(isSettled(changed), "\(index + 1): \(value)")
            }
        }
    }
}
