import ArgumentParser
import Drift
import Generator

/// `sdkgen drift`
struct DriftSubcommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drift",
        abstract: "Says where recorded traffic disagrees with a description, and writes an overlay that mends it.",
        discussion: """
            Recordings are HTTP Archives (.har), JSON lines, and JSON files of exchanges; of a folder, all of them.
            """
    )

    /// How the report is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Argument(help: "The OpenAPI description, in YAML or JSON, or a folder that holds it.")
    var spec: String

    @Argument(help: "Recorded exchanges: files, or folders that hold them.")
    var recordings: [String]

    @Option(help: "The file for an OpenAPI Overlay that makes the description true; JSON when it ends with .json.")
    var overlay: String?

    @Option(help: "The form of the report.")
    var format = Format.text

    @Flag(help: "Exit with 2 if there is any disagreement.")
    var check = false

    @Option(help: ArgumentHelp("An overlay that is applied to the description first; repeatable.", valueName: "file"))
    var apply: [String] = []

    @Option(help: "The folder that references stay inside, in place of that of the description.")
    var root: String?

    @Flag(help: "Follow references to files anywhere.")
    var allowOutside = false

    @OptionGroup(title: "Messages")
    var messages: MessageOptions

    func run() throws {
        var request = DriftRequest(spec: spec, recordings: recordings)
        request.overlayPath = overlay
        request.isStrict = messages.strict
        request.configuration.overlays = apply.map { ConfiguredText($0) }
        request.configuration.rootFolder = root
        request.configuration.allowsOutside = allowOutside
        var diagnostics = Diagnostics()
        let progress = Progress(isQuiet: messages.quiet, "comparing")
        let result = DriftCommand.run(request, &diagnostics)
        progress.end()
        messages.print(diagnostics)
        if let report = result.report {
            print(format == .json ? report.json + "\n" : report.text, terminator: "")
            if format == .text, let overlay, !messages.quiet { print(text(result, overlay)) }
        }
        if result.outcome != .done { throw ExitCode(result.outcome.rawValue) }
        if check, result.report?.entries.isEmpty == false { throw ExitCode(CommandOutcome.different.rawValue) }
    }

    private func text(_ result: DriftResult, _ path: String) -> String {
        guard result.overlay != nil else { return "nothing to mend; \(path) is not written" }
        return "\(Counted.text(result.actionCount, "action")) → \(path)"
    }
}
