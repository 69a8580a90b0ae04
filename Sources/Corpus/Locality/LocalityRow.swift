/// How much one edit of a description changed.
struct LocalityRow: Codable, Sendable {
    /// The edit.
    var name: String
    /// Lines of the description that were removed or added, where each value has a line.
    var descriptionLines: Int
    /// Lines of generated code that were removed or added.
    var generatedLines: Int
    /// Generated files that have any.
    var files: Int
    /// Why it may change so much.
    var reason: String?

    /// How many times the lines of the description the generated code may change.
    static let limit = 3

    /// Whether more changed than the edit accounts for.
    var isLarge: Bool { generatedLines > Self.limit * descriptionLines }

    static let heading = "description  generated  files  edit"

    /// The row of a table.
    var text: String {
        let numbers = [(descriptionLines, 11), (generatedLines, 11), (files, 7)].map { number, width in
            let digits = String(number)
            return String(repeating: " ", count: max(0, width - digits.count)) + digits
        }
        return numbers.joined() + "  " + name
    }
}

/// The list of edits that may change more than ``LocalityRow/limit`` times their own lines.
///
/// A line has what the edit's name begins with, a tabulator, and the reason; `#` begins a comment.
struct LocalityReasons {
    private var reasons: [(prefix: String, reason: String)] = []

    init(_ text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: "\t", maxSplits: 1)
            if parts.count == 2 { reasons.append((String(parts[0]), String(parts[1]))) }
        }
    }

    /// Why an edit may change much; `nil` when the list does not say.
    func reason(for name: String) -> String? { reasons.first { name.hasPrefix($0.prefix) }?.reason }
}
