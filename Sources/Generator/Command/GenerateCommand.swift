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
        guard let configuration = ConfigurationFile.load(for: request, &diagnostics),
            let (spec, output) = paths(configuration, &diagnostics),
            let result = GeneratorPipeline().run(spec, configuration, &diagnostics)
        else { return .failed }
        if request.isStrict && diagnostics.all.contains(where: { $0.severity == .warning }) { return .failed }
        report.operationCount = result.operationCount
        report.schemaCount = result.schemaCount
        report.leftOut = result.leftOut
        report.fileCount = result.files.count
        let folder = OutputFolder(output)
        let changes =
            request.isCheck ? folder.check(result.files, &diagnostics) : folder.write(result.files, &diagnostics)
        guard let changes else { return .failed }
        report.changes = changes
        return request.isCheck && !changes.isEmpty ? .different : .done
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
