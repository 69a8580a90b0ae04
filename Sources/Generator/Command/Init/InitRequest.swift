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
    /// What a shell in the current folder calls `sdkgen` by: a name that PATH leads to, or a path.
    public var command = "sdkgen"
    /// Which files are read.
    public var input = InputRequest()

    /// A request for the configuration of a description.
    public init(spec: String) { self.spec = spec }
}
