import ArgumentParser
import Generator
import MockServer

/// `sdkgen mock`
struct MockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mock",
        abstract: "Serves a description: its examples, or values made from its schemas.",
        discussion: """
            Prints 'listening on URL' when it is ready, with the base URL that a client needs: the path of the \
            description's first server included. Serves until it is stopped.
            """
    )

    @Argument(help: "The OpenAPI description, in YAML or JSON.")
    var spec: String

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 for a free one.")
    var port: UInt16 = 0

    @OptionGroup(title: "Files")
    var files: InputOptions

    @OptionGroup(title: "Messages")
    var messages: MessageOptions

    func run() async throws {
        let description: MockDescription
        do {
            description = try MockDescription(path: spec, files.configuration)
        } catch {
            messages.print(error.diagnostics)
            throw ExitCode(CommandOutcome.failed.rawValue)
        }
        messages.print(description.diagnostics)
        if messages.strict, description.diagnostics.all.contains(where: { $0.severity == .warning }) {
            throw ExitCode(CommandOutcome.failed.rawValue)
        }
        let server = MockServer(description, host: host, port: port)
        let address: String
        do {
            address = try await server.start()
        } catch {
            StandardError.write("sdkgen: cannot listen on \(host):\(port): \(error)\n")
            throw ExitCode(CommandOutcome.failed.rawValue)
        }
        StandardOutput.writeLine("listening on \(address)")
        try await server.wait()
    }
}
