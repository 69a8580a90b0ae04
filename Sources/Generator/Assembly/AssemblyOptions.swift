/// What the files of a description may be, besides the one that is named.
public struct AssemblyOptions: Sendable {
    /// Whether files outside of the root folder may be read.
    public var allowsOutside = false
    /// The folder that references stay inside; `nil` for that of the description.
    public var rootFolder: String?
    /// Files and folders in place of URLs: a URL, or the beginning of one, to a path.
    public var localCopies: [String: String] = [:]
    /// The folder that all paths are relative to; empty for the current one.
    public var workingFolder = ""
    /// How many files and how large.
    public var limits = Limits()

    /// The defaults: only files in the description's folder and below.
    public init() {}
}

extension DiagnosticCode {
    /// More files than the limit, or more bytes in all of them.
    static let tooManyFiles: DiagnosticCode = "too-many-files"
}
