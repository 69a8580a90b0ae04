import Foundation
import Testing

/// What the articles, the README and the pages of `docs` show is compiled: it stands in the files of examples beside this
/// one, or in the generated module.
@Suite struct ArticleTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Everything that a user reads, by its path from the root.
    private static let texts: [String] =
        ["README.md"] + files(in: "docs", "md") + files(in: "Sources/Auth0/Auth0.docc", "md")

    private static let compiled: String =
        (["Tests/Auth0Tests/Examples.swift", "Tests/Auth0Tests/ReadmeExamples.swift"]
        + files(in: "Sources/Generated", "swift") + files(in: "Tests/Golden", "swift"))
        .map { withoutIndentation((try? text($0)) ?? "") }.joined(separator: "\n")

    @Test(arguments: texts)
    func everyExampleIsCompiled(_ path: String) throws {
        // Lines of a package's manifest are code of no module.
        for block in Self.examples(in: try Self.text(path)) where !block.hasPrefix(".target(") {
            // An import cannot stand inside of a function.
            let lines = block.split(separator: "\n").filter { !$0.hasPrefix("import ") }.joined(separator: "\n")
            #expect(
                Self.compiled.contains(Self.withoutIndentation(lines)), "\(path) shows what is not compiled:\n\(block)")
        }
    }

    @Test func allThatIsShownIsFound() throws {
        let counts = try Self.texts.map { Self.examples(in: try Self.text($0)).count }
        #expect(Self.texts.count >= 12 && counts.reduce(0, +) >= 18)
    }

    /// The blocks that are marked as Swift.
    private static func examples(in text: String) -> [String] {
        text.components(separatedBy: "```swift\n").dropFirst().map { $0.components(separatedBy: "```").first ?? "" }
    }

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    private static func files(in folder: String, _ kind: String) -> [String] {
        let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.allObjects ?? []
        return paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".\(kind)") }.sorted().map { "\(folder)/\($0)" }
    }

    private static func withoutIndentation(_ text: String) -> String {
        text.split(separator: "\n").map { String($0.drop { $0 == " " }) }.joined(separator: "\n")
    }
}
