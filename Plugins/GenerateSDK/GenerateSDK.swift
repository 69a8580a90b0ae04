import Foundation
import PackagePlugin

/// `swift package generate-sdk`: runs `sdkgen generate` for the configurations of a package.
///
/// A configuration is the `sdkgen.yaml` of a target's folder, of the package's folder or of its folder `spec`.
/// `--target NAME` takes that of one target only; other arguments are those of `sdkgen generate`: `--check`, `--strict`.
@main
struct GenerateSDK: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        var extractor = ArgumentExtractor(arguments)
        let names = extractor.extractOption(named: "target")
        let rest = extractor.remainingArguments
        let configurations = try Self.configurations(of: context.package, targets: names)
        guard !configurations.isEmpty else {
            throw Failure(
                "there is no sdkgen.yaml in a target's folder, in the package's folder or in its folder 'spec'; "
                    + "'sdkgen init' writes one")
        }
        let tool = try context.tool(named: "sdkgen")
        for configuration in configurations {
            try Self.run(
                tool.url, ["generate", "--config", configuration.path(percentEncoded: false)] + rest,
                in: context.package.directoryURL)
        }
    }

    /// The configuration files that are there.
    private static func configurations(of package: Package, targets names: [String]) throws -> [URL] {
        let targets = names.isEmpty ? package.targets : try package.targets(named: names)
        var folders = targets.map(\.directoryURL)
        if names.isEmpty { folders += [package.directoryURL, package.directoryURL.appending(path: "spec")] }
        let files = folders.map { $0.appending(path: "sdkgen.yaml") }
        return files.filter { FileManager.default.fileExists(atPath: $0.path(percentEncoded: false)) }
    }

    /// Runs the tool with the streams of the plugin, so that its diagnostics appear as they are.
    private static func run(_ tool: URL, _ arguments: [String], in folder: URL) throws {
        let process = Process()
        process.executableURL = tool
        process.arguments = arguments
        process.currentDirectoryURL = folder
        try process.run()
        process.waitUntilExit()
        switch process.terminationStatus {
        case 0: break
        case 2: throw Failure("the generated code is not what the description says now")
        default: throw Failure("sdkgen ended with status \(process.terminationStatus)")
        }
    }
}

/// Why the command fails, as it is shown.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
