import ArgumentParser
import Foundation
import Generator
import MockServer
import SDKRuntime

/// `scripts/diff-locality`
struct LocalityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "locality", abstract: "Measures how much of the generated code an edit of a description changes.")

    @Option(help: "The description that is edited in many small ways.")
    var description: String

    @Option(help: "The folder with a folder for each service, which holds its descriptions by date.")
    var history: String

    @Option(help: "The list of edits that may change much, with the reason of each.")
    var reasons: String

    @Option(help: "How many edits there are of each kind.")
    var each = 6

    @Option(help: "The file for the rows as JSON.")
    var json: String?

    func run() throws {
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let reasons = LocalityReasons(try String(contentsOfFile: self.reasons, encoding: .utf8))
        let measurement = LocalityMeasurement(scratch: scratch.path)
        CorpusOptions.say(LocalityRow.heading)
        var rows: [LocalityRow] = []
        let take = { (row: LocalityRow) in
            var row = row
            if row.isLarge { row.reason = reasons.reason(for: row.name) }
            rows.append(row)
            CorpusOptions.say(row.text)
        }
        try mutations(measurement, take)
        try steps(measurement, take)
        let large = rows.filter(\.isLarge)
        CorpusOptions.say("\(rows.count) edits, \(large.count) above \(LocalityRow.limit) times their own lines")
        for row in large { CorpusOptions.say("  \(row.name): \(row.reason ?? "NO REASON IS LISTED")") }
        try write(rows)
        if large.contains(where: { $0.reason == nil }) { throw ExitCode(2) }
    }

    private func mutations(_ measurement: LocalityMeasurement, _ take: (LocalityRow) -> Void) throws {
        let root = try Self.read(description)
        var unchanged: LocalityMeasurement.Generated?
        for mutation in DescriptionMutation.spread(over: root, ofEach: each) {
            let (before, after) = try measurement.sides(of: mutation, root, unchanged: &unchanged)
            take(try measurement.compare(mutation.name, before, after))
        }
    }

    /// From each date of a service to the next.
    private func steps(_ measurement: LocalityMeasurement, _ take: (LocalityRow) -> Void) throws {
        for service in try Self.entries(of: history) {
            var before: (date: String, generated: LocalityMeasurement.Generated)?
            for file in (try? Self.entries(of: history + "/" + service)) ?? [] where file.hasSuffix(".json") {
                let root = try Self.read("\(history)/\(service)/\(file)")
                let date = String(file.dropLast(".json".count))
                let after: LocalityMeasurement.Generated
                do {
                    after = try measurement.generate(
                        DescriptionText.json(root), "description.json", root,
                        lock: before?.generated.lock ?? NameLock())
                } catch let failure as LocalityMeasurement.Failure {
                    CorpusOptions.say("left out, as it has errors: \(service) \(date)\n\(failure)")
                    continue
                }
                if let before {
                    take(try measurement.compare("\(service) \(before.date) to \(date)", before.generated, after))
                }
                before = (date, after)
            }
        }
    }

    /// What a description says.
    static func read(_ path: String) throws -> JSONValue {
        var diagnostics = Diagnostics()
        guard let node = SourceReader.load(path: path, &diagnostics), !diagnostics.hasErrors else {
            throw LocalityMeasurement.Failure(description: DiagnosticPrinter().print(diagnostics))
        }
        return NodeJSON.value(of: node)
    }

    private static func entries(of folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    private func write(_ rows: [LocalityRow]) throws {
        guard let json else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(rows).write(to: URL(fileURLWithPath: json))
    }
}
