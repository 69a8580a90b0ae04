import ArgumentParser
import Generator

/// How much is said, and in which form.
struct MessageOptions: ParsableArguments {
    @Option(help: "The form of diagnostics.")
    var diagnostics = DiagnosticPrinter.Format.text

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @Flag(help: "Say nothing but errors.")
    var quiet = false

    @Flag(help: "Say more: notes, and every file that changed.")
    var verbose = false

    /// Prints diagnostics to standard error: all but notes, and how many there are of each kind.
    ///
    /// - Parameter showsWarnings: Whether warnings are of interest, which `--strict` makes them.
    func print(_ diagnostics: Diagnostics, showsWarnings: Bool = true) {
        let shown = diagnostics.inOrderOfPlaces.filtered { diagnostic in
            switch diagnostic.severity {
            case .error: true
            case .warning: showsWarnings && !quiet || strict
            case .note: verbose && !quiet
            }
        }
        var text = DiagnosticPrinter(self.diagnostics).print(shown)
        if self.diagnostics == .text, !quiet, shown.all.count > 1, let summary = DiagnosticsSummary.text(of: shown) {
            text += summary + "\n"
        }
        if self.diagnostics == .text, strict, !shown.hasErrors, shown.all.contains(where: { $0.severity == .warning }) {
            text += "sdkgen: it failed because of --strict, which takes warnings for errors\n"
        }
        StandardError.write(text)
    }
}

extension DiagnosticPrinter.Format: ExpressibleByArgument {}

extension Diagnostics {
    /// Those that a condition holds for, with all files.
    fileprivate func filtered(_ isIncluded: (Diagnostic) -> Bool) -> Diagnostics {
        var result = Diagnostics()
        for file in files { _ = result.add(file) }
        for diagnostic in all where isIncluded(diagnostic) { result.add(diagnostic) }
        return result
    }
}
