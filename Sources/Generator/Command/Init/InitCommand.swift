/// `sdkgen init`, without the parsing of its arguments.
public enum InitCommand {
    /// What was written.
    public struct Report: Sendable {
        /// How it ended.
        public internal(set) var outcome = CommandOutcome.failed
        /// The files, as they are named from the current folder.
        public internal(set) var files: [String] = []
        /// What the package lacks that it would need as a repository of its own.
        public internal(set) var advice: String?
        /// The commands that come next, in order.
        public internal(set) var nextCommands: [String] = []
    }

    /// Reads the description and writes a configuration for it, and a package around that when one is asked for.
    ///
    /// No file is overwritten: when one of the files is there already, none is written.
    public static func run(_ request: InitRequest, _ diagnostics: inout Diagnostics) -> Report {
        var report = Report()
        guard RuntimeDependency.check(request.dependency, &diagnostics),
            let start = StartingPoint.read(request, &diagnostics)
        else { return report }
        var files = [NewFile(path: "sdkgen.yaml", text: StartingConfiguration(start).text)]
        if let package = StartingPackage(start, request) { files += package.files }
        guard NewFile.write(files, to: start.folder, &diagnostics) else { return report }
        report.outcome = .done
        report.files = files.map { RelativePath.joined(start.folder, $0.path) }
        if request.package != nil, !start.holdsDescription(request.spec) {
            report.advice =
                "the description is outside of the package; where that becomes a repository of its own, move the "
                + "description into it and change 'spec' in sdkgen.yaml"
        }
        report.nextCommands = nextCommands(request, in: start.folder)
        return report
    }

    /// `cd Pets`, `../tools/sdkgen generate`, `swift test`
    private static func nextCommands(_ request: InitRequest, in folder: String) -> [String] {
        let isHere = folder.isEmpty || folder == "."
        // A name without a slash is looked up in PATH, wherever the shell is; a path is as the new folder sees it.
        var command = request.command
        if command.contains("/") {
            command = RelativePath.of(command, from: folder)
            if !command.contains("/") { command = "./\(command)" }
        }
        return (isHere ? [] : ["cd \(ShellText.word(folder))"]) + ["\(ShellText.word(command)) generate"]
            + (request.package == nil ? [] : ["swift test"])
    }
}
