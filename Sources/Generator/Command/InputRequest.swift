/// Which files a command may read, as its options say; what is `nil` or `false` is as the configuration file says.
public struct InputRequest: Sendable {
    /// The folder that references stay inside; relative to the current folder.
    public var rootFolder: String?
    /// Overlays besides those of the configuration, after them; relative to the current folder.
    public var overlays: [String] = []
    /// Whether references may lead anywhere.
    public var allowsOutside = false

    /// A request that leaves everything to the configuration.
    public init() {}
}

extension Configuration {
    /// Puts the options of a command over the configuration.
    public mutating func add(_ input: InputRequest) {
        if let folder = input.rootFolder { rootFolder = folder }
        overlays += input.overlays.map { ConfiguredText($0) }
        if input.allowsOutside { allowsOutside = true }
    }
}
