import Foundation
import ProcessCost

/// Generates descriptions, each in a process of its own.
struct DescriptionGeneration: Sendable {
    /// The folder that the modules are written to.
    var scratch: String

    /// Generates a description into the folder of its name, and a second time, with the lock of the first, to compare.
    func run(_ document: CorpusDocument) throws -> CompileRow {
        var row = CompileRow(name: document.name)
        guard let (figures, cost) = try generate(document) else { return row }
        row.take(figures, cost)
        CorpusOptions.report(figures.errors)
        guard row.isGenerated else { return row }
        row.lines = try SwiftSources.lineCount(below: folder(of: document))
        guard let (repeated, _) = try generate(document, isCheck: true) else { return row }
        row.isRepeatable = repeated.isDone
        CorpusOptions.report(repeated.errors)
        return row
    }

    private func folder(of document: CorpusDocument) -> String { scratch + "/" + document.folderName }

    /// Runs the generator in a process of its own; `nil` when that did not end well.
    private func generate(
        _ document: CorpusDocument, isCheck: Bool = false
    ) throws -> (figures: GeneratedFigures, cost: ProcessCost)? {
        let folder = folder(of: document)
        let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
        let cost = try ProcessCost.run(
            [
                program, "generate-one", document.path, "--output", folder, "--lock", folder + ".lock", "--figures",
                folder + ".json",
            ] + (isCheck ? ["--check"] : []), output: .standardError)
        guard cost.status == 0 else {
            CorpusOptions.report("\(document.path): generating it ended with status \(cost.status)")
            return nil
        }
        let figures = try Data(contentsOf: URL(fileURLWithPath: folder + ".json"))
        return (try JSONDecoder().decode(GeneratedFigures.self, from: figures), cost)
    }
}
