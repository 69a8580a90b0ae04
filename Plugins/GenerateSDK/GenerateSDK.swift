import Foundation
import PackagePlugin

/// `swift package generate-sdk`: runs `sdkgen generate` for the configurations of a package.
///
/// A configuration is the `sdkgen.yaml` of a target's folder, of the package's folder or of its folder `spec`.
/// `--target NAME` takes the first of these that is there, for one target; other arguments are those of
/// `sdkgen generate`: `--check`, `--strict`.
@main
struct GenerateSDK: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        var extractor = ArgumentExtractor(arguments)
        let names = extractor.extractOption(named: "target")
        let rest = extractor.remainingArguments
        let configurations = try Self.configurations(of: context.package, targets: names)
        let tool = try context.tool(named: "sdkgen")
        for configuration in configurations {
            try Self.run(
                tool.url, ["generate", "--config", configuration.path(percentEncoded: false)] + rest,
                in: context.package.directoryURL)
        }
    }

    /// The configuration files that are there: all, or for each target that is named the one nearest to it.
    private static func configurations(of package: Package, targets names: [String]) throws -> [URL] {
        let shared = [package.directoryURL, package.directoryURL.appending(path: "spec")]
        if names.isEmpty {
            let files = present(package.targets.map(\.directoryURL) + shared)
            if !files.isEmpty { return files }
            throw Failure(
                "there is no sdkgen.yaml in a target's folder, in the package's folder or in its folder 'spec'; "
                    + "'sdkgen init' writes one, and a target without a source file has no folder for SwiftPM")
        }
        var files: [URL] = []
        for target in try package.targets(named: names) {
            guard let file = present([target.directoryURL] + shared).first else {
                throw Failure(
                    "there is no sdkgen.yaml in the folder of target '\(target.name)', in the package's folder or in its "
                        + "folder 'spec'; 'sdkgen init' writes one")
            }
            // Several targets may share the one of the package.
            if !files.contains(file) { files.append(file) }
        }
        return files
    }

    /// The configuration files of folders.
    private static func present(_ folders: [URL]) -> [URL] {
        folders.map { $0.appending(path: "sdkgen.yaml") }
            .filter { FileManager.default.fileExists(atPath: $0.path(percentEncoded: false)) }
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
