import Foundation

@testable import Generator

/// What is generated for a case before and after, as an SDK is generated again: with the lock of the first run.
struct VerdictSides {
    let old: [RenderedFile]
    let new: [RenderedFile]
    /// What is asked of `sdkgen diff` for the two.
    let request: DiffRequest

    /// Why there is nothing to compare.
    struct Problem: Error, CustomStringConvertible {
        let description: String
    }

    /// Writes the descriptions, the configuration and the lock into a folder, and generates.
    ///
    /// - Parameters:
    ///   - verdict: The case.
    ///   - folder: A folder to work in.
    ///   - name: What the files begin with.
    init(_ verdict: VerdictCase, in folder: String, as name: String) throws {
        guard let old = ParcelDescription.changed(verdict.before),
            let new = ParcelDescription.changed(verdict.before, verdict.edits), old != new
        else { throw Problem(description: "a line to change is not there just once") }
        let path = "\(folder)/\(name)"
        for (side, text) in [("old", old), ("new", new)] {
            try text.write(toFile: "\(path)-\(side).yaml", atomically: true, encoding: .utf8)
        }
        let configurationText = verdict.configurationText
        try configurationText.write(toFile: "\(path).yaml", atomically: true, encoding: .utf8)
        var request = DiffRequest(old: "\(path)-old.yaml", new: "\(path)-new.yaml")
        request.configurationPath = "\(path).yaml"
        self.request = request
        var diagnostics = Diagnostics()
        guard let node = SourceReader.parse(Array(configurationText.utf8), path: "sdkgen.yaml", &diagnostics),
            var configuration = Configuration.read(node, &diagnostics),
            let first = GeneratorPipeline().run(request.old, configuration, &diagnostics)
        else { throw Problem(description: DiagnosticPrinter().print(diagnostics)) }
        configuration.lock = first.lock
        // The verdict of another order is for an SDK whose lock does not have it.
        if verdict.kind == .propertyOrder { configuration.lock.order = [:] }
        if !verdict.locksMethods { (configuration.lock.methods, configuration.lock.resources) = ([:], [:]) }
        try configuration.lock.text.write(toFile: "\(path).lock", atomically: true, encoding: .utf8)
        guard let second = GeneratorPipeline().run(request.new, configuration, &diagnostics) else {
            throw Problem(description: DiagnosticPrinter().print(diagnostics))
        }
        (self.old, self.new) = (first.files, second.files)
    }

    /// A module as a namespace, so that many of them are compiled at once.
    static func namespace(_ name: String, _ files: [RenderedFile]) -> String {
        let module = files.map { $0.text.replacing("import SDKRuntime\n", with: "") }.joined(separator: "\n")
        return "enum \(name) {\n\(module)}\n"
    }
}
