/// The lines of two excerpts as a difference: what both have stands once.
enum SwiftDifference {
    /// A line and which sides have it.
    struct Line: Hashable {
        enum Side: String {
            case both = " "
            case old = "-"
            case new = "+"
        }
        var side: Side
        var swift: String
        /// `- public var id: String?`
        var text: String { "\(side.rawValue) \(swift)" }
    }

    /// The longest common subsequence, for excerpts that are short; longer ones stand one behind the other.
    static func lines(_ old: [String], _ new: [String]) -> [Line] {
        if old == new { return old.map { Line(side: .both, swift: $0) } }
        guard old.count <= greatestCount, new.count <= greatestCount else {
            return old.map { Line(side: .old, swift: $0) } + new.map { Line(side: .new, swift: $0) }
        }
        var lengths = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
        for first in old.indices.reversed() {
            for second in new.indices.reversed() {
                lengths[first][second] =
                    old[first] == new[second]
                    ? lengths[first + 1][second + 1] + 1 : max(lengths[first + 1][second], lengths[first][second + 1])
            }
        }
        return walk(old, new, lengths)
    }

    private static func walk(_ old: [String], _ new: [String], _ lengths: [[Int]]) -> [Line] {
        var lines: [Line] = []
        var (first, second) = (0, 0)
        while first < old.count || second < new.count {
            if first < old.count, second < new.count, old[first] == new[second] {
                lines.append(Line(side: .both, swift: old[first]))
                (first, second) = (first + 1, second + 1)
            } else if first < old.count, second == new.count || lengths[first + 1][second] >= lengths[first][second + 1]
            {
                lines.append(Line(side: .old, swift: old[first]))
                first += 1
            } else {
                lines.append(Line(side: .new, swift: new[second]))
                second += 1
            }
        }
        return lines
    }

    private static let greatestCount = 200
}
