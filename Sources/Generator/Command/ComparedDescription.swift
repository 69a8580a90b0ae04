/// One side of a comparison: a description, and what it is generated with.
///
/// A description of a revision has the configuration, the overlays and the lock of that revision, as what was generated
/// then had. Where the revision has no configuration, and for a file, they are those of today.
struct ComparedDescription {
    let name: String
    var configuration: Configuration
    /// The files that say so; `nil` where there is no configuration.
    let basis: Difference.Basis?
    /// Whether the configuration and the lock are the description's own, not those of the other side as well.
    private let isOfRevision: Bool

    /// Reads what a description is generated with.
    ///
    /// - Returns: `nil` after an error.
    static func read(_ name: String, _ request: DiffRequest, _ diagnostics: inout Diagnostics) -> ComparedDescription? {
        let path = request.configurationPath
        if let path, let file = GitRevision(name)?.counterpart(of: path), file.isThere {
            return read(name, file, request, &diagnostics)
        }
        var generation = GenerateRequest()
        generation.configurationPath = path
        generation.spec = path == nil ? request.new : nil
        generation.input = request.input
        guard var configuration = ConfigurationFile.load(for: generation, &diagnostics) else { return nil }
        guard let path else { return ComparedDescription(name, configuration, nil, request, isOfRevision: false) }
        let lockPath = ConfigurationFile.lockPath(beside: path)
        guard let file = NameLockFile.read(lockPath, &diagnostics) else { return nil }
        configuration.lock = file.lock
        let basis = Difference.Basis(configuration: path, lock: lockPath, hasLock: file.oldText != nil)
        return ComparedDescription(name, configuration, basis, request, isOfRevision: false)
    }

    private static func read(
        _ name: String, _ file: GitRevision, _ request: DiffRequest, _ diagnostics: inout Diagnostics
    ) -> ComparedDescription? {
        let resolve = { (path: String) in
            // The way to the file has no links.
            path.hasPrefix("/")
                ? path : GitRevision.place(ConfigurationFile.relative(path, to: file.path, isLink: { _ in false }))
        }
        guard let bytes = file.read(&diagnostics), let node = SourceReader.parse(bytes, path: file.name, &diagnostics),
            var configuration = ConfigurationFile.read(node, resolve, &diagnostics)
        else { return nil }
        configuration.add(request.input)
        let lockFile = file.file(ConfigurationFile.lockPath(beside: file.path))
        if lockFile.isThere {
            guard let bytes = lockFile.read(&diagnostics),
                let lock = NameLockFile.parse(bytes, lockFile.name, &diagnostics)
            else { return nil }
            configuration.lock = lock.lock
        }
        let basis = Difference.Basis(configuration: file.name, lock: lockFile.name, hasLock: lockFile.isThere)
        return ComparedDescription(name, configuration, basis, request, isOfRevision: true)
    }

    private init(
        _ name: String, _ configuration: Configuration, _ basis: Difference.Basis?, _ request: DiffRequest,
        isOfRevision: Bool
    ) {
        self.name = name
        self.configuration = configuration
        self.basis = basis
        self.isOfRevision = isOfRevision
        // A folder that is named as the description holds what the description refers to: of the other side too.
        let folders = [configuration.spec?.text, request.new].compactMap(\.self)
        self.configuration.rootFolder = configuration.rootFolder ?? folders.first { Self.isFolder($0, around: name) }
    }

    private static func isFolder(_ folder: String, around name: String) -> Bool {
        if let revision = GitRevision(name) {
            return (revision.file(at: folder) ?? revision.counterpart(of: folder)).map { revision.isBelow($0.path) }
                == true
        }
        guard let resolved = FileSystem.resolved(folder), let file = FileSystem.resolved(name) else { return false }
        return (try? FileSystem.kind(of: resolved)) == .folder && RelativePath.isInside(file, resolved)
    }
}

extension DiffRequest {
    /// The request with the configuration that is for the new description: the one that `sdkgen generate` finds by
    /// itself, else that of a package here.
    ///
    /// - Returns: `nil` after an error: that of `sdkgen generate` cannot be read, or there are two of packages.
    func withConfiguration(_ diagnostics: inout Diagnostics) -> DiffRequest? {
        guard configurationPath == nil else { return self }
        guard let compared = ComparedFile(new, &diagnostics) else { return nil }
        var request = self
        var said = diagnostics
        if let path = ConfigurationFile.standardPath {
            guard let isMeant = compared.isDescribed(by: path, &said) else {
                diagnostics = said
                return nil
            }
            if isMeant {
                request.configurationPath = path
                return request
            }
        }
        var found: [String] = []
        for path in ConfigurationFile.packagePaths {
            // What cannot be read is most likely another package's: the report names it where none is found.
            switch compared.isDescribed(by: path, &said) {
            case true?: found.append(path)
            case false?: break
            case nil: request.unreadableConfigurations.append(path)
            }
        }
        if found.count > 1 {
            diagnostics.error(
                .severalConfigurations,
                "\(quoted(new)) is the 'spec' of several configurations; name one with --config: "
                    + found.map(quoted).joined(separator: ", "), at: nil)
            return nil
        }
        request.configurationPath = found.first
        return request
    }
}

/// The file or revision that is compared, by which its configuration is known.
private enum ComparedFile {
    case revision(GitRevision)
    case file(String)

    /// Finds the file; `nil` after an error.
    init?(_ name: String, _ diagnostics: inout Diagnostics) {
        if let revision = GitRevision(name) {
            self = .revision(revision)
        } else if let path = DescriptionFolder.description(at: name, &diagnostics)?.path {
            self = .file(path)
        } else {
            return nil
        }
    }

    /// Whether it is the `spec` of a configuration; `nil` after an error.
    func isDescribed(by configurationPath: String, _ diagnostics: inout Diagnostics) -> Bool? {
        var generation = GenerateRequest()
        generation.configurationPath = configurationPath
        guard let configuration = ConfigurationFile.load(for: generation, &diagnostics) else { return nil }
        guard let spec = configuration.spec else { return false }
        let start = diagnostics.all.count
        guard let described = DescriptionFolder.description(at: spec.text, &diagnostics)?.path else {
            diagnostics.locate(from: start, at: spec.location)
            return nil
        }
        switch self {
        case .revision(let revision): return revision.counterpart(of: described)?.path == revision.path
        case .file(let path): return FileSystem.real(path) == FileSystem.real(described)
        }
    }
}

extension ComparedDescription {
    /// Whether both sides have one configuration and one lock: those of today.
    private func sharesConfiguration(with other: ComparedDescription) -> Bool { !isOfRevision && !other.isOfRevision }

    /// What the old side is planned with.
    func configuration(before new: ComparedDescription) -> Configuration {
        guard sharesConfiguration(with: new) else { return configuration }
        var previous = configuration
        // The lock may know the new description already, and the version is the one that comes next.
        previous.lock.fingerprints = [:]
        for name in previous.lock.aliases.keys { previous.lock.aliases[name]?.isUnheardOf = false }
        if previous.deprecatedAliases == .nextMajor { previous.deprecatedAliases = .forever }
        return previous
    }

    /// What the new side is planned with.
    ///
    /// - Parameters:
    ///   - old: The other side.
    ///   - lock: The names that were given there.
    func configuration(after old: ComparedDescription, _ lock: NameLock) -> Configuration {
        // As it is generated: today's lock, if there is one, has what was decided since on purpose.
        guard sharesConfiguration(with: old) else { return configuration }
        var next = configuration
        next.lock = lock
        // An order is kept where the lock that is committed has it; else the code generated next has the new one.
        next.lock.order = configuration.lock.order
        next.lock.aliases.merge(configuration.lock.aliases) { $1 }
        // Without a lock that knows the types, a run of the generator has nothing to follow them by.
        if configuration.lock.fingerprints.isEmpty { next.lock.fingerprints = [:] }
        // The same for methods, which the lock may know of the new description already.
        next.lock.methods =
            configuration.lock.methods.isEmpty ? [:] : lock.methods.merging(configuration.lock.methods) { $1 }
        next.lock.resources =
            configuration.lock.resources.isEmpty ? [:] : lock.resources.merging(configuration.lock.resources) { $1 }
        return next
    }

    /// Plans the description.
    ///
    /// - Returns: `nil` after an error.
    func plan(_ configuration: Configuration, _ diagnostics: inout Diagnostics) -> DescribedPlan? {
        guard let revision = GitRevision(name) else {
            return plan(name, configuration, GeneratorPipeline(), &diagnostics)
        }
        return plan(GitRevision.place(revision.path), configuration, GeneratorPipeline(of: revision), &diagnostics)
    }

    private func plan(
        _ path: String, _ configuration: Configuration, _ pipeline: GeneratorPipeline, _ diagnostics: inout Diagnostics
    ) -> DescribedPlan? {
        guard let (document, graph, plan) = pipeline.stages(path, configuration, &diagnostics) else { return nil }
        return DescribedPlan(plan, document, graph, configuration)
    }
}
