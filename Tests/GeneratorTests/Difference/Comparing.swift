import Foundation

@testable import Generator

/// Runs comparisons in a folder.
enum Comparing {
    /// What `sdkgen diff` says of two texts.
    static func run(
        _ old: String, _ new: String, _ folder: TemporaryFolder, name: String = "api",
        _ change: (inout DiffRequest) -> Void = { _ in }
    ) throws -> (outcome: DiffCommand.Outcome, diagnostics: Diagnostics) {
        try folder.write("\(name)-old.yaml", old)
        try folder.write("\(name)-new.yaml", new)
        var request = DiffRequest(old: folder.path("\(name)-old.yaml"), new: folder.path("\(name)-new.yaml"))
        change(&request)
        var diagnostics = Diagnostics()
        return (DiffCommand.run(request, &diagnostics), diagnostics)
    }

    /// What a case comes to.
    static func difference(_ verdict: VerdictCase, _ folder: TemporaryFolder, _ name: String) throws -> Difference? {
        guard let old = ParcelDescription.changed(verdict.before),
            let new = ParcelDescription.changed(verdict.before, verdict.edits)
        else { return nil }
        return try run(old, new, folder, name: name).outcome.difference
    }

    /// The changes between the parcel description and one with some lines changed.
    static func changes(_ edits: [(old: String, new: String)]) throws -> [Change] {
        let folder = try TemporaryFolder()
        guard let new = ParcelDescription.changed(edits) else { return [] }
        return try run(ParcelDescription.text, new, folder).outcome.difference?.changes ?? []
    }
}
