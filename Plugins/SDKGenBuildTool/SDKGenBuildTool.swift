import Foundation
import PackagePlugin

/// Generates an SDK while its target is built, for packages that do not check generated code in.
///
/// The target's folder, else the package's, has the `sdkgen.yaml`. Its `output` does not count: what is written stands
/// in the build folder. As SwiftPM has to know the files before the command runs, and a command that runs before each
/// build cannot use a tool that is built from source, there are three files whatever the description: `--bundle`.
@main
struct SDKGenBuildTool: BuildToolPlugin {
    private static let outputs = ["GeneratedClient.swift", "GeneratedModels.swift", "GeneratedResources.swift"]

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let configuration = Self.configuration(of: target, in: context.package) else {
            Diagnostics.error(
                "there is no sdkgen.yaml in the folder of target '\(target.name)' or of the package; "
                    + "'sdkgen init' writes one")
            return []
        }
        let output = context.pluginWorkDirectoryURL.appending(path: "Generated")
        return [
            .buildCommand(
                displayName: "Generating the SDK of \(target.name)",
                executable: try context.tool(named: "sdkgen").url,
                arguments: [
                    "generate", "--config", configuration.path(percentEncoded: false),
                    "--output", output.path(percentEncoded: false), "--module", target.name,
                    "--bundle", "--keep-lock", "--quiet",
                ],
                inputFiles: Self.inputs(configuration),
                outputFiles: Self.outputs.map { output.appending(path: $0) }
            )
        ]
    }

    private static func configuration(of target: any Target, in package: Package) -> URL? {
        [target.directoryURL, package.directoryURL].map { $0.appending(path: "sdkgen.yaml") }
            .first { FileManager.default.fileExists(atPath: $0.path(percentEncoded: false)) }
    }

    /// The configuration, the description that it names, and the YAML, JSON and lock files that stand beside the
    /// configuration or below: a change of one of them, and of no other file, makes the build generate again.
    ///
    /// So does a file that comes to stand beside the configuration, such as the lock: the folder itself changes then. The
    /// lock cannot be named before it is there, as a build does not begin without its inputs.
    private static func inputs(_ configuration: URL) -> [URL] {
        let folder = configuration.deletingLastPathComponent()
        let walk = FileManager.default.enumerator(
            at: folder, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles, .skipsPackageDescendants])
        var files = [folder.standardizedFileURL, configuration.standardizedFileURL] + description(of: configuration)
        while let file = walk?.nextObject() as? URL {
            let isDescription = ["yaml", "yml", "json", "lock"].contains(file.pathExtension)
            if isDescription { files.append(file.standardizedFileURL) }
        }
        return Set(files).sorted { $0.path < $1.path }
    }

    /// The file that the line `spec:` names, when it is there.
    private static func description(of configuration: URL) -> [URL] {
        let text = (try? String(contentsOf: configuration, encoding: .utf8)) ?? ""
        guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("spec:") }) else { return [] }
        let path = line.dropFirst(5).trimmingCharacters(in: CharacterSet(charactersIn: " \"'\r"))
        let file = URL(fileURLWithPath: path, relativeTo: configuration.deletingLastPathComponent())
        return FileManager.default.fileExists(atPath: file.path) ? [file.standardizedFileURL] : []
    }
}
