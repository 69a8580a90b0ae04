import Foundation

@testable import Generator

/// Compiles the programs of all cases against what is generated for both sides.
///
/// Every module is a namespace of its own in one run of the compiler a side, since a hundred runs would take minutes;
/// an error stands in the file of the program that it breaks.
struct VerdictProof: Sendable {
    /// What one case came to.
    struct Outcome: Sendable {
        var changes: [Change]
        /// Why there are no changes.
        var problem: String?
        /// What the compiler has against the programs, before and after.
        var oldErrors: [String] = []
        var newErrors: [String] = []
        /// The same of the program that uses everything.
        var wholeErrors: [String] = []
        /// What the compiler says that both programs had better not use, before and after.
        var oldDeprecations: [String] = []
        var newDeprecations: [String] = []
    }

    /// The outcomes, in the order of the cases.
    let outcomes: [Outcome]

    /// Generates, compares and compiles.
    ///
    /// - Parameters:
    ///   - cases: The cases.
    ///   - folder: A folder to work in.
    ///   - modules: Where `SDKRuntime.swiftmodule` is.
    init(_ cases: [VerdictCase], in folder: String, modules: String) throws {
        var outcomes: [Outcome] = []
        for side in ["old", "new"] {
            try FileManager.default.createDirectory(atPath: "\(folder)/\(side)", withIntermediateDirectories: true)
        }
        for (index, verdict) in cases.enumerated() {
            outcomes.append(try Self.prepare(verdict, "Case\(index)", folder))
        }
        for side in ["old", "new"] {
            for (file, isError, message) in try Self.compile("\(folder)/\(side)", modules) {
                let parts = file.split(separator: "_")
                guard let index = parts.first.flatMap({ Int($0.dropFirst(4)) }), outcomes.indices.contains(index) else {
                    continue
                }
                guard isError else {
                    // What is generated may use what it declares.
                    guard message.contains("is deprecated"), parts.last != "module" else { continue }
                    outcomes[index].note(deprecation: message, isNew: side == "new")
                    continue
                }
                let error = message
                switch (parts.last, side) {
                case ("program", "old"): outcomes[index].oldErrors.append(error)
                case ("program", _): outcomes[index].newErrors.append(error)
                case ("whole", _): outcomes[index].wholeErrors.append("\(side): \(error)")
                default: outcomes[index].problem = "what is generated does not compile: \(error)"
                }
            }
        }
        self.outcomes = outcomes
    }

    /// Writes both sides of a case and its programs.
    private static func prepare(_ verdict: VerdictCase, _ name: String, _ folder: String) throws -> Outcome {
        let sides: VerdictSides
        do {
            sides = try VerdictSides(verdict, in: folder, as: name)
        } catch let problem as VerdictSides.Problem {
            return Outcome(changes: [], problem: problem.description)
        }
        try write(sides.old, verdict, name, "\(folder)/old", isNew: false)
        try write(sides.new, verdict, name, "\(folder)/new", isNew: true)
        var diagnostics = Diagnostics()
        guard let difference = DiffCommand.run(sides.request, &diagnostics).difference else {
            return Outcome(changes: [], problem: DiagnosticPrinter().print(diagnostics))
        }
        return Outcome(changes: difference.changes)
    }

    private static func write(
        _ files: [RenderedFile], _ verdict: VerdictCase, _ name: String, _ folder: String, isNew: Bool
    ) throws {
        var sources = [
            "module": VerdictSides.namespace(name, files),
            "program": extending(name, verdict.program),
        ]
        if verdict.hasWholeProgram, !(isNew && verdict.effect == .breaksSource) {
            sources["whole"] = extending(name, VerdictCase.wholeProgram, function: "whole")
        }
        for (kind, source) in sources {
            try "import SDKRuntime\n\n\(source)"
                .write(toFile: "\(folder)/\(name)_\(kind).swift", atomically: true, encoding: .utf8)
        }
    }

    private static func extending(_ name: String, _ statements: String, function: String = "program") -> String {
        "extension \(name) {\nstatic func \(function)(_ client: ParcelsClient) async throws {\n\(statements)\n}\n}\n"
    }

    /// What the compiler says of the files of a folder, by the name of the file.
    private static func compile(
        _ folder: String, _ modules: String
    ) throws -> [(file: String, isError: Bool, message: String)] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
            .sorted()
        let list = folder + "/files"
        try names.map { "\"\(folder)/\($0)\"" }.joined(separator: "\n")
            .write(toFile: list, atomically: true, encoding: .utf8)
        let log = folder + "/log"
        guard FileManager.default.createFile(atPath: log, contents: nil), let output = FileHandle(forWritingAtPath: log)
        else { return [] }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "swiftc", "-typecheck", "-wmo", "-swift-version", "6", "-parse-as-library", "-module-name", "Programs",
            "-diagnostic-style", "llvm", "-I", modules, "@" + list,
        ]
        process.standardOutput = output
        process.standardError = output
        try process.run()
        process.waitUntilExit()
        let said = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").compactMap {
            line -> (file: String, isError: Bool, message: String)? in
            guard
                let match = line.firstMatch(
                    of: /^.*\/(Case[0-9]+_[a-z]+)\.swift:([0-9]+):[0-9]+: (error|warning): (.*)$/)
            else { return nil }
            return (String(match.1), match.3 == "error", "line \(match.2): \(match.4)")
        }
        // Without a place, an error is one of the compiler's own: nothing was proved.
        if process.terminationStatus != 0, !said.contains(where: \.isError) {
            throw CompilerFailure(description: try String(contentsOfFile: log, encoding: .utf8))
        }
        return said
    }

    /// A compiler that did not do its work.
    struct CompilerFailure: Error, CustomStringConvertible {
        let description: String
    }
}

extension VerdictProof.Outcome {
    fileprivate mutating func note(deprecation message: String, isNew: Bool) {
        if isNew { newDeprecations.append(message) } else { oldDeprecations.append(message) }
    }
}
