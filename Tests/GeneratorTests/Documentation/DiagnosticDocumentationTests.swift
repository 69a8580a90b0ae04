import Foundation
import Testing

/// The user's documentation knows every code that can be said.
@Suite struct DiagnosticDocumentationTests {
    private let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private func text(_ path: String) throws -> String {
        try String(contentsOf: package.appendingPathComponent(path), encoding: .utf8)
    }

    /// The codes that the sources declare.
    private func declaredCodes() throws -> Set<String> {
        let sources = package.appendingPathComponent("Sources")
        let walk = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        var codes: Set<String> = []
        while let file = walk?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /DiagnosticCode = "([a-z0-9-]+)"/) { codes.insert(String(match.1)) }
        }
        return codes
    }

    @Test("docs/diagnostics.md says of every code what it means and how to mend it")
    func everyCodeIsListed() throws {
        let rows = try text("docs/diagnostics.md").matches(of: #/(?m)^\| `([a-z0-9-]+)` \| ([^|]+) \| ([^|]+) \|$/#)
        let listed = rows.map { String($0.1) }
        let declared = try declaredCodes()
        #expect(declared.count > 60)
        #expect(declared.subtracting(listed).sorted() == [])
        #expect(Set(listed).count == listed.count)
    }

    @Test("Every row of docs/coverage.md is yes, part or no, and names codes that exist")
    func coverage() throws {
        let declared = try declaredCodes()
        let codes = try text("docs/diagnostics.md").matches(of: #/(?m)^\| `([a-z0-9-]+)` /#).map { String($0.1) }
        let rows = try text("docs/coverage.md").split(separator: "\n").filter { $0.hasPrefix("|") }
        for row in rows where !row.hasPrefix("|---") && !row.hasPrefix("| feature |") {
            let cells = row.split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 5 else {
                Issue.record("not three columns: \(row)")
                continue
            }
            #expect(["yes", "part", "no"].contains(cells[2]), "\(row)")
            let named = cells[3].matches(of: /`([a-z0-9-]+)`/).map { String($0.1) }.filter(codes.contains)
            #expect(named.allSatisfy(declared.contains), "\(row)")
            if cells[2] != "yes" { #expect(!named.isEmpty, "a reason without a code: \(row)") }
        }
    }
}
