import ProcessCost

/// What one description came to.
struct CompileRow: Codable, Sendable {
    var name: String
    var isGenerated = false
    /// Whether a second run, with the lock of the first, makes the same.
    var isRepeatable = false
    /// `nil` when it was not compiled, as there was nothing to compile or nobody asked.
    var isCompiled: Bool?
    var operations = 0
    var schemas = 0
    var leftOutOperations = 0
    var leftOutSchemas = 0
    /// How often each code was said, notes included.
    var diagnostics: [String: Int] = [:]
    var lines = 0
    var generateSeconds = 0.0
    var generatePeakMegabytes = 0.0
    var compileSeconds = 0.0
    var compilePeakMegabytes = 0.0
    var compileErrors = 0
    var compileWarnings = 0

    init(name: String) { self.name = name }

    /// Whether nothing went wrong.
    var isGood: Bool { isGenerated && isRepeatable && isCompiled != false }

    mutating func take(_ figures: GeneratedFigures, _ cost: ProcessCost) {
        isGenerated = figures.isDone
        operations = figures.operationCount
        schemas = figures.schemaCount
        leftOutOperations = figures.leftOutOperationCount
        leftOutSchemas = figures.leftOutSchemaCount
        diagnostics = figures.diagnostics
        generateSeconds = cost.cpuSeconds
        generatePeakMegabytes = cost.peakMegabytes
    }

    /// A warning is as bad as an error: the module of someone who treats them so would not build.
    mutating func take(_ outcome: ModuleCompiler.Outcome) {
        isCompiled = outcome.cost.status == 0 && outcome.errorCount == 0 && outcome.warningCount == 0
        compileSeconds = outcome.cost.cpuSeconds
        compilePeakMegabytes = outcome.cost.peakMegabytes
        compileErrors = outcome.errorCount
        compileWarnings = outcome.warningCount
    }

    /// All of them together: sums, and the largest peaks.
    static func total(of rows: [CompileRow]) -> CompileRow {
        var total = CompileRow(name: "\(rows.count) descriptions")
        total.isGenerated = rows.allSatisfy(\.isGenerated)
        total.isRepeatable = rows.allSatisfy(\.isRepeatable)
        total.isCompiled = rows.contains { $0.isCompiled != nil } ? rows.allSatisfy { $0.isCompiled == true } : nil
        for row in rows {
            total.operations += row.operations
            total.schemas += row.schemas
            total.leftOutOperations += row.leftOutOperations
            total.leftOutSchemas += row.leftOutSchemas
            total.diagnostics.merge(row.diagnostics, uniquingKeysWith: +)
            total.lines += row.lines
            total.generateSeconds += row.generateSeconds
            total.generatePeakMegabytes = max(total.generatePeakMegabytes, row.generatePeakMegabytes)
            total.compileSeconds += row.compileSeconds
            total.compilePeakMegabytes = max(total.compilePeakMegabytes, row.compilePeakMegabytes)
            total.compileErrors += row.compileErrors
            total.compileWarnings += row.compileWarnings
        }
        return total
    }
}

// MARK: Text

extension CompileRow {
    /// The heads of the columns.
    static let heading = line(
        "description", ["operations", "left out", "schemas", "left out", "lines", "gen. s", "MB", "comp. s", "MB"],
        "result", "diagnostics")

    /// One line of the table.
    var text: String {
        let isMeasured = isCompiled != nil
        let figures = [
            "\(operations)", "\(leftOutOperations)", "\(schemas)", "\(leftOutSchemas)", "\(lines)",
            Self.seconds(generateSeconds), "\(Int(generatePeakMegabytes))",
            isMeasured ? Self.seconds(compileSeconds) : "–", isMeasured ? "\(Int(compilePeakMegabytes))" : "–",
        ]
        let codes = diagnostics.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
        return Self.line(name, figures, result, codes.isEmpty ? "none" : codes.joined(separator: ", "))
    }

    private var result: String {
        guard isGenerated else { return "not generated" }
        guard isRepeatable else { return "not repeatable" }
        switch isCompiled {
        case nil: return "generated"
        case true?: return "compiles"
        case false? where compileErrors + compileWarnings == 0: return "compiler failed"
        case false?: return "\(compileErrors) errors, \(compileWarnings) warnings"
        }
    }

    private static func line(_ name: String, _ figures: [String], _ result: String, _ codes: String) -> String {
        Table.line(name, figures, widths: [11, 9, 8, 9, 8, 8, 5, 8, 6]) + "  " + Table.padded(result, 20) + " " + codes
    }

    private static func seconds(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        return "\(hundredths / 100)." + String(String(hundredths % 100 + 100).dropFirst())
    }
}
