/// `sdkgen generate`, without the parsing of its arguments.
public enum GenerateCommand {
    /// Reads, generates and writes, or compares.
    ///
    /// - Parameters:
    ///   - request: What was asked for.
    ///   - diagnostics: Takes everything that there is to say.
    /// - Returns: What was done; its summary is the last line of the command's output.
    public static func run(_ request: GenerateRequest, _ diagnostics: inout Diagnostics) -> GenerateReport {
        let start = ContinuousClock.now
        var report = GenerateReport()
        report.isCheck = request.isCheck
        report.outcome = perform(request, &report, &diagnostics)
        report.duration = ContinuousClock.now - start
        return report
    }

    private static func perform(
        _ request: GenerateRequest, _ report: inout GenerateReport, _ diagnostics: inout Diagnostics
    ) -> CommandOutcome {
        guard var configuration = ConfigurationFile.load(for: request, &diagnostics),
            let (spec, output) = paths(configuration, &diagnostics)
        else { return .failed }
        let repetition = Repetition(request, configuration, spec: spec, output: output)
        if repetition?.recall(&report, &diagnostics) == true { return .done }
        var lockFile: NameLockFile?
        if let path = ConfigurationFile.lockPath(for: request) {
            guard let file = NameLockFile.read(path, &diagnostics) else { return .failed }
            lockFile = file
            configuration.lock = file.lock
        }
        guard let result = GeneratorPipeline().run(spec, configuration, &diagnostics) else { return .failed }
        let folder = OutputFolder(output)
        if !request.isAfresh, !request.keepsLock, let lockFile, lockFile.isNeeded(for: result.lock), folder.holdsTypes {
            lockFile.reportLoss(&diagnostics)
        }
        if request.isStrict && diagnostics.all.contains(where: { $0.severity == .warning }) { return .failed }
        report.operationCount = result.operationCount
        report.schemaCount = result.schemaCount
        report.leftOut = result.leftOut
        guard var beside = documents(result, configuration.documentation, &diagnostics) else { return .failed }
        let documentation = configuration.documentation
        report.fileCount =
            result.files.count + [documentation.reference, documentation.samples].compactMap(\.self).count
        if let lockFile, !request.keepsLock {
            let isChanged = lockFile.differs(from: result.lock)
            if isChanged { beside.append(lockFile.staged(result.lock)) }
            if isChanged || lockFile.oldText != nil { report.fileCount += 1 }
        }
        guard
            var changes = request.isCheck
                ? folder.check(result.files, &diagnostics)
                : write(result, to: folder, beside, &diagnostics)
        else { return .failed }
        for file in beside {
            if request.isCheck { file.difference.report(&diagnostics) }
            changes.add(file.name, isNew: file.isNew)
        }
        report.changes = changes
        if request.isCheck && !changes.isEmpty { return .different }
        repetition?.remember(result.files, beside, report, diagnostics)
        return .done
    }

    /// Writes the folder and the files beside it: all or none, as far as the file system lets us.
    private static func write(
        _ result: GeneratorPipeline.Result, to folder: OutputFolder, _ beside: [StagedFile],
        _ diagnostics: inout Diagnostics
    ) -> OutputChanges? {
        var staged: [StagedFile] = []
        for file in beside where file.stage(&diagnostics) { staged.append(file) }
        guard staged.count == beside.count, let changes = folder.write(result.files, &diagnostics) else {
            for file in staged { file.discard() }
            return nil
        }
        var isComplete = true
        for file in staged where !file.commit(&diagnostics) { isComplete = false }
        return isComplete ? changes : nil
    }

    /// The files for readers that are not as they would be written; `nil` after an error.
    private static func documents(
        _ result: GeneratorPipeline.Result, _ options: DocumentationOptions, _ diagnostics: inout Diagnostics
    ) -> [StagedFile]? {
        let errors = diagnostics.errorCount
        let wanted = [
            (options.reference, "the reference", result.reference), (options.samples, "the samples", result.samples),
        ]
        var files: [StagedFile] = []
        for case (let path?, let what, let text?) in wanted {
            do {
                if let file = try StagedFile.generated(path, what, text, &diagnostics) { files.append(file) }
            } catch {
                diagnostics.error(.outputFailed, "\(what) '\(path)' cannot be read: \(error.reason)", at: nil)
            }
        }
        return diagnostics.errorCount == errors ? files : nil
    }

    private static func paths(_ configuration: Configuration, _ diagnostics: inout Diagnostics) -> (String, String)? {
        if configuration.spec == nil {
            diagnostics.error(
                .incompleteConfiguration,
                "there is no description to read: name one, or run where sdkgen.yaml or spec/sdkgen.yaml names it",
                at: nil)
        }
        if configuration.output == nil {
            diagnostics.error(
                .incompleteConfiguration,
                "there is no folder to write to: use --output, or 'output' in sdkgen.yaml", at: nil)
        }
        guard let spec = configuration.spec?.text, let output = configuration.output else { return nil }
        return (spec, output)
    }
}
