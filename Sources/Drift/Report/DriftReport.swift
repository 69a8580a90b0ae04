import Foundation
import Generator

/// Where recorded exchanges and a description disagree.
public struct DriftReport: Sendable, Encodable {
    /// Disagreements of one kind at one place.
    public struct Entry: Sendable, Encodable {
        /// What kind they are.
        public var kind: String
        /// `GET /trees`.
        public var operation: String
        /// The operation's `operationId`.
        public var operationID: String?
        /// `request`, `response 200`, `query parameter page`.
        public var part: String
        /// Where in the body: `$.trees[*].height`.
        public var path: String
        /// The place in the description, as a JSON pointer.
        public var pointer: String
        /// The same place in its file.
        public var file: String
        public var line: Int
        public var column: Int
        /// How often it was seen.
        public var count: Int
        /// What was found: the type alone, save for values that a description lists.
        public var sample: String?
        /// Whether the overlay makes the description true here; `nil` when none was asked for.
        public var isMended: Bool?
    }

    /// How many exchanges were read.
    public var exchanges: Int
    /// How many of them are exchanges of an operation.
    public var matched: Int
    /// How many of those disagree.
    public var disagreeing: Int
    /// How many bodies were not compared, as they are no JSON or the recording lacks them.
    public var uncompared: Int
    /// The disagreements, by operation.
    public var entries: [Entry]

    /// The report as JSON, with sorted keys.
    public var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    /// The report for people: the operations, below each its disagreements with their places.
    ///
    ///     GET /trees (listTrees)
    ///         3 × unknownProperty at $.trees[*].height, response 200: integer
    ///             trees.yaml:17:15, #/components/schemas/Tree
    public var text: String {
        var lines: [String] = []
        var last: String?
        for entry in entries {
            if entry.operation != last {
                lines.append(entry.operation + (entry.operationID.map { " (\($0))" } ?? ""))
                last = entry.operation
            }
            let path = entry.path == "$" ? "" : " at \(entry.path)"
            let sample = entry.sample.map { ": \($0)" } ?? ""
            let mark = entry.isMended == false ? " (not mended)" : ""
            lines.append("    \(entry.count) × \(entry.kind)\(path), \(entry.part)\(sample)\(mark)")
            lines.append("        \(entry.file):\(entry.line):\(entry.column), #\(entry.pointer)")
        }
        lines.append(summary)
        return lines.map { TerminalText.visible($0) + "\n" }.joined()
    }

    private var summary: String {
        let total = entries.reduce(0) { $0 + $1.count }
        var text = "\(Counted.text(exchanges, "exchange")), \(Counted.text(matched)) of operations that are described"
        if uncompared > 0 { text += ", \(Counted.text(uncompared, "body", "bodies")) not compared" }
        guard total > 0 else { return text + ": no disagreement" }
        return text
            + ": \(Counted.text(disagreeing)) disagree\(disagreeing == 1 ? "s" : ""), \(Counted.text(total, "time")) in \(Counted.text(entries.count, "way"))"
    }
}
