/// `sdkgen lint`: the diagnostics of every stage before rendering, and nothing written.
public enum LintCommand {
    /// Reads and plans each description.
    ///
    /// - Parameters:
    ///   - specs: The descriptions.
    ///   - configuration: Which files may be read, and what the plans are like.
    ///   - isStrict: Whether a warning is a failure.
    ///   - end: Takes the outcome and what was found while the last description is still held: a program that ends there
    ///     is spared a twentieth of the time, in which all of it would be let go piece by piece.
    public static func run(
        _ specs: [String], _ configuration: Configuration = Configuration(), isStrict: Bool,
        end: (CommandOutcome, Diagnostics) -> Void
    ) {
        let pipeline = GeneratorPipeline()
        var diagnostics = Diagnostics()
        var held: Any?
        for spec in specs {
            let tree = pipeline.tree(spec, configuration, &diagnostics)
            held = (tree, tree.flatMap { pipeline.stages($0, configuration, &diagnostics) })
        }
        withExtendedLifetime(held) { end(outcome(of: diagnostics, isStrict: isStrict), diagnostics) }
    }

    private static func outcome(of diagnostics: Diagnostics, isStrict: Bool) -> CommandOutcome {
        let isBad = diagnostics.all.contains { diagnostic in
            diagnostic.severity == .error || isStrict && diagnostic.severity == .warning
        }
        return isBad ? .failed : .done
    }
}
