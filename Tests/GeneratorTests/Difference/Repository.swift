import Foundation
import Testing

@testable import Generator

/// A repository of git with the parcel description as `spec/api.yaml`, of which `v1` is a tag.
struct Repository {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("spec/api.yaml", ParcelDescription.text)
        try git("init", "--quiet", ".")
        try commit("one")
        try git("tag", "v1")
    }

    func git(_ arguments: String...) throws { try git(arguments, in: "") }

    /// Runs git in a folder below.
    func git(_ arguments: [String], in place: String) throws {
        let options = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
        _ = try Git.$folder.withValue(path(place)) { try Git.output(options + arguments) }
    }

    /// Commits all that there is.
    func commit(_ message: String) throws {
        try git("add", ".")
        try git("commit", "--allow-empty", "--quiet", "--message", message)
    }

    func path(_ path: String) -> String { folder.path(path) }

    func replace(_ old: String, _ new: String, in path: String = "spec/api.yaml") throws {
        let text = try #require(folder.read(path))
        try #require(text.contains(old))
        try folder.write(path, text.replacing(old, with: new))
    }

    /// What `sdkgen diff` says of a revision's file and of one that is named from the root of the repository.
    ///
    /// Git looks for its repository where it is told, so that tests need not change their folder.
    func difference(
        _ old: String, _ new: String = "spec/api.yaml", configuration: String? = nil, in place: String = "",
        _ change: (inout DiffRequest) -> Void = { _ in }
    ) -> (difference: Difference?, diagnostics: Diagnostics) {
        var request = DiffRequest(old: old, new: new.contains(":") ? new : path(new))
        request.configurationPath = configuration.map(path)
        change(&request)
        var diagnostics = Diagnostics()
        let difference = Git.$folder.withValue(path(place)) { DiffCommand.run(request, &diagnostics).difference }
        return (difference, diagnostics)
    }
}
