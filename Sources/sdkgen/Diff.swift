import ArgumentParser
import Generator

/// `sdkgen diff`
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says what a change of the description means for programs that import the SDK.",
        discussion: """
            OLD and NEW are descriptions, or REV:path for a file as a revision of the git repository has it. \
            Exits with 2 when --fail-on finds what it names.
            """
    )

    @Argument(help: "The description before.")
    var old: String

    @Argument(help: "The description after.")
    var new: String

    @Option(
        name: .customLong("config"),
        help: "The configuration file; else the one here or in a folder here whose 'spec' is NEW.")
    var configurationPath: String?

    @Option(help: "The form of the report.")
    var format = DiffRequest.Format.text

    @Option(help: "Which changes make the command exit with 2.")
    var failOn: DiffRequest.Failure?

    @Option(help: "The file that the report is written to.")
    var output: String?

    @Option(help: "The version that is out, such as 1.4.2: the next one is proposed.")
    var version: String?

    @OptionGroup(title: "Files")
    var files: InputOptions

    @OptionGroup(title: "Messages")
    var messages: MessageOptions

    func run() throws {
        var request = DiffRequest(old: old, new: new)
        request.configurationPath = configurationPath
        request.format = format
        request.failure = failOn
        request.output = output
        request.version = version.flatMap { SemanticVersion($0) }
        request.input = files.input
        request.isStrict = messages.strict
        var diagnostics = Diagnostics()
        let progress = Progress(isQuiet: messages.quiet, "comparing")
        let outcome = DiffCommand.run(request, &diagnostics)
        progress.end()
        messages.print(diagnostics, showsWarnings: messages.verbose)
        if !outcome.report.isEmpty { print(outcome.report, terminator: "") }
        if outcome.status != .done { throw ExitCode(outcome.status.rawValue) }
    }

    func validate() throws {
        if let version, SemanticVersion(version) == nil {
            throw ValidationError("--version '\(version)' is no version; write it as 1.4.2.")
        }
    }
}

extension DiffRequest.Format: ExpressibleByArgument {}
extension DiffRequest.Failure: ExpressibleByArgument {}
