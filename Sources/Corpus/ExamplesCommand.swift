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
        guard let output = try run(driver, &row) else { return row }
        for (index, example) in fitting.enumerated() {
            let result = output.indices.contains(index) ? try ExampleResult(output[index]) : nil
            if result?.encoded != nil { row.decoded += 1 }
            let reason =
                result.map { $0.difference(from: NodeJSON.value(of: example.value)) } ?? "the program ended early"
            if let reason {
                row.failures.append(.init(pointer: example.pointer.description, type: example.type, reason: reason))
            } else {
                row.equal += 1
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
        return Planner.examples(read, graph, configuration)
    }

    /// Compiles the module and the program, and runs it; its lines.
    private func run(_ driver: ExampleDriver, _ row: inout ExampleRow) throws -> [String]? {
        let module = try compiler.compile(folder)
        guard module.cost.status == 0 else {
            row.failures.append(.init(pointer: "", type: "", reason: "the module does not compile"))
            return nil
        }
        let products = folder + ".products"
        try driver.source.write(toFile: products + "/main.swift", atomically: true, encoding: .utf8)
        try (driver.lines.joined(separator: "\n") + "\n")
            .write(toFile: products + "/input", atomically: true, encoding: .utf8)
        let link = try compiler.link(products + "/main.swift", with: folder, into: products + "/driver")
        guard link.status == 0 else {
            let log = (try? String(contentsOfFile: products + "/driver.log", encoding: .utf8)) ?? ""
            let message = log.split(separator: "\n").first { $0.contains("error:") } ?? "no message"
            row.failures.append(.init(pointer: "", type: "", reason: "the program does not compile: \(message)"))
            return nil
        }
        _ = try ProcessCost.run(
            ["/bin/sh", "-c", "exec \"$0/driver\" <\"$0/input\" 2>\"$0/errors\"", products],
            output: .file(products + "/output"))
        return try String(contentsOfFile: products + "/output", encoding: .utf8).split(separator: "\n").map(String.init)
    }
}
