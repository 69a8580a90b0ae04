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
        help: "The file that keeps the names of schemas and methods. (default: beside the configuration: sdkgen.lock)")
    var lockPath: String?

    @Option(help: "The name of the module.")
    var module: String?

    @Option(help: ArgumentHelp("Write a page with every operation as a Swift call.", valueName: "file"))
    var reference: String?

    @Option(
        help: ArgumentHelp("Write an OpenAPI Overlay with the Swift call of every operation.", valueName: "file"))
    var samples: String?

    @Flag(help: "Write nothing; say which files would change, and exit with 2 if any.")
    var check = false

    @Flag(help: "Generate again whenever a file that was read changes, until interrupted; the output is not watched.")
    var watch = false

    @Flag(help: "Write one file of each kind, whose names are known before: for build tools.")
    var bundle = false

    @Flag(help: "Read the names of schemas and methods and do not write them.")
    var keepLock = false

    @Flag(help: "Generate even if nothing has changed since the last run, and without the name lock if that is gone.")
    var afresh = false

    @OptionGroup(title: "Filters")
    var filters: FilterOptions

    @OptionGroup(title: "Files")
    var files: InputOptions

    @OptionGroup(title: "Messages")
    var messages: MessageOptions

    func run() throws {
        let request = request
        if watch { GenerateLoop(request, messages).run() }
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

    private var request: GenerateRequest {
        var request = GenerateRequest()
        request.spec = spec
        request.configurationPath = configurationPath
        request.output = output
        request.module = module
        request.lockPath = lockPath
        request.reference = reference
        request.samples = samples
        request.filters = filters.filters
        request.input = files.input
        request.isCheck = check
        request.isStrict = messages.strict
        request.isBundled = bundle
        request.keepsLock = keepLock
        request.isAfresh = afresh
        request.records = afresh ? nil : GenerateRequest.standardRecords
        return request
    }

    func validate() throws {
        if watch && check {
            throw ValidationError("--watch writes what --check only compares: use one of them.")
        }
        if let module, Identifier(module) == nil {
            throw ValidationError("--module '\(module)' is not a Swift identifier.")
        }
    }
}
