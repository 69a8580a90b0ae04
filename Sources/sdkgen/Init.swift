import ArgumentParser
import Generator

/// `sdkgen init`
struct InitCommandLine: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Begins an SDK: writes a sdkgen.yaml and, with --package, a SwiftPM package around it.",
        discussion: "No file is overwritten."
    )

    @Argument(help: "The OpenAPI description, in YAML or JSON, or a folder that holds it.")
    var spec: String

    @Option(help: "The name of a package to write, and of its module.")
    var package: String?

    @Option(help: "The folder to write to. (default: here, or a folder of the package's name)")
    var output: String?

    @Option(
        help: "With --package: where the package 'sdkgen' is, as the path of a checkout or the URL of a repository.")
    var dependency: String?

    @Option(help: "With a URL: the first version of 'sdkgen' that fits. (default: the branch main)")
    var dependencyVersion: String?

    @OptionGroup(title: "Files")
    var files: InputOptions

    @OptionGroup(title: "Messages")
    var messages: MessageOptions

    func run() throws {
        var request = InitRequest(spec: spec)
        request.package = package
        request.output = output
        request.dependency = dependency.map { RuntimeDependency($0, version: dependencyVersion) }
        request.command = CommandName.current
        request.input = files.input
        var diagnostics = Diagnostics()
        let report = InitCommand.run(request, &diagnostics)
        // What 'sdkgen generate' will say, it will say then.
        if report.outcome != .done {
            messages.print(diagnostics)
            throw ExitCode(report.outcome.rawValue)
        }
        guard !messages.quiet else { return }
        for file in report.files { print("wrote \(file)") }
        if let advice = report.advice { print("note: \(advice)") }
        print("next: \(report.nextCommands.joined(separator: " && "))")
    }

    func validate() throws {
        guard let package else {
            guard dependency == nil, dependencyVersion == nil else {
                throw ValidationError(
                    "--dependency and --dependency-version are for a package: name it with --package.")
            }
            return
        }
        if let problem = PackageName.problem(package) { throw ValidationError("--package '\(package)' \(problem).") }
        guard dependency != nil else {
            throw ValidationError("--package needs --dependency: the path of a checkout of sdkgen, or its URL.")
        }
    }
}
