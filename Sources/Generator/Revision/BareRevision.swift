/// A revision that is named where a description is asked for: `v1.4.0` in place of `v1.4.0:spec/api.yaml`.
enum BareRevision {
    /// Reports a name that is that of a revision alone.
    ///
    /// - Returns: Whether it is.
    static func report(_ name: String, _ request: DiffRequest, _ diagnostics: inout Diagnostics) -> Bool {
        let revision = name.hasSuffix(":") ? String(name.dropLast()) : name
        guard ((try? FileSystem.kind(of: name)) ?? nil) == nil, GitRevision(name) == nil, isCommit(revision) else {
            return false
        }
        let other = name == request.old ? request.new : request.old
        let path = GitRevision(other)?.path ?? (other == name || other.hasPrefix("/") ? "spec/api.yaml" : "./" + other)
        diagnostics.error(
            .unreadableFile,
            "\(quoted(name)) is a revision and no file; name the description in it as 'REV:path': "
                + quoted("\(revision):\(path)"), at: nil)
        return true
    }

    private static func isCommit(_ revision: String) -> Bool {
        // What begins with a hyphen would be an option of git.
        guard !revision.isEmpty, !revision.hasPrefix("-") else { return false }
        return Git.line(["rev-parse", "--verify", "--quiet", revision + "^{commit}"]).map { !$0.isEmpty } == true
    }
}
