import Foundation
import Testing

/// The articles show what compiles.
@Suite struct ArticleTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static let articles = [
        "GettingStarted", "Authentication", "ErrorsAndRetries", "Pagination", "TestingYourCode", "ObservingDrift",
    ]

    @Test(arguments: articles)
    func everyExampleIsCompiled(_ article: String) throws {
        let text = try String(
            contentsOf: Self.root.appending(path: "Sources/Auth0/Auth0.docc/\(article).md"), encoding: .utf8)
        let examples = Self.withoutIndentation(
            try String(contentsOf: Self.root.appending(path: "Tests/Auth0Tests/Examples.swift"), encoding: .utf8))
        let blocks = text.components(separatedBy: "```swift\n").dropFirst().map { block in
            block.components(separatedBy: "```").first ?? ""
        }
        #expect(!blocks.isEmpty)
        for block in blocks {
            #expect(examples.contains(Self.withoutIndentation(block)), "not compiled:\n\(block)")
        }
    }

    private static func withoutIndentation(_ text: String) -> String {
        text.split(separator: "\n").map { String($0.drop { $0 == " " }) }.joined(separator: "\n")
    }
}
