/// What `sdkgen generate` was asked for. What is `nil` or empty is as the configuration file says.
public struct GenerateRequest: Sendable {
    /// The description; relative to the current folder.
    public var spec: String?
    /// The configuration file.
    public var configurationPath: String?
    /// The folder to write to; relative to the current folder.
    public var output: String?
    /// The file that keeps the names of inline schemas and methods; without it, `sdkgen.lock` beside the configuration file.
    public var lockPath: String?
    /// Where a page with every operation as a call is written; relative to the current folder.
    public var reference: String?
    /// Where an OpenAPI Overlay with Swift samples is written; relative to the current folder.
    public var samples: String?
    /// The module's name.
    public var module: String?
    /// Filters besides those of the configuration.
    public var filters = Filters()
    /// Which files are read.
    public var input = InputRequest()
    /// Whether the names of inline schemas and methods are read only, for where the file that keeps them cannot be written.
    public var keepsLock = false
    /// Whether each kind of file is written as one, so that the names of all files are known before.
    public var isBundled = false
    /// Whether to compare only.
    public var isCheck = false
    /// Whether to generate as if for the first time: nothing is said of a name lock that is gone.
    public var isAfresh = false
    /// Whether a warning is as bad as an error.
    public var isStrict = false

    /// The folder of the records of earlier runs, by which a run that would change nothing is not made; `nil` to make
    /// every run.
    public var records: String?

    /// A request that leaves everything to the configuration.
    public init() {}
}

/// How a command ended, in the terms of its exit status.
public enum CommandOutcome: Int32, Sendable, Hashable {
    /// It did what was asked.
    case done = 0
    /// The input has errors.
    case failed = 1
    /// A check found a difference.
    case different = 2
}
