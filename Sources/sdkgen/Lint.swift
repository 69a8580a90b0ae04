import ArgumentParser
import Generator

/// `sdkgen lint`
struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Says what is wrong with descriptions; writes nothing.")

    @Argument(help: "The OpenAPI descriptions, in YAML or JSON.")
    var specs: [String]

    @OptionGroup(title: "Files")
    var files: InputOptions

    @OptionGroup(title: "Messages")
    var messages: MessageOptions

    func run() throws {
        let progress = Progress(isQuiet: messages.quiet, "reading")
        LintCommand.run(specs, files.configuration, isStrict: messages.strict) { outcome, diagnostics in
            progress.end()
            messages.print(diagnostics)
            SDKGen.exit(withError: ExitCode(outcome.rawValue))
        }
    }
}
