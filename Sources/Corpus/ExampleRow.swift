/// What the examples of one description came to.
struct ExampleRow: Codable, Sendable {
    /// One that did not come back as it was, or of which a reader is told that it does not fit.
    struct Failure: Codable, Sendable {
        /// Where it stands; empty when the description as a whole failed.
        var pointer: String
        /// Its Swift type.
        var type: String
        var reason: String
    }

    var name: String
    var found = 0
    /// Those that fit their own schema.
    var fitting = 0
    var decoded = 0
    /// Those that were encoded as they were.
    var equal = 0
    /// Those of which a reader is told that they do not fit their type, though they fit their schema.
    var told = 0
    var failures: [Failure] = []

    init(name: String) { self.name = name }

    /// Whether every example that fits its schema came back as it was, and nothing was said of it.
    var isGood: Bool { failures.isEmpty }

    static func total(of rows: [ExampleRow]) -> ExampleRow {
        var total = ExampleRow(name: "\(rows.count) descriptions")
        for row in rows {
            total.found += row.found
            total.fitting += row.fitting
            total.decoded += row.decoded
            total.equal += row.equal
            total.told += row.told
        }
        return total
    }

    static let heading = Table.line("description", ["examples", "fitting", "decoded", "equal", "told"], widths: widths)

    /// One line of the table, and one for each failure.
    var text: String {
        let figures = [found, fitting, decoded, equal, told].map(String.init)
        let line = Table.line(name, figures, widths: Self.widths)
        return ([line] + failures.map { "  \($0.pointer) as \($0.type): \($0.reason)" }).joined(separator: "\n")
    }

    private static let widths = [9, 8, 8, 8, 6]
}

/// Text in columns.
enum Table {
    /// A name and figures.
    static func line(_ name: String, _ figures: [String], widths: [Int]) -> String {
        padded(name, 60) + zip(figures, widths).map { padded($0, $1, isRight: true) }.joined()
    }

    static func padded(_ text: String, _ width: Int, isRight: Bool = false) -> String {
        let space = String(repeating: " ", count: max(isRight ? 1 : 0, width - text.count))
        return isRight ? space + text : text + space
    }
}
