import ArgumentParser
import Generator

/// The command: arguments in, exit status out. What it does is in the library `Generator`.
@main
struct SDKGen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sdkgen",
        abstract: "Generates Swift SDKs from OpenAPI descriptions.",
        discussion: """
            Exit status: 0 done; 1 the input has errors; 2 a check found a difference; 64 wrong usage; \
            70 a defect of sdkgen.
            """,
        version: GeneratorVersion.text,
        subcommands: [
            InitCommandLine.self, Generate.self, Lint.self, Diff.self, MockCommand.self, DriftSubcommand.self,
        ]
    )
}

extension SDKGen {
    /// Runs the command that the arguments name.
    ///
    /// On the main thread, whose stack is larger than those of the concurrency pool and whose memory grows at less cost.
    @MainActor
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            exit(withError: error)
        }
    }
}
