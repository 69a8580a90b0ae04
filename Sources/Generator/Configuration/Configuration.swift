/// What `sdkgen.yaml` says: everything about the output that the description does not.
public struct Configuration: Sendable {
    /// The description, relative to the configuration file.
    public var spec: ConfiguredText?
    /// The folder that the files are written to.
    public var output: String?
    /// The module's name.
    public var module = "SDK"
    /// The name of the client struct.
    public var client: String?
    /// The access level of what is written.
    public var access = AccessLevel.public
    /// A first line for every file in place of the standard one.
    public var header: String?
    /// Which operations are generated.
    public var filters = Filters()
    /// Swift names by JSON pointer into the description: `/components/schemas/Foo: Bar`. The place is the pointer's.
    public var names: [String: ConfiguredText] = [:]
    /// Runtime types by `format`: `uuid: UUID`.
    public var formats: [String: RuntimeType] = [:]
    /// The protocols that models conform to, besides those that they need.
    public var conformances: [Conformance] = [.hashable, .codable]
    /// Words that are written in capitals, besides the built-in ones.
    public var acronyms: [String] = []
    /// How operations are asked for their pages, by `operationId` or a pattern of it with `*`, as
    /// `x-sdkgen-pagination` says it in a description.
    public var pagination: [Named<Node>] = []
    /// Where the service's errors keep their code.
    public var errorCodeProperty: String?
    /// Where the service's errors keep their message.
    public var errorMessageProperty: String?
    /// The version of the SDK that is generated next.
    public var version: SemanticVersion?
    /// How long a type that has another name now can be used by the one that it had.
    public var deprecatedAliases = AliasLifetime.forever
    /// The names that earlier runs made up: `sdkgen.lock` beside the configuration file.
    public var lock = NameLock()
    /// How much of a description is read.
    public var limits = Limits()
    /// What is written beside the Swift files.
    public var documentation = DocumentationOptions()
    /// Files that change the description before anything else reads it, in their order.
    public var overlays: [ConfiguredText] = []
    /// Whether each kind of file is written as one: ``Plan/bundled``.
    public var isBundled = false
    /// Whether references may lead to files outside of the description's folder.
    public var allowsOutside = false
    /// The folder that references stay inside, in place of the description's.
    public var rootFolder: String?
    /// Files and folders that are read in place of URLs, by URL.
    public var localCopies: [String: String] = [:]

    /// The defaults.
    public init() {}
}

extension Configuration {
    /// Which files a description may consist of.
    public var assembly: AssemblyOptions {
        var options = AssemblyOptions()
        options.allowsOutside = allowsOutside
        options.rootFolder = rootFolder
        options.localCopies = localCopies
        options.limits = limits
        return options
    }
}

/// How long the former name of a type stays, as a deprecated alias of the new one.
public enum AliasLifetime: String, Sendable, CaseIterable {
    /// Until its line is taken out of `sdkgen.lock`, or another type has the name.
    case forever
    /// Until the next version that may break callers.
    case nextMajor = "next-major"
    /// Not at all.
    case none
}

/// What is written for readers of an SDK beside its Swift files.
public struct DocumentationOptions: Sendable, Hashable {
    /// Whether the output folder has a DocC catalogue.
    public var hasCatalogue = false
    /// Where a page with every operation as a Swift call is written.
    public var reference: String?
    /// Where an OpenAPI Overlay with the Swift call of every operation is written.
    public var samples: String?

    /// Nothing.
    public init() {}
}

/// Which operations are generated; what they reach comes along.
public struct Filters: Sendable, Hashable {
    /// Only operations of these tags; empty for all.
    public var includeTags: [ConfiguredText] = []
    /// Only operations of these paths, as written; empty for all.
    public var includePaths: [ConfiguredText] = []
    /// Only operations of these operationIds; empty for all.
    public var includeOperations: [ConfiguredText] = []
    /// No operations of these tags.
    public var excludeTags: [ConfiguredText] = []
    /// No operations of these paths, as written.
    public var excludePaths: [ConfiguredText] = []
    /// No operations of these operationIds.
    public var excludeOperations: [ConfiguredText] = []

    /// Everything.
    public init() {}

    /// All that say what is generated.
    var includes: [ConfiguredText] { includeTags + includePaths + includeOperations }

    /// Whether nothing is left out.
    public var isEmpty: Bool { self == Filters() }
}
