import Foundation
import Testing

@testable import Generator

/// What docs/editors.md has editors look for is what is printed.
@Suite struct EditorTests {
    private func tasks() throws -> [Node] {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(contentsOf: package.appending(path: "docs/editors.md"), encoding: .utf8)
        let json = try #require(page.firstMatch(of: #/(?s)```json\n(.*?)```/#)).1
        var diagnostics = Diagnostics()
        let node = SourceReader.parse(Array(String(json).utf8), path: "tasks.json", &diagnostics)
        return try #require(node?["tasks"]?.sequence)
    }

    private func groups(_ pattern: String, _ line: String) throws -> [String]? {
        let expression = try NSRegularExpression(pattern: pattern)
        guard let match = expression.firstMatch(in: line, range: NSRange(line.startIndex..., in: line)) else {
            return nil
        }
        return (0..<match.numberOfRanges).map { index in
            Range(match.range(at: index), in: line).map { String(line[$0]) } ?? ""
        }
    }

    @Test("The problem matchers find place, severity, message and code of every diagnostic, and nothing else")
    func problemMatcher() throws {
        var said = Diagnostics()
        let text = "openapi: 3.1.0\ninfo: {title: A, version: '1', x: [a: b]}\npaths:\n  /a:\n    get: {responses: 5}\n"
        let node = SourceReader.parse(Array(text.utf8), path: "my spec/a:b.yaml", &said)
        if let node { _ = DocumentReader.read(node, &said) }
        let location = try #require(said.all.first?.location)
        said.note("some-note", "a [bracket] in a message: 1:2: error: x", at: location)
        let lines = DiagnosticPrinter().print(said).split(separator: "\n").map(String.init)
        for task in try tasks() {
            let pattern: Node = try #require(task["problemMatcher"]?["pattern"])
            let expression = try #require(pattern["regexp"]?.string)
            let found = try lines.compactMap { try groups(expression, $0) }
            #expect(found.count == said.all.count)
            for (groups, diagnostic) in zip(found, said.all) {
                func group(_ key: String) -> String? { pattern[key]?.text.flatMap { Int($0) }.map { groups[$0] } }
                #expect(group("file") == "my spec/a:b.yaml")
                #expect(group("line") == diagnostic.location.map { String($0.line) })
                #expect(group("column") == diagnostic.location.map { String($0.column) })
                #expect(group("severity") == diagnostic.severity.rawValue)
                #expect(group("message") == diagnostic.message)
                #expect(group("code") == diagnostic.code.rawValue)
            }
        }
    }

    @Test("The end of a background run is the line that a run ends with")
    func background() throws {
        let background = try #require(try tasks().compactMap { $0["problemMatcher"]?["background"] }.first)
        let end = try #require(background["endsPattern"]?.string)
        var report = GenerateReport()
        report.changes = OutputChanges()
        #expect(try groups(end, try #require(report.summary)) != nil)
        #expect(try groups(end, "nothing was written; waiting for a change") != nil)
        #expect(try groups(end, "generating") == nil)
        #expect(try groups(try #require(background["beginsPattern"]?.string), "generating") != nil)
    }
}
