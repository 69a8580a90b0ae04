import ArgumentParser
import Foundation
import Generator

/// Generates one description in a process of its own, whose cost its parent measures; what `sdkgen generate` does.
struct GenerateOne: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate-one", abstract: "Generates one description and writes what came of it as JSON.",
        shouldDisplay: false)

    @Argument(help: "The description.")
    var spec: String

    @Option(help: "The folder to write to.")
    var output: String

    @Option(help: "The file that keeps names.")
    var lock: String

    @Flag(help: "Compare with what is there.")
    var check = false

    @Option(help: "The file for the figures.")
    var figures: String

    func run() throws {
        var request = GenerateRequest()
        request.spec = spec
        request.output = output
        request.module = GeneratedFigures.module
        request.lockPath = lock
        request.isCheck = check
        var diagnostics = Diagnostics()
        let report = GenerateCommand.run(request, &diagnostics)
        let figures = GeneratedFigures(report, diagnostics)
        try JSONEncoder().encode(figures).write(to: URL(fileURLWithPath: self.figures))
    }
}

/// What generating a description came to.
struct GeneratedFigures: Codable, Sendable {
    /// The module that every description becomes.
    static let module = "Generated"

    /// Whether there are files.
    var isDone: Bool
    var operationCount: Int
    var schemaCount: Int
    var leftOutOperationCount: Int
    var leftOutSchemaCount: Int
    /// How often each code was said, notes included.
    var diagnostics: [String: Int]
    /// The errors as text.
    var errors: String

    init(_ report: GenerateReport, _ said: Diagnostics) {
        isDone = report.outcome == .done
        operationCount = report.operationCount
        schemaCount = report.schemaCount
        leftOutOperationCount = report.leftOut.operationCount
        leftOutSchemaCount = report.leftOut.schemaCount
        diagnostics = Dictionary(said.all.map { ($0.code.rawValue, 1) }, uniquingKeysWith: +)
        var shown = Diagnostics()
        for file in said.files { _ = shown.add(file) }
        for diagnostic in said.all where diagnostic.severity == .error { shown.add(diagnostic) }
        errors = DiagnosticPrinter().print(shown)
    }
}
