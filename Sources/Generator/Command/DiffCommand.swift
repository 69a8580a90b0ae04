/// `sdkgen diff`, without the parsing of its arguments.
public enum DiffCommand {
    /// What it came to.
    public struct Outcome: Sendable {
        /// How it ended.
        public var status: CommandOutcome
        /// The report, where it was not written to a file; empty after an error.
        public var report: String
        /// What changed; `nil` after an error.
        public var difference: Difference?
    }

    /// Reads both descriptions, compares what is generated for them, and reports.
    ///
    /// - Parameters:
    ///   - request: What was asked for.
    ///   - diagnostics: Takes everything that there is to say of the descriptions.
    public static func run(_ request: DiffRequest, _ diagnostics: inout Diagnostics) -> Outcome {
        guard let difference = difference(request, &diagnostics) else {
            return Outcome(status: .failed, report: "", difference: nil)
        }
        if request.isStrict && diagnostics.all.contains(where: { $0.severity == .warning }) {
            return Outcome(status: .failed, report: "", difference: nil)
        }
        var report = text(difference, request.format)
        if let path = request.output {
            guard write(report, to: path, &diagnostics) else {
                return Outcome(status: .failed, report: "", difference: nil)
            }
            report = ""
        }
        return Outcome(status: status(difference, request.failure), report: report, difference: difference)
    }

    private static func status(_ difference: Difference, _ failure: DiffRequest.Failure?) -> CommandOutcome {
        let isDifferent =
            switch failure {
            case nil: false
            case .breaking: difference.changes.contains { $0.effect.isBreaking }
            case .any: !difference.changes.isEmpty
            }
        return isDifferent ? .different : .done
    }

    private static func text(_ difference: Difference, _ format: DiffRequest.Format) -> String {
        switch format {
        case .text: DifferenceText.text(difference)
        case .markdown: DifferenceMarkdown.text(difference)
        case .json: DifferenceJSON.text(difference)
        case .html: DifferencePage.text(difference)
        }
    }

    /// Puts the report in place of the file: all of it or nothing.
    private static func write(_ text: String, to path: String, _ diagnostics: inout Diagnostics) -> Bool {
        let staging = "\(path).sdkgen-\(FileSystem.processID)"
        do {
            if try FileSystem.kind(of: path) == .folder {
                diagnostics.error(
                    .outputFailed, "the report cannot be written to \(quoted(path)): it is a folder; name a file",
                    at: nil)
                return false
            }
            try FileSystem.remove(staging)
            try FileSystem.create(staging, text)
            try FileSystem.move(staging, to: path)
            return true
        } catch {
            try? FileSystem.remove(staging)
            diagnostics.error(
                .outputFailed, "the report cannot be written to \(quoted(path)): \(error.reason)", at: nil)
            return false
        }
    }
}

extension DiffCommand {
    /// Plans both descriptions, the new one with the names that the old one gave, and compares.
    private static func difference(_ request: DiffRequest, _ diagnostics: inout Diagnostics) -> Difference? {
        guard let configuration = ConfigurationFile.load(for: request, &diagnostics) else { return nil }
        var previous = configuration
        // The lock may know the new description already, and the version is the one that comes next.
        previous.lock.fingerprints = [:]
        if previous.deprecatedAliases == .nextMajor { previous.deprecatedAliases = .forever }
        guard let old = DescribedPlan.read(request.old, previous, &diagnostics) else { return nil }
        var next = configuration
        next.lock = old.plan.lock
        // An order is kept where the lock that is committed has it; else the code generated next has the new one.
        next.lock.order = configuration.lock.order
        next.lock.aliases.merge(configuration.lock.aliases) { $1 }
        // Without a lock that knows the types, a run of the generator has nothing to follow them by.
        if configuration.lock.fingerprints.isEmpty { next.lock.fingerprints = [:] }
        guard let new = DescribedPlan.read(request.new, next, &diagnostics),
            !diagnostics.hasErrors, Kinship.check(old, new, (request.old, request.new), &diagnostics)
        else { return nil }
        let changes = Comparison.changes(old, new)
        return Difference(
            module: configuration.module,
            old: .init(path: request.old, title: old.info.title, version: old.info.version),
            new: .init(path: request.new, title: new.info.title, version: new.info.version), changes: changes,
            files: diagnostics.files.map(\.path), release: ReleaseProposal(changes, after: request.version))
    }
}

extension ConfigurationFile {
    /// The configuration of a comparison: the one that is named, or the defaults.
    static func load(for request: DiffRequest, _ diagnostics: inout Diagnostics) -> Configuration? {
        var generation = GenerateRequest()
        generation.spec = request.new
        generation.configurationPath = request.configurationPath
        generation.input = request.input
        guard var configuration = load(for: generation, &diagnostics) else { return nil }
        guard let path = lockPath(for: generation) else { return configuration }
        guard let file = NameLockFile.read(path, &diagnostics) else { return nil }
        configuration.lock = file.lock
        return configuration
    }
}

extension DescribedPlan {
    /// Reads and plans a description that is a file or stands in a revision.
    fileprivate static func read(
        _ name: String, _ configuration: Configuration, _ diagnostics: inout Diagnostics
    ) -> DescribedPlan? {
        guard let revision = GitRevision(name) else {
            return plan(name, configuration, GeneratorPipeline(), &diagnostics)
        }
        guard let described = RevisionDescription.read(revision, &diagnostics) else { return nil }
        defer { described.remove() }
        return plan(described.path, configuration, described.pipeline, &diagnostics)
    }

    private static func plan(
        _ path: String, _ configuration: Configuration, _ pipeline: GeneratorPipeline, _ diagnostics: inout Diagnostics
    ) -> DescribedPlan? {
        guard let (document, graph, plan) = pipeline.stages(path, configuration, &diagnostics) else { return nil }
        return DescribedPlan(plan, document, graph)
    }
}
