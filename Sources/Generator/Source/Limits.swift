/// How much a description may ask of the generator before it is refused.
///
/// A description is untrusted input: each limit is far above what real documents need (the largest seen nests 40 deep)
/// and far below what would hurt the machine.
public struct Limits: Hashable, Sendable {
    /// How deeply collections may nest; no stage recurses deeper than this.
    public var maximumDepth: Int = 512
    /// How many values the aliases of one YAML file may stand for, all together.
    public var maximumAliasExpansion: Int = 1_000_000
    /// The size of one file.
    public var maximumBytes: Int = 64 << 20
    /// How many schemas the graph may hold.
    public var maximumSchemas: Int = 200_000

    /// The usual limits.
    public init() {}
}
