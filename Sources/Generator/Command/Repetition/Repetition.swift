import Foundation
import SDKRuntime

/// Whether a request to generate repeats the last run for its output folder, in a record of that run.
///
/// A record that cannot be read or written is as good as none: the run is made.
struct Repetition {
    private let request: GenerateRequest
    private let configuration: Configuration
    private let output: String
    private let path: String

    /// `nil` where no records are kept, or what is read depends on more than the files: on which files a folder has.
    init?(_ request: GenerateRequest, _ configuration: Configuration, spec: String, output: String) {
        guard let folder = request.records, (try? FileSystem.kind(of: spec)) == .file else { return nil }
        self.request = request
        self.configuration = configuration
        self.output = FileSystem.resolved(output) ?? output
        path = "\(folder)/\(ContentDigest.text(Array(self.output.utf8))).json"
    }

    /// Takes the report and the diagnostics of the last run from its record.
    ///
    /// - Returns: Whether the run would be the same and would change nothing.
    func recall(_ report: inout GenerateReport, _ diagnostics: inout Diagnostics) -> Bool {
        guard let record = try? JSON.decode(RunRecord.self, from: FileSystem.read(path)), record.identity == identity,
            record.beside == record.beside.map({ FileRecord(path: $0.path, bytes: try? FileSystem.read($0.path)) }),
            let files = sources(of: record), files.starts(with: diagnostics.files, by: { $0.path == $1.path }),
            let contents = try? FolderContents.read(output), Self.files(of: contents) == record.output
        else { return false }
        let said = record.said.compactMap(\.diagnostic)
        let count = Int32(clamping: files.count)
        guard said.count == record.said.count,
            said.allSatisfy({ $0.location.map { (0..<count).contains($0.file) } ?? true })
        else { return false }
        for file in files.dropFirst(diagnostics.files.count) { _ = diagnostics.add(file) }
        for diagnostic in said { diagnostics.add(diagnostic) }
        report.operationCount = record.operationCount
        report.schemaCount = record.schemaCount
        report.leftOut = Plan.LeftOut(
            operationCount: record.leftOutOperations, schemaCount: record.leftOutSchemas)
        report.fileCount = record.output.count
        var changes = OutputChanges()
        changes.unchangedCount = record.output.count
        report.changes = changes
        return true
    }

    /// Records a run that is done.
    func remember(_ report: GenerateReport, _ diagnostics: Diagnostics) {
        guard !diagnostics.all.contains(where: { $0.code == .unreadableFile }),
            let contents = try? FolderContents.read(output)
        else { return }
        // The lock is both read and written: what counts is what the run left there.
        let beside = [
            ConfigurationFile.lockPath(for: request), configuration.documentation.reference,
            configuration.documentation.samples,
        ].compactMap { $0 }
        let written = Set(beside)
        let record = RunRecord(
            identity: identity,
            read: diagnostics.files.map { file in
                FileRecord(path: file.path, bytes: written.contains(file.path) ? nil : file.bytes)
            },
            beside: beside.map { FileRecord(path: $0, bytes: try? FileSystem.read($0)) },
            output: Self.files(of: contents), said: diagnostics.all.map(SaidRecord.init),
            operationCount: report.operationCount, schemaCount: report.schemaCount,
            leftOutOperations: report.leftOut.operationCount, leftOutSchemas: report.leftOut.schemaCount)
        guard let text = try? JSON.encode(record) else { return }
        try? FileSystem.createFolders(RelativePath.folder(of: path))
        try? Data(text).write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    /// The files that a run read, if they are still the same.
    private func sources(of record: RunRecord) -> [SourceFile]? {
        var files: [SourceFile] = []
        for file in record.read {
            guard let bytes = FileManager.default.contents(atPath: file.path).map({ [UInt8]($0) }) else { return nil }
            if file.digest != nil, FileRecord(path: file.path, bytes: bytes) != file { return nil }
            files.append(SourceFile(path: file.path, bytes: bytes))
        }
        return files
    }

    private static func files(of contents: FolderContents) -> [FileRecord] {
        contents.own.map { FileRecord(path: $0.key, bytes: $0.value) }.sorted { $0.path < $1.path }
            + contents.foreign.map { FileRecord(path: $0, bytes: nil) }
    }

    /// The program and the request: another build of the program may write something else.
    private var identity: String {
        var request = request
        request.isCheck = false
        request.records = nil
        let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
        let stamp = FileStamp(program).map { "\($0)" } ?? ""
        return "\(program) \(stamp) \(FileManager.default.currentDirectoryPath) \(request)"
    }
}

extension GenerateRequest {
    /// Where the command keeps its records: the user's folder for what can be made again.
    public static var standardRecords: String? {
        FileManager.default.urls(for: .cachesDirectory, in: .userDomainMask).first.map { $0.path + "/sdkgen" }
    }
}
