/// `sdkgen init`, without the parsing of its arguments.
public enum InitCommand {
    /// What was written.
    public struct Report: Sendable {
        /// How it ended.
        public internal(set) var outcome = CommandOutcome.failed
        /// The files, as they are named from the current folder.
        public internal(set) var files: [String] = []
        /// The commands that come next, in order.
        public internal(set) var nextCommands: [String] = []
    }

    /// Reads the description and writes a configuration for it, and a package around that when one is asked for.
    ///
    /// No file is overwritten: when one of the files is there already, none is written.
    public static func run(_ request: InitRequest, _ diagnostics: inout Diagnostics) -> Report {
        var report = Report()
        guard let start = StartingPoint.read(request, &diagnostics) else { return report }
        var files = [NewFile(path: "sdkgen.yaml", text: StartingConfiguration(start).text)]
        if let package = StartingPackage(start, request) { files += package.files }
        guard NewFile.write(files, to: start.folder, &diagnostics) else { return report }
        report.outcome = .done
        report.files = files.map { RelativePath.joined(start.folder, $0.path) }
        let isHere = start.folder.isEmpty || start.folder == "."
        report.nextCommands = (isHere ? [] : ["cd \(start.folder)"]) + ["sdkgen generate"]
        if request.package != nil { report.nextCommands.append("swift test") }
        return report
    }
}
