import Foundation
import Generator
import SharedData
import Testing

/// Holds `spec/auth0-actions.yaml` against the description that Auth0 publishes.
@Suite struct SpecComparisonTests {
    static let published = "corpus/auth0-management.json"

    @Test(.enabled(if: SharedData.has(published), Comment(rawValue: SharedData.absence)))
    func everyDifferenceFromThePublishedDescriptionIsIntended() throws {
        let ours = try facts(SharedData.package.appendingPathComponent("spec/auth0-actions.yaml").path)
        let theirs = try facts(SharedData.url(Self.published).path)

        let differences =
            theirs.lines.subtracting(ours.lines).map { "- " + $0 }
            + ours.lines.subtracting(theirs.lines).map { "+ " + $0 }
        let unintended = differences.filter { IntendedDifference.reason(for: $0) == nil }.sorted()
        #expect(unintended.isEmpty, "not among the intended differences:\n\(unintended.joined(separator: "\n"))")

        let unused = IntendedDifference.all.filter { intended in !differences.contains(where: intended.covers) }
        #expect(
            unused.isEmpty, "listed, but no longer a difference:\n\(unused.map { $0.pattern }.joined(separator: "\n"))")
    }

    @Test func theWholeAreaIsDescribed() throws {
        let ours = try facts(SharedData.package.appendingPathComponent("spec/auth0-actions.yaml").path)
        #expect(ours.lines.filter { $0.hasPrefix("path ") }.count == 16)
        #expect(ours.operationCount == 24)
        // 69 that are published, the error body, and `current_version` with its status.
        #expect(ours.schemas.count == 72)
    }

    private func facts(_ path: String) throws -> DescribedFacts {
        var diagnostics = Diagnostics()
        let root = try #require(SourceReader.load(path: path, limits: Limits(), &diagnostics), "\(diagnostics.all)")
        return DescribedFacts(root, pathsBelow: "/actions/")
    }
}
