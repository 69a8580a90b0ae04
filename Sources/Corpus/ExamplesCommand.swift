import ArgumentParser
import Foundation
import Generator
import MockServer
import ProcessCost

/// `scripts/corpus-examples`
struct ExamplesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "examples",
        abstract: "Decodes the examples of descriptions into the generated types and encodes them again.")

    @OptionGroup var corpus: CorpusOptions

    @Option(help: "How many modules are compiled at once.")
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    func run() async throws {
        let documents = try CorpusDocument.find(corpus.paths)
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let generation = DescriptionGeneration(scratch: scratch.path)
        let compiler = ModuleCompiler(modules: corpus.modules)
        let generated = try documents.map { ($0, try generation.run($0)) }
        var rows: [String: ExampleRow] = [:]
        CorpusOptions.say(ExampleRow.heading)
        try await Workers.run(generated.sorted { $0.1.lines > $1.1.lines }, count: jobs) { document, row in
            try ExampleRun(document: document, folder: scratch.path + "/" + document.folderName, compiler: compiler)
                .row(isGenerated: row.isGenerated)
        } finish: { row in
            CorpusOptions.say(row.text)
            rows[row.name] = row
        }
        let all = documents.compactMap { rows[$0.name] }
        CorpusOptions.say(ExampleRow.total(of: all).text)
        try corpus.write(all)
        if !all.allSatisfy(\.isGood) { throw ExitCode.failure }
    }
}

/// The examples of one description.
private struct ExampleRun {
    var document: CorpusDocument
    var folder: String
    var compiler: ModuleCompiler

    func row(isGenerated: Bool) throws -> ExampleRow {
        var row = ExampleRow(name: document.name)
        let examples = try examples()
        row.found = examples.count
        let fitting = examples.filter(\.violations.isEmpty)
        row.fitting = fitting.count
        if fitting.isEmpty, isGenerated { return row }
        guard isGenerated else {
            row.failures.append(.init(pointer: "", type: "", reason: "nothing was generated"))
            return row
        }
        var driver = ExampleDriver()
        for example in fitting { try driver.add(example) }
        let output: [String]
        switch try driver.run(with: folder, compiler) {
        case .success(let lines): output = lines
        case .failure(let problem):
            row.failures.append(.init(pointer: "", type: "", reason: problem.reason))
            return row
        }
        for (index, example) in fitting.enumerated() {
            let result = output.indices.contains(index) ? try ExampleResult(output[index]) : nil
            if result?.encoded != nil { row.decoded += 1 }
            let difference =
                result.map { $0.difference(from: NodeJSON.value(of: example.value)) } ?? "the program ended early"
            if difference == nil { row.equal += 1 }
            if result?.disagreement != nil { row.told += 1 }
            if let reason = result?.disagreement ?? difference {
                row.failures.append(.init(pointer: example.pointer.description, type: example.type, reason: reason))
            }
        }
        return row
    }

    private func examples() throws -> [DescribedExample] {
        var diagnostics = Diagnostics()
        var configuration = Configuration()
        configuration.module = GeneratedFigures.module
        guard let read = GeneratorPipeline().document(document.path, configuration, &diagnostics) else { return [] }
        let graph = SchemaGraph.build(from: read, limits: configuration.limits, &diagnostics)
        var strictness = SchemaStrictness()
        strictness.hasFormat = StandardFormat.fits
        return Planner.examples(read, graph, configuration, strictness: strictness)
    }
}
