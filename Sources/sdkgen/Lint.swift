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
        var diagnostics = Diagnostics()
        let progress = Progress(isQuiet: messages.quiet, "reading")
        let outcome = LintCommand.run(specs, files.configuration, isStrict: messages.strict, &diagnostics)
        progress.end()
        messages.print(diagnostics)
        if outcome != .done { throw ExitCode(outcome.rawValue) }
    }
}
