/// `sdkgen generate --watch`, without its clock: which files a run read, and whether one of them is another since.
///
/// ```swift
/// var watch = GenerateWatch(request)
/// watch.generate(report)
/// while true {
///     if watch.isDue() { watch.generate(report) }
///     wait()
/// }
/// ```
/// A change is acted on when the files have been the same for one look more, as editors write in several steps.
public struct GenerateWatch: Sendable {
    private let request: GenerateRequest
    /// The stamps that the last run saw, by path.
    private var stamps: [String: FileStamp?] = [:]
    /// Those of the last look, when they differ from the last run's.
    private var pending: [String: FileStamp?]?

    /// Watches what a request reads.
    public init(_ request: GenerateRequest) { self.request = request }

    /// The files that are watched, sorted.
    public var paths: [String] { stamps.keys.sorted() }

    /// Generates once, and takes note of the files.
    ///
    /// - Parameter handle: What to do with what came of it.
    public mutating func generate(_ handle: (GenerateReport, Diagnostics) -> Void) {
        let before = Self.stamps(of: stamps.keys)
        var diagnostics = Diagnostics()
        let report = GenerateCommand.run(request, &diagnostics)
        var read = Set(diagnostics.files.map(\.path)).union(ConfigurationFile.paths(for: request))
        // A lock that is not there may come back.
        let lock = ConfigurationFile.lockPath(for: request)
        if let lock { read.insert(lock) }
        // A run that failed may not have come to all files: what the one before it read still counts.
        if report.outcome == .failed { read.formUnion(before.keys) }
        stamps = Self.stamps(of: read).merging(before.filter { read.contains($0.key) }) { _, before in before }
        // This run may have written it.
        if let lock, report.outcome == .done { stamps[lock] = FileStamp(lock) }
        pending = nil
        handle(report, diagnostics)
    }

    /// Looks at the files; whether one has changed and all have come to rest.
    public mutating func isDue() -> Bool {
        let now = Self.stamps(of: stamps.keys)
        defer { pending = now == stamps ? nil : now }
        return now != stamps && now == pending
    }

    private static func stamps(of paths: some Sequence<String>) -> [String: FileStamp?] {
        Dictionary(uniqueKeysWithValues: paths.map { ($0, FileStamp($0)) })
    }
}
