/// What writing would do, or did, to the output folder: paths below it, sorted.
public struct OutputChanges: Hashable, Sendable {
    /// Files that are new.
    public var added: [String] = []
    /// Files whose text differs.
    public var changed: [String] = []
    /// Files of an earlier run that are not made any more.
    public var removed: [String] = []
    /// How many files are as they were.
    public var unchangedCount = 0

    /// Makes a list without changes.
    public init() {}

    /// Adds a file that is written along with the folder.
    mutating func add(_ path: String, isNew: Bool) {
        if isNew { added.append(path) } else { changed.append(path) }
    }

    /// Whether the folder is as it would be written.
    public var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
}
