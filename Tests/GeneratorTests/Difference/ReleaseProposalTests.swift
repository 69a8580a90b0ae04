import Testing

@testable import Generator

@Suite("The next version")
struct ReleaseProposalTests {
    private func next(_ effects: [ChangeEffect], after version: String) -> String? {
        let changes = effects.map {
            Change(kind: .documentation, effect: $0, subject: "", message: "", old: nil, new: nil)
        }
        return ReleaseProposal(changes, after: SemanticVersion(version)).next?.description
    }

    @Test("The worst change decides")
    func steps() {
        #expect(next([.documents, .breaksSource], after: "1.4.2") == "2.0.0")
        #expect(next([.breaksWire], after: "1.4.2") == "2.0.0")
        #expect(next([.deprecates], after: "1.4.2") == "1.5.0")
        #expect(next([.documents, .adds], after: "1.4.2") == "1.5.0")
        #expect(next([.documents], after: "1.4.2") == "1.4.3")
        #expect(next([], after: "1.4.2") == "1.4.2")
    }

    @Test("Before 1.0.0 a break is a minor version")
    func initial() {
        #expect(next([.breaksSource], after: "0.3.1") == "0.4.0")
        #expect(next([.adds], after: "0.3.1") == "0.3.2")
        #expect(next([.documents], after: "0.3.1") == "0.3.2")
    }

    @Test("A prerelease leads to its release where that is enough")
    func prerelease() {
        #expect(next([.breaksSource], after: "2.0.0-beta.1") == "2.0.0")
        #expect(next([.adds], after: "2.0.0-beta.1") == "2.0.0")
        #expect(next([.breaksSource], after: "1.2.0-beta.1") == "2.0.0")
        #expect(next([.adds], after: "1.2.3-beta.1") == "1.3.0")
    }

    @Test("Without a version there is a step alone")
    func unknown() {
        let change = Change(kind: .documentation, effect: .adds, subject: "", message: "", old: nil, new: nil)
        #expect(ReleaseProposal([change], after: nil).text == "a minor version")
        #expect(ReleaseProposal([], after: nil).text == "none")
    }

    @Test(arguments: [
        "", "1", "1.2", "1.2.3.4", "01.2.3", "1.2.x", "1.2.-3", "1.2.3-", "1.2.3-a..b", "99999999999999999999.0.0",
    ])
    func noVersion(text: String) { #expect(SemanticVersion(text) == nil) }

    @Test func versions() {
        #expect(SemanticVersion("v1.2.3-rc.1+build.5")?.description == "1.2.3-rc.1")
        #expect(SemanticVersion("0.0.0")?.description == "0.0.0")
    }
}
