/// How much of a description is read before it is refused: a description is untrusted input.
public struct Limits: Sendable, Hashable {
    /// How deep values may nest.
    public var maximumDepth = 512
    /// How many nodes the aliases of a YAML document may expand to in all.
    public var maximumAliasExpansion = 1_000_000
    /// How many bytes one file may have.
    public var maximumBytes = 64 << 20
    /// How many schemas a description may have.
    public var maximumSchemas = 200_000
    /// How many files a description may have.
    public var maximumFiles = 20_000
    /// How many bytes all files of a description may have together, besides the first.
    public var maximumTotalBytes = 256 << 20

    /// The defaults.
    public init() {}
}
