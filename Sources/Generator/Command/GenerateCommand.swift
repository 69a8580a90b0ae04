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
        var lockFile: NameLockFile?
        if let path = ConfigurationFile.lockPath(for: request) {
            guard let file = NameLockFile.read(path, &diagnostics) else { return .failed }
            lockFile = file
            configuration.lock = file.lock
        }
        guard let result = GeneratorPipeline().run(spec, configuration, &diagnostics) else { return .failed }
        if request.isStrict && diagnostics.all.contains(where: { $0.severity == .warning }) { return .failed }
        report.operationCount = result.operationCount
        report.schemaCount = result.schemaCount
        report.leftOut = result.leftOut
        report.fileCount = result.files.count
        let changed = lockFile.flatMap { $0.differs(from: result.lock) ? $0 : nil }
        let folder = OutputFolder(output)
        guard
            var changes = request.isCheck
                ? folder.check(result.files, &diagnostics)
                : write(result, to: folder, changed, &diagnostics)
        else { return .failed }
        if let changed, request.isCheck { changed.report(result.lock, &diagnostics) }
        if let changed { changes.add(changed.name, isNew: changed.oldText == nil) }
        report.changes = changes
        return request.isCheck && !changes.isEmpty ? .different : .done
    }

    /// Writes the folder and the name lock: both or neither, as far as the file system lets us.
    private static func write(
        _ result: GeneratorPipeline.Result, to folder: OutputFolder, _ lockFile: NameLockFile?,
        _ diagnostics: inout Diagnostics
    ) -> OutputChanges? {
        if let lockFile, !lockFile.stage(result.lock, &diagnostics) { return nil }
        guard let changes = folder.write(result.files, &diagnostics) else {
            lockFile?.discard()
            return nil
        }
        if let lockFile, !lockFile.commit(&diagnostics) { return nil }
        return changes
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
        guard let spec = configuration.spec, let output = configuration.output else { return nil }
        return (spec, output)
    }
}
