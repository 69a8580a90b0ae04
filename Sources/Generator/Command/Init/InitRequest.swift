/// What `sdkgen init` was asked for.
public struct InitRequest: Sendable {
    /// The description; relative to the current folder.
    public var spec: String
    /// The name of the package and of its module; `nil` for a configuration alone.
    public var package: String?
    /// The folder to write to; the current one, or one of the package's name, unless given.
    public var output: String?
    /// Where this project's package is that the new one depends on.
    public var dependency: RuntimeDependency?
    /// Which files are read.
    public var input = InputRequest()

    /// A request for the configuration of a description.
    public init(spec: String) { self.spec = spec }
}

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
        let requirement = version.map { "from: \(StringLiteral.source($0))" } ?? "branch: \"main\""
        return ".package(url: \(StringLiteral.source(place)), \(requirement))"
    }
}
