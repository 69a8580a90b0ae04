/// Finds and reads the configuration of a run.
struct ConfigurationFile {
    /// Where the file is looked for when no option names one.
    static let standardPaths = ["sdkgen.yaml", "spec/sdkgen.yaml"]

    /// The configuration with the options of a request over it, and paths as the current folder sees them.
    ///
    /// A description that is named on the command line is read without a configuration file, unless one is named too.
    static func load(for request: GenerateRequest, _ diagnostics: inout Diagnostics) -> Configuration? {
        guard var configuration = read(for: request, &diagnostics) else { return nil }
        if let spec = request.spec { configuration.spec = ConfiguredText(spec) }
        if let output = request.output { configuration.output = output }
        if let module = request.module { configuration.module = module }
        configuration.filters.add(request.filters)
        configuration.documentation.reference = request.reference ?? configuration.documentation.reference
        configuration.documentation.samples = request.samples ?? configuration.documentation.samples
        configuration.isBundled = request.isBundled
        configuration.add(request.input)
        return configuration
    }

    private static func read(for request: GenerateRequest, _ diagnostics: inout Diagnostics) -> Configuration? {
        guard let path = request.configurationPath ?? (request.spec == nil ? standardPath : nil) else {
            return withHeader(Configuration(), spec: request.spec, path: nil)
        }
        guard let node = SourceReader.load(path: path, &diagnostics),
            let configuration = read(node, { relative($0, to: path) }, &diagnostics)
        else { return nil }
        return withHeader(configuration, spec: request.spec, path: path)
    }

    /// Reads a configuration; `resolve` says where the files are that it names.
    static func read(
        _ node: Node, _ resolve: (String) -> String, _ diagnostics: inout Diagnostics
    ) -> Configuration? {
        guard var configuration = Configuration.read(node, &diagnostics) else { return nil }
        configuration.spec = configuration.spec?.replaced(by: resolve)
        configuration.output = configuration.output.map(resolve)
        configuration.overlays = configuration.overlays.map { $0.replaced(by: resolve) }
        let documentation = configuration.documentation
        configuration.documentation.reference = documentation.reference.map(resolve)
        configuration.documentation.samples = documentation.samples.map(resolve)
        configuration.rootFolder = configuration.rootFolder.map(resolve)
        configuration.localCopies = configuration.localCopies.mapValues(resolve)
        return configuration
    }

    /// Where the names of inline schemas and methods are kept: beside the configuration file, or where an option says.
    ///
    /// `sdkgen.lock` for `sdkgen.yaml`; a configuration of another name has its own, as several may stand in a folder.
    static func lockPath(for request: GenerateRequest) -> String? {
        if let path = request.lockPath { return path }
        guard let path = request.configurationPath ?? (request.spec == nil ? standardPath : nil) else { return nil }
        return lockPath(beside: path)
    }

    /// `spec/sdkgen.lock` for `spec/sdkgen.yaml`.
    static func lockPath(beside path: String) -> String {
        let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
        let stem = name.lastIndex(of: ".").map { $0 > name.startIndex ? name[..<$0] : name } ?? name
        return path.dropLast(name.count) + stem + ".lock"
    }

    /// The files that a run reads first, whether they can be read or not: configuration, description, overlays.
    static func paths(for request: GenerateRequest) -> [String] {
        var diagnostics = Diagnostics()
        let path = request.configurationPath ?? (request.spec == nil ? standardPath ?? standardPaths[0] : nil)
        let configuration = load(for: request, &diagnostics)
        return [path, configuration?.spec?.text ?? request.spec].compactMap { $0 }
            + (configuration?.overlays.map(\.text) ?? request.input.overlays)
    }

    static var standardPath: String? { standardPaths.first { kind($0) != nil } }

    /// The files in the folders here, where `sdkgen init --package` puts one; not in linked folders, which are those here
    /// by another name, or elsewhere.
    static var packagePaths: [String] {
        let folders = ((try? FileSystem.names(in: ".")) ?? []).filter { !$0.hasPrefix(".") && kind($0) == .folder }
        return folders.map { "\($0)/sdkgen.yaml" }.filter { FileSystem.resolved($0).map(kind) == .file }
    }

    private static func kind(_ path: String) -> FileSystem.Kind? { (try? FileSystem.kind(of: path)) ?? nil }

    /// A path of the configuration file is relative to the folder of that file.
    ///
    /// - Parameter isLink: Whether a folder is a symbolic link, so that `..` leads elsewhere than out of its name.
    static func relative(
        _ path: String, to file: String,
        isLink: (String) -> Bool = { ((try? FileSystem.kind(of: $0)) ?? nil) == .link }
    ) -> String {
        guard !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return path }
        var folder = file[..<slash]
        var rest = path[...]
        while true {
            if rest.hasPrefix("./") {
                rest = rest.dropFirst(2)
            } else if rest.hasPrefix("../"), let name = folder.split(separator: "/").last, name != "..", name != ".",
                !isLink(String(folder))
            {
                rest = rest.dropFirst(3)
                folder = folder.dropLast(name.count)
                if folder.count > 1 && folder.hasSuffix("/") { folder = folder.dropLast() }
                if folder.isEmpty { return String(rest) }
            } else {
                return folder == "/" ? "/\(rest)" : "\(folder)/\(rest)"
            }
        }
    }

    /// The standard header names files by the end of their path: the same on every machine.
    private static func withHeader(_ configuration: Configuration, spec: String?, path: String?) -> Configuration {
        if configuration.header != nil { return configuration }
        var result = configuration
        let place = spec ?? configuration.spec?.text
        let description = place.map(name) ?? "a description"
        let isFolder = place.flatMap(FileSystem.resolved).flatMap(kind) == .folder
        let what = isFolder ? "a file there" : "that file"
        let files = path.map { "\(what) or \(name($0))" } ?? what
        result.header = "Generated by sdkgen from \(description). Change \(files) and run sdkgen generate."
        return result
    }

    private static func name(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}

extension Filters {
    /// Adds the filters of the command line.
    mutating func add(_ other: Filters) {
        includeTags += other.includeTags
        includePaths += other.includePaths
        includeOperations += other.includeOperations
        excludeTags += other.excludeTags
        excludePaths += other.excludePaths
        excludeOperations += other.excludeOperations
    }
}
