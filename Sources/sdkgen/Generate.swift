import ArgumentParser
import Generator

/// `sdkgen generate`
struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the Swift files of a description.",
        discussion: "Without SPEC, reads the file named by --config, else sdkgen.yaml here or in spec/."
    )

    @Argument(help: "The OpenAPI description, in YAML or JSON, or a folder that holds it.")
    var spec: String?

    @Option(name: .customLong("config"), help: "The configuration file.")
    var configurationPath: String?

    @Option(help: "The folder that the files are written to.")
    var output: String?

    @Option(
        name: .customLong("lock"),
        help: "The file that keeps the names of inline schemas. (default: beside the configuration: sdkgen.lock)")
    var lockPath: String?

    @Option(help: "The name of the module.")
    var module: String?

    @Flag(help: "Write nothing; say which files would change, and exit with 2 if any.")
    var check = false

    @OptionGroup(title: "Filters")
    var filters: FilterOptions

    @OptionGroup(title: "Files")
    var files: InputOptions

    @OptionGroup(title: "Messages")
    var messages: MessageOptions

    func run() throws {
        var request = GenerateRequest()
        request.spec = spec
        request.configurationPath = configurationPath
        request.output = output
        request.module = module
        request.lockPath = lockPath
        request.filters = filters.filters
        request.input = files.input
        request.isCheck = check
        request.isStrict = messages.strict
        var diagnostics = Diagnostics()
        let progress = Progress(isQuiet: messages.quiet, "generating")
        let report = GenerateCommand.run(request, &diagnostics)
        progress.end()
        messages.print(diagnostics)
        if !messages.quiet {
            if check || messages.verbose { for line in report.fileLines { print(line) } }
            if let summary = report.summary { print(summary) }
        }
        if report.outcome != .done { throw ExitCode(report.outcome.rawValue) }
    }

    func validate() throws {
        if let module, Identifier(module) == nil {
            throw ValidationError("--module '\(module)' is not a Swift identifier.")
        }
    }
}
