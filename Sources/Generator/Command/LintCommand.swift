/// `sdkgen lint`: the diagnostics of every stage before rendering, and nothing written.
public enum LintCommand {
    /// Reads and plans each description.
    public static func run(
        _ specs: [String], _ configuration: Configuration = Configuration(), isStrict: Bool,
        _ diagnostics: inout Diagnostics
    ) -> CommandOutcome {
        for spec in specs { _ = GeneratorPipeline().plan(spec, configuration, &diagnostics) }
        let isBad = diagnostics.all.contains { diagnostic in
            diagnostic.severity == .error || isStrict && diagnostic.severity == .warning
        }
        return isBad ? .failed : .done
    }
}
