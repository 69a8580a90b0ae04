import ArgumentParser
import Generator

/// Which files a description may consist of, besides what the configuration says.
struct InputOptions: ParsableArguments {
    @Option(help: "The folder that references stay inside, in place of that of the description.")
    var root: String?
    @Flag(help: "Follow references to files anywhere.")
    var allowOutside = false

    @Option(help: ArgumentHelp("An OpenAPI Overlay that changes the description; repeatable.", valueName: "file"))
    var overlay: [String] = []

    /// The options as the library has them.
    var input: InputRequest {
        var input = InputRequest()
        input.rootFolder = root
        input.overlays = overlay
        input.allowsOutside = allowOutside
        return input
    }

    /// A configuration that says no more than the options.
    var configuration: Configuration {
        var configuration = Configuration()
        configuration.add(input)
        return configuration
    }
}
