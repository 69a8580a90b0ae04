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
    /// Plans both descriptions and compares.
    private static func difference(_ request: DiffRequest, _ diagnostics: inout Diagnostics) -> Difference? {
        for name in [request.old, request.new] where BareRevision.report(name, request, &diagnostics) { return nil }
        guard let request = request.withConfiguration(&diagnostics),
            let old = ComparedDescription.read(request.old, request, &diagnostics),
            let new = ComparedDescription.read(request.new, request, &diagnostics),
            let before = old.plan(old.configuration(before: new), &diagnostics),
            let after = new.plan(new.configuration(after: old, before.plan.lock), &diagnostics),
            !diagnostics.hasErrors, Kinship.check(before, after, (request.old, request.new), &diagnostics)
        else { return nil }
        let changes = Comparison.changes(before, after)
        return Difference(
            module: new.configuration.module,
            old: Difference.Description(request.old, old, before), new: Difference.Description(request.new, new, after),
            changes: changes, files: diagnostics.files.map(\.path),
            release: ReleaseProposal(changes, after: request.version),
            unreadableConfigurations: request.unreadableConfigurations)
    }
}

extension Difference.Description {
    fileprivate init(_ path: String, _ description: ComparedDescription, _ plan: DescribedPlan) {
        self.init(
            path: path, title: plan.info.title, version: plan.info.version, basis: description.basis,
            isLockNeeded: plan.plan.lock != NameLock())
    }
}
