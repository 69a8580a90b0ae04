/// What `sdkgen diff` was asked for.
public struct DiffRequest: Sendable {
    /// Which changes make the command end with 2.
    public enum Failure: String, Sendable, CaseIterable {
        /// What breaks source or at run time.
        case breaking
        /// Any.
        case any
    }

    /// The forms of the report.
    public enum Format: String, Sendable, CaseIterable {
        case text, markdown, json, html
    }

    /// The description before: a file, or `REV:path` of the git repository.
    public var old: String
    /// The description after.
    public var new: String
    /// The configuration file, for names, filters and overlays of both.
    public var configurationPath: String?
    /// Configurations of packages here that cannot be read, of which one may be the one.
    var unreadableConfigurations: [String] = []
    /// The form of the report.
    public var format = Format.text
    /// Which changes make the command end with 2.
    public var failure: Failure?
    /// The file that the report is written to; without it, it is returned.
    public var output: String?
    /// The version that is out.
    public var version: SemanticVersion?
    /// Which files are read.
    public var input = InputRequest()
    /// Whether a warning is as bad as an error.
    public var isStrict = false

    /// A request for two descriptions.
    public init(old: String, new: String) {
        self.old = old
        self.new = new
    }
}
