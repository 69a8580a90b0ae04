/// Where a package finds `SDKRuntime`: a folder, or a repository at a version or on a branch.
public struct RuntimeDependency: Sendable, Hashable {
    /// The path of a checkout, relative to the current folder, or a URL.
    public var place: String
    /// The first version that fits, `1.2.0`; the branch `main` unless given. A checkout has none.
    public var version: String?

    /// Names a place.
    public init(_ place: String, version: String? = nil) {
        self.place = place
        self.version = version
    }

    /// Whether the place is a repository: `https://…`, `git@host:…`.
    var isURL: Bool { place.contains("://") || place.hasPrefix("git@") }

    /// What SwiftPM calls the package: `sdkgen` for a checkout, the last part of a URL.
    var packageName: String {
        guard isURL, let last = place.split(whereSeparator: { $0 == "/" || $0 == ":" }).last else { return "sdkgen" }
        return last.hasSuffix(".git") ? String(last.dropLast(4)) : String(last)
    }

    /// `.package(name: "sdkgen", path: "../sdkgen")`, as a manifest in a folder has it.
    func manifestSource(from folder: String) -> String {
        guard isURL else {
            let path = StringLiteral.source(RelativePath.of(place, from: folder))
            return ".package(name: \"sdkgen\", path: \(path))"
        }
        // As SwiftPM takes it: without a `v`.
        let version = version.map { SemanticVersion($0)?.description ?? $0 }
        let requirement = version.map { "from: \(StringLiteral.source($0))" } ?? "branch: \"main\""
        return ".package(url: \(StringLiteral.source(place)), \(requirement))"
    }
}

extension RuntimeDependency {
    /// Refuses a place that is not this project's, as the package would be written and not resolve.
    static func check(_ dependency: RuntimeDependency?, _ diagnostics: inout Diagnostics) -> Bool {
        guard let dependency else { return true }
        if let problem = dependency.versionProblem {
            diagnostics.error(.invalidDependency, problem, at: nil)
            return false
        }
        if dependency.isURL { return true }
        guard let problem = problem(ofFolder: dependency.place) else { return true }
        diagnostics.error(
            .invalidDependency,
            "the dependency \(quoted(dependency.place)) is \(problem); name a checkout of sdkgen, or the URL of its "
                + "repository: https://…, ssh://… or git@…", at: nil)
        return false
    }

    private static func problem(ofFolder folder: String) -> String? {
        if FileSystem.resolved(folder) == nil { return "not there" }
        let isThere = { (path: String) in FileSystem.resolved(RelativePath.joined(folder, path)) != nil }
        if !isThere("Package.swift") { return "no package, as it has no Package.swift" }
        return isThere("Sources/SDKRuntime") ? nil : "another package than sdkgen, as it has no Sources/SDKRuntime"
    }

    private var versionProblem: String? {
        guard let version else { return nil }
        if !isURL {
            return
                "the dependency \(quoted(place)) is a folder, which has no versions; leave --dependency-version out, or "
                + "name the URL of a repository"
        }
        return SemanticVersion(version) == nil
            ? "\(quoted(version)) is no version to depend on; write it as 1.2.0" : nil
    }
}

extension DiagnosticCode {
    /// What `sdkgen init` is told to depend on is neither a package nor a URL, or its version is none.
    static let invalidDependency: DiagnosticCode = "invalid-dependency"
}
