import ArgumentParser
import Foundation
import ProcessCost

/// `scripts/compile-corpus`
struct CompileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compile", abstract: "Generates descriptions and compiles what is generated, a row for each.")

    @OptionGroup var corpus: CorpusOptions

    @Flag(help: "Compile nothing.")
    var generateOnly = false

    @Option(help: "How many modules are compiled at once.")
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    func run() async throws {
        let documents = try CorpusDocument.find(corpus.paths)
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        if generateOnly { CorpusOptions.say(CompileRow.heading) }
        let generation = DescriptionGeneration(scratch: scratch.path)
        var rows = try documents.map { document in
            let row = try generation.run(document)
            if generateOnly { CorpusOptions.say(row.text) }
            return row
        }
        if !generateOnly { rows = try await compile(zip(documents, rows).map { ($0, $1) }, in: scratch.path) }
        CorpusOptions.say(CompileRow.total(of: rows).text)
        try corpus.write(rows)
        if !rows.allSatisfy(\.isGood) { throw ExitCode.failure }
    }

    /// The largest first: a large one that is begun last would have the other processors wait for it.
    private func compile(_ generated: [(CorpusDocument, CompileRow)], in scratch: String) async throws -> [CompileRow] {
        CorpusOptions.say(CompileRow.heading)
        let compiler = ModuleCompiler(modules: corpus.modules)
        var rows: [String: CompileRow] = [:]
        let items = generated.sorted { $0.1.lines > $1.1.lines }
        try await Workers.run(items, count: jobs) { document, row in
            guard row.isGenerated else { return (row, "") }
            var row = row
            let outcome = try compiler.compile(scratch + "/" + document.folderName)
            row.take(outcome)
            return (row, row.isGood ? "" : outcome.messages)
        } finish: { row, messages in
            CorpusOptions.say(row.text)
            CorpusOptions.report(messages)
            rows[row.name] = row
        }
        return generated.compactMap { rows[$0.0.name] }
    }
}

/// What all commands on a corpus are told.
struct CorpusOptions: ParsableArguments {
    @Argument(help: "Folders and files; a folder '….tree' is one description, '….set' holds separate ones.")
    var paths: [String]

    @Option(help: "The file for the rows as JSON.")
    var json: String?

    @Option(help: "The folder of the built SDKRuntime.swiftmodule.")
    var modules: String

    /// Writes the rows.
    func write(_ rows: [some Encodable]) throws {
        guard let json else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try encoder.encode(rows).write(to: URL(fileURLWithPath: json))
    }

    /// Prints a line at once, which `print` does only on a terminal.
    static func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

    /// Says what went wrong: the beginning of it.
    static func report(_ messages: String) {
        guard !messages.isEmpty else { return }
        let lines = messages.split(separator: "\n").prefix(40).joined(separator: "\n")
        FileHandle.standardError.write(Data((lines + "\n").utf8))
    }
}

/// A folder that is removed at the end.
struct ScratchFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("corpus-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
