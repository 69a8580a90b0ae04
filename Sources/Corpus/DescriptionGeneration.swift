import Foundation
import ProcessCost

/// Generates descriptions, each in a process of its own.
struct DescriptionGeneration: Sendable {
    /// The folder that the modules are written to.
    var scratch: String

    /// Generates a description into the folder of its name.
    func run(_ document: CorpusDocument) throws -> CompileRow {
        let folder = scratch + "/" + document.folderName
        let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
        let cost = try ProcessCost.run(
            [program, "generate-one", document.path, "--output", folder, "--figures", folder + ".json"],
            output: .standardError)
        var row = CompileRow(name: document.name)
        guard cost.status == 0 else {
            CorpusOptions.report("\(document.path): generating it ended with status \(cost.status)")
            return row
        }
        let figures = try JSONDecoder().decode(
            GeneratedFigures.self, from: Data(contentsOf: URL(fileURLWithPath: folder + ".json")))
        row.take(figures, cost)
        if row.isGenerated { row.lines = try SwiftSources.lineCount(below: folder) }
        CorpusOptions.report(figures.errors)
        return row
    }
}
