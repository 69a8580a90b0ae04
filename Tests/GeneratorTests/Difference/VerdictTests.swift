import Foundation
import OwnThread
import Testing

@testable import Generator

extension VerdictCase: CustomTestStringConvertible {
    var testDescription: String { name }
}

/// What `sdkgen diff` says of a change is what the compiler says of a program that uses the module.
@Suite("Verdicts")
struct VerdictTests {
    @Test("There are at least 60 cases, and five of each meaning")
    func count() {
        #expect(VerdictCase.all.count >= 60)
        for effect in ChangeEffect.allCases {
            #expect(VerdictCase.all.count { $0.effect == effect } >= 5, "\(effect)")
        }
        #expect(Set(VerdictCase.all.map(\.name)).count == VerdictCase.all.count)
    }

    /// What is deprecated in its comment alone: Swift has no attribute for a parameter, and would warn of the others where
    /// the SDK itself uses them.
    private static let commented: Set = [
        "A property of a response is deprecated", "A property of a request is deprecated", "A parameter is deprecated",
        "A schema is deprecated", "An enumeration is deprecated",
    ]

    @Test(
        "Every program compiles before; after what breaks source it does not, and after anything else it does, with a warning where a name is deprecated"
    )
    func proof() async throws {
        let folder = try TemporaryFolder()
        let modules = try #require(BuiltModules.folder, "the built modules are not beside the tests")
        let path = folder.url.path
        let proof = try await OwnThread.run { try VerdictProof(VerdictCase.all, in: path, modules: modules) }
        for (verdict, outcome) in zip(VerdictCase.all, proof.outcomes) {
            let name = Comment(rawValue: verdict.name)
            #expect(outcome.problem == nil, name)
            #expect(outcome.changes.first?.effect == verdict.effect, name)
            #expect(outcome.changes.contains { $0.effect == verdict.effect && $0.kind == verdict.kind }, name)
            #expect(outcome.oldErrors == [], name)
            if verdict.effect == .breaksSource {
                #expect(outcome.newErrors != [], name)
            } else {
                #expect(outcome.newErrors == [], name)
            }
            #expect(outcome.wholeErrors == [], name)
            #expect(outcome.oldDeprecations == [], name)
            if verdict.effect != .breaksSource {
                let warns = verdict.effect == .deprecates && !Self.commented.contains(verdict.name)
                #expect(outcome.newDeprecations.isEmpty == !warns, name)
            }
        }
    }

    @Test("Every change has the Swift of its sides, and a place in the description of each")
    func sides() throws {
        let folder = try TemporaryFolder()
        for (index, verdict) in VerdictCase.all.enumerated() {
            let difference = try #require(try Comparing.difference(verdict, folder, "\(index)"), "\(verdict.name)")
            for change in difference.changes {
                let name = Comment(rawValue: "\(verdict.name): \(change.subject) \(change.message)")
                #expect(change.old != nil || change.new != nil, name)
                for side in [change.old, change.new].compactMap(\.self) {
                    #expect(difference.place(side.location) != nil, name)
                }
                // What an initializer or a header field was not given is nothing to quote.
                #expect(!(change.old?.swift ?? []).isEmpty || !(change.new?.swift ?? []).isEmpty, name)
            }
        }
    }
}

/// Where the modules of this build are.
enum BuiltModules {
    static var folder: String? {
        let places = [CommandLine.arguments[0]] + Bundle.allBundles.map(\.bundlePath)
        for place in places {
            var folder = URL(fileURLWithPath: place)
            for _ in 0..<6 {
                folder = folder.deletingLastPathComponent()
                let modules = folder.appendingPathComponent("Modules")
                if FileManager.default.fileExists(atPath: modules.appendingPathComponent("SDKRuntime.swiftmodule").path)
                {
                    return modules.path
                }
            }
        }
        return nil
    }
}
