import OwnThread
import Testing

@testable import Generator

/// What `sdkgen diff` says breaks at run time does: a program that compiles with both SDKs sends or reads something else.
@Suite("What breaks at run time")
struct WireTests {
    @Test("Every case is one that is held to break at run time, and there are several kinds")
    func cases() throws {
        for wire in WireCase.all {
            #expect(wire.verdict?.effect == .breaksWire, "\(wire.name)")
            #expect(wire.old != wire.new, "\(wire.name)")
        }
        #expect(Set(WireCase.all.compactMap(\.verdict?.kind)).count >= 12)
    }

    @Test("What a program sends, and what it reads of an answer, differ as each case says")
    func proof() async throws {
        let folder = try TemporaryFolder()
        let modules = try #require(BuiltModules.folder, "the built modules are not beside the tests")
        let path = folder.url.path
        let proof = try await OwnThread.run { try WireProof(WireCase.all, in: path, modules: modules) }
        for (wire, outcome) in zip(WireCase.all, proof.outcomes) {
            #expect(outcome.old == wire.old, "\(wire.name)")
            #expect(outcome.new == wire.new, "\(wire.name)")
        }
    }
}
