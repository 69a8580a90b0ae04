/// What `sdkgen.yaml` says: everything about the output that the description does not.
public struct Configuration: Sendable {
    /// The description, relative to the configuration file.
    public var spec: String?
    /// The folder that the files are written to.
    public var output: String?
    /// The module's name.
    public var module = "SDK"
    /// The name of the client struct.
    public var client: String?
    public var access = AccessLevel.public
    /// A first line for every file in place of the standard one.
    public var header: String?
    public var filters = Filters()
    /// Swift names by JSON pointer into the description: `/components/schemas/Foo: Bar`.
    public var names: [String: String] = [:]
    /// Runtime types by `format`: `uuid: UUID`.
    public var formats: [String: RuntimeType] = [:]
    public var conformances: [Conformance] = [.hashable, .codable]
    /// Words that are written in capitals, besides the built-in ones.
    public var acronyms: [String] = []
    /// Where the service's errors keep their code and message.
    public var errorCodeProperty: String?
    public var errorMessageProperty: String?
    public var limits = Limits()

    /// The defaults.
    public init() {}
}

/// Which operations are generated; what they reach comes along.
public struct Filters: Sendable, Hashable {
    public var includeTags: [String] = []
    public var includePaths: [String] = []
    public var includeOperations: [String] = []
    public var excludeTags: [String] = []
    public var excludePaths: [String] = []
    public var excludeOperations: [String] = []

    /// Everything.
    public init() {}

    /// Whether nothing is left out.
    public var isEmpty: Bool { self == Filters() }
}
