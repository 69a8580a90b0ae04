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
    /// The files beside the folder as they were before the run.
    private let beside: [FileRecord]

    /// `nil` where no records are kept, or what is read depends on more than the files: on which files a folder has.
    init?(_ request: GenerateRequest, _ configuration: Configuration, spec: String, output: String) {
        guard let folder = request.records, (try? FileSystem.kind(of: spec)) == .file else { return nil }
        self.request = request
        self.configuration = configuration
        self.output = FileSystem.resolved(output) ?? output
        path = "\(folder)/\(StableHash.text(of: Array(self.output.utf8))).json"
        beside = [
            ConfigurationFile.lockPath(for: request), configuration.documentation.reference,
            configuration.documentation.samples,
        ].compactMap { $0 }.map { FileRecord(path: $0, bytes: try? FileSystem.read($0)) }
    }

    /// Takes the report and the diagnostics of the last run from its record.
    ///
    /// - Returns: Whether the run would be the same and would change nothing.
    func recall(_ report: inout GenerateReport, _ diagnostics: inout Diagnostics) -> Bool {
        guard let record = try? JSON.decode(RunRecord.self, from: FileSystem.read(path)), record.identity == identity,
            record.beside == beside,
            let files = sources(of: record), files.starts(with: diagnostics.files, by: { $0.path == $1.path }),
            let contents = try? FolderContents.read(output),
            Self.records(contents.own.map { ($0.key, $0.value) }, contents.foreign) == record.output
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
        report.fileCount = record.fileCount
        var changes = OutputChanges()
        changes.unchangedCount = record.fileCount
        report.changes = changes
        return true
    }

    /// Records a run that is done, unless the next one may say something else: one that wrote what it had read, or that
    /// said what it would not with the lock that it began.
    func remember(
        _ files: [RenderedFile], _ written: [StagedFile], _ report: GenerateReport, _ diagnostics: Diagnostics
    ) {
        let texts = Dictionary(written.map { ($0.path, Array($0.text.utf8)) }) { $1 }
        let beside = beside.map { file in texts[file.path].map { FileRecord(path: file.path, bytes: $0) } ?? file }
        guard beside == beside.map({ FileRecord(path: $0.path, bytes: try? FileSystem.read($0.path)) }),
            !diagnostics.files.contains(where: { texts[$0.path] != nil }),
            written.isEmpty || !diagnostics.all.contains(where: { Self.saidWithoutLock.contains($0.code) }),
            !diagnostics.all.contains(where: { $0.code == .unreadableFile }),
            let contents = try? FolderContents.read(output)
        else { return }
        let record = RunRecord(
            identity: identity,
            read: diagnostics.files.map { FileRecord(path: $0.path, bytes: $0.bytes) },
            beside: beside,
            // What was made, not what somebody else may have put there since.
            output: Self.records(files.map { ($0.path, Array($0.text.utf8)) }, contents.foreign),
            said: diagnostics.all.map(SaidRecord.init),
            fileCount: report.fileCount, operationCount: report.operationCount, schemaCount: report.schemaCount,
            leftOutOperations: report.leftOut.operationCount, leftOutSchemas: report.leftOut.schemaCount)
        guard let text = try? JSON.encode(record) else { return }
        try? FileSystem.createFolders(RelativePath.folder(of: path))
        try? Data(text).write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    /// What a lock that is begun settles.
    private static let saidWithoutLock: Set<DiagnosticCode> = [
        .missingNameLock, .nameCollisionResolved, .droppedAlias,
    ]

    /// The files that a run read, if they are still the same.
    private func sources(of record: RunRecord) -> [SourceFile]? {
        var files: [SourceFile] = []
        for file in record.read {
            guard let bytes = FileManager.default.contents(atPath: file.path).map({ [UInt8]($0) }) else { return nil }
            guard FileRecord(path: file.path, bytes: bytes) == file else { return nil }
            files.append(SourceFile(path: file.path, bytes: bytes))
        }
        return files
    }

    private static func records(_ files: [(String, [UInt8])], _ foreign: [String]) -> [FileRecord] {
        files.map { FileRecord(path: $0.0, bytes: $0.1) }.sorted { $0.path < $1.path }
            + foreign.map { FileRecord(path: $0, bytes: nil) }
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
