import Foundation

/// One side of a comparison: a description, and what it is generated with.
///
/// A description of a revision has the configuration, the overlays and the lock of that revision, as what was generated
/// then had. Where the revision has none, and for a file, they are those of today.
struct ComparedDescription {
    let name: String
    var configuration: Configuration
    /// Whether there is a lock, empty or not.
    private let hasLock: Bool
    /// Whether the configuration and the lock are the description's own, not those of the other side as well.
    private let isOfRevision: Bool

    /// Reads what a description is generated with.
    ///
    /// - Returns: `nil` after an error.
    static func read(_ name: String, _ request: DiffRequest, _ diagnostics: inout Diagnostics) -> ComparedDescription? {
        let path = request.configurationPath ?? standardPath(for: request)
        if let path, let revision = GitRevision(name), let file = revision.counterpart(of: path), let bytes = file.bytes
        {
            return read(name, file, bytes, request.input, &diagnostics)
        }
        var generation = GenerateRequest()
        generation.spec = request.new
        generation.configurationPath = path
        generation.input = request.input
        guard var configuration = ConfigurationFile.load(for: generation, &diagnostics) else { return nil }
        guard let path = ConfigurationFile.lockPath(for: generation) else {
            return ComparedDescription(
                name: name, configuration: configuration, hasLock: false, isOfRevision: false)
        }
        guard let file = NameLockFile.read(path, &diagnostics) else { return nil }
        configuration.lock = file.lock
        return ComparedDescription(
            name: name, configuration: configuration, hasLock: file.oldText != nil, isOfRevision: false)
    }

    private static func read(
        _ name: String, _ file: GitRevision, _ bytes: [UInt8], _ input: InputRequest, _ diagnostics: inout Diagnostics
    ) -> ComparedDescription? {
        let resolve = { (path: String) in
            path.hasPrefix("/")
                ? path : GitRevision.place(ConfigurationFile.relative(path, to: file.path), in: file.revision)
        }
        guard let node = SourceReader.parse(bytes, path: file.name, &diagnostics),
            var configuration = ConfigurationFile.read(node, resolve, &diagnostics)
        else { return nil }
        configuration.add(input)
        let lockFile = file.file(ConfigurationFile.lockPath(beside: file.path))
        guard let text = lockFile.bytes else {
            return ComparedDescription(name: name, configuration: configuration, hasLock: false, isOfRevision: true)
        }
        guard let lock = NameLockFile.parse(text, lockFile.name, &diagnostics) else { return nil }
        configuration.lock = lock.lock
        return ComparedDescription(name: name, configuration: configuration, hasLock: true, isOfRevision: true)
    }

    /// The configuration that `sdkgen generate` finds by itself, if it is that of the new description.
    private static func standardPath(for request: DiffRequest) -> String? {
        guard let path = ConfigurationFile.standardPath else { return nil }
        var diagnostics = Diagnostics()
        var generation = GenerateRequest()
        generation.configurationPath = path
        guard let spec = ConfigurationFile.load(for: generation, &diagnostics)?.spec else { return nil }
        let (file, described) = (URL(fileURLWithPath: spec).standardizedFileURL.path, request.new)
        if let revision = GitRevision(described) {
            return revision.counterpart(of: file)?.repositoryPath == revision.repositoryPath ? path : nil
        }
        return URL(fileURLWithPath: described).standardizedFileURL.path == file ? path : nil
    }
}

extension ComparedDescription {
    /// What the old side is planned with.
    var configurationBefore: Configuration {
        if isOfRevision, hasLock { return configuration }
        var previous = configuration
        // The lock may know the new description already, and the version is the one that comes next.
        previous.lock.fingerprints = [:]
        if previous.deprecatedAliases == .nextMajor { previous.deprecatedAliases = .forever }
        return previous
    }

    /// What the new side is planned with.
    ///
    /// - Parameters:
    ///   - old: The other side.
    ///   - lock: The names that were given there.
    func configuration(after old: ComparedDescription, _ lock: NameLock) -> Configuration {
        // As it is generated: today's lock has the names of the old side already, and what was changed since on purpose.
        if old.isOfRevision, old.hasLock, hasLock { return configuration }
        var next = configuration
        next.lock = lock
        // An order is kept where the lock that is committed has it; else the code generated next has the new one.
        next.lock.order = configuration.lock.order
        next.lock.aliases.merge(configuration.lock.aliases) { $1 }
        // Without a lock that knows the types, a run of the generator has nothing to follow them by.
        if configuration.lock.fingerprints.isEmpty { next.lock.fingerprints = [:] }
        return next
    }

    /// Plans the description.
    ///
    /// - Returns: `nil` after an error.
    func plan(_ configuration: Configuration, _ diagnostics: inout Diagnostics) -> DescribedPlan? {
        guard let revision = GitRevision(name) else {
            return plan(name, configuration, GeneratorPipeline(), &diagnostics)
        }
        guard let described = RevisionDescription.read(revision, configuration, &diagnostics) else { return nil }
        defer { described.remove() }
        return plan(described.path, configuration, described.pipeline, &diagnostics)
    }

    private func plan(
        _ path: String, _ configuration: Configuration, _ pipeline: GeneratorPipeline, _ diagnostics: inout Diagnostics
    ) -> DescribedPlan? {
        guard let (document, graph, plan) = pipeline.stages(path, configuration, &diagnostics) else { return nil }
        return DescribedPlan(plan, document, graph, configuration)
    }
}
