import ArgumentParser
import Drift
import Foundation
import Generator

/// `scripts/recordings`
struct RecordingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recordings",
        abstract:
            "Decodes recorded responses with the SDK of a description, without and with the overlay of their drift.")

    @Argument(help: "The description.")
    var spec: String

    @Argument(help: "Recorded exchanges: files, or folders that hold them.")
    var recordings: [String]

    @Option(help: "The folder of the built SDKRuntime.swiftmodule.")
    var modules: String

    @Option(help: "The file for the rows as JSON.")
    var json: String?

    /// How many of the responses an SDK has to decode, however much its description lacks, in percent.
    static let leastDecoded = 97.0

    func run() throws {
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let compiler = ModuleCompiler(modules: modules)
        CorpusOptions.say(RecordingRow.heading)
        var run = RecordingRun(spec: spec, recordings: recordings, folder: scratch.path + "/plain", compiler: compiler)
        let plain = try run.row("without overlay")
        CorpusOptions.say(plain.text)

        var request = DriftRequest(spec: spec, recordings: recordings)
        request.overlayPath = scratch.path + "/overlay.yaml"
        var diagnostics = Diagnostics()
        let drift = DriftCommand.run(request, &diagnostics)
        CorpusOptions.report(DiagnosticPrinter().print(diagnostics))
        if drift.overlay != nil { run.overlays = [scratch.path + "/overlay.yaml"] }
        run.folder = scratch.path + "/overlaid"
        let overlaid = try run.row("with overlay, \(drift.actionCount) actions")
        CorpusOptions.say(overlaid.text)
        try write([plain, overlaid])
        guard plain.decodedPercent >= Self.leastDecoded, overlaid.isFreeOfDrift else { throw ExitCode.failure }
    }

    private func write(_ rows: [RecordingRow]) throws {
        guard let json else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try encoder.encode(rows).write(to: URL(fileURLWithPath: json))
    }
}

/// What decoding recorded responses came to.
struct RecordingRow: Codable, Sendable {
    /// One that is not as it should be.
    struct Problem: Codable, Sendable {
        var operation: String
        var status: Int
        var type: String
        var reason: String
    }

    var name: String
    /// The exchanges of operations that are described.
    var exchanges = 0
    /// Those that the SDK decodes.
    var decoded = 0
    /// Those that it decodes without reporting a disagreement, also when it is strict, and that are described in whole.
    var withoutDrift = 0
    var problems: [Problem] = []

    /// The share of those decoded.
    var decodedPercent: Double { exchanges == 0 ? 0 : Double(decoded) / Double(exchanges) * 100 }
    /// Whether nothing disagrees.
    var isFreeOfDrift: Bool { exchanges > 0 && withoutDrift == exchanges }

    static let heading = Table.line("SDK", ["exchanges", "decoded", "%", "no drift"], widths: widths)

    /// One line of the table, and one for each response that was not decoded.
    var text: String {
        let tenths = Int(decodedPercent * 10)
        let figures = ["\(exchanges)", "\(decoded)", "\(tenths / 10).\(tenths % 10)", "\(withoutDrift)"]
        let lines = problems.map { "  \($0.operation) \($0.status) as \($0.type): \($0.reason)" }
        return ([Table.line(name, figures, widths: Self.widths)] + lines).joined(separator: "\n")
    }

    private static let widths = [10, 9, 7, 10]
}

/// Generates the operations that were recorded, and decodes their responses.
struct RecordingRun {
    var spec: String
    var recordings: [String]
    var folder: String
    var compiler: ModuleCompiler
    var overlays: [String] = []

    init(spec: String, recordings: [String], folder: String, compiler: ModuleCompiler) {
        self.spec = spec
        self.recordings = recordings
        self.folder = folder
        self.compiler = compiler
    }

    /// Decodes the responses, tolerantly and strictly.
    func row(_ name: String) throws -> RecordingRow {
        var diagnostics = Diagnostics()
        var configuration = Configuration()
        configuration.module = GeneratedFigures.module
        configuration.overlays = overlays.map { ConfiguredText($0) }
        var row = RecordingRow(name: name)
        guard let document = GeneratorPipeline().document(spec, configuration, &diagnostics) else { return row }
        let graph = SchemaGraph.build(from: document, limits: configuration.limits, &diagnostics)
        let exchanges = RecordingReader.read(recordings, &diagnostics)
        let matched = ExchangeMatching.match(exchanges, document, graph, &diagnostics)
        // The template is the second step of an operation's place.
        let paths = Set(matched.map { $0.operation.tokens[1] }).sorted()
        configuration.filters.includePaths = paths.map { ConfiguredText($0) }
        let types = Planner.responseTypes(document, graph, configuration)
        let operations = Dictionary(graph.operations.map { ($0.pointer, $0) }) { first, _ in first }
        let comparison = ExchangeComparison(graph)

        var driver = ExampleDriver()
        var driven: [(match: MatchedExchange, type: String, agrees: Bool)] = []
        row.exchanges = matched.count
        for match in matched {
            let agrees = operations[match.operation].map { comparison.agrees(match, with: $0) } ?? false
            guard let json = match.exchange.responseBody.json,
                let type = types[match.operation]?[match.exchange.status]
            else {
                // Nothing is decoded of a body that nothing is declared of.
                row.decoded += 1
                if agrees { row.withoutDrift += 1 }
                continue
            }
            try driver.add(json, as: type)
            driven.append((match, type, agrees))
        }
        try generate(configuration)
        let lines = try driver.run(with: folder, compiler).get()
        for (index, (match, type, agrees)) in driven.enumerated() {
            let result = lines.indices.contains(index) ? try ExampleResult(lines[index]) : nil
            if result?.encoded != nil { row.decoded += 1 }
            let drift =
                result?.disagreement ?? result?.unknown.min().map { "unknownProperty at \($0)" } ?? result?.refusal
            if result?.encoded != nil, drift == nil, agrees { row.withoutDrift += 1 }
            let reason = result == nil ? "the program ended early" : result?.failure ?? (overlays.isEmpty ? nil : drift)
            guard let reason else { continue }
            row.problems.append(
                .init(
                    operation: match.exchange.method + " " + match.operation.tokens[1], status: match.exchange.status,
                    type: type, reason: reason))
        }
        return row
    }

    private func generate(_ configuration: Configuration) throws {
        var request = GenerateRequest()
        request.spec = spec
        request.output = folder
        request.module = configuration.module
        request.filters = configuration.filters
        request.input.overlays = overlays
        var diagnostics = Diagnostics()
        let report = GenerateCommand.run(request, &diagnostics)
        guard report.outcome == .done else {
            CorpusOptions.report(DiagnosticPrinter().print(diagnostics))
            throw ExitCode.failure
        }
    }
}
