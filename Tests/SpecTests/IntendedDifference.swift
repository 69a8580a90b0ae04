/// A difference between our description and the published one that is meant, and why.
///
/// `-` stands before what only the published one says, `+` before what only ours says; `*` stands for anything.
struct IntendedDifference {
    let pattern: String
    let reason: String

    init(_ pattern: String, _ reason: String) {
        self.pattern = pattern
        self.reason = reason
    }

    /// The reason of the first entry that covers a difference.
    static func reason(for difference: String) -> String? { all.first { $0.covers(difference) }?.reason }

    /// Whether a difference is the one that is meant.
    func covers(_ difference: String) -> Bool {
        let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return difference == pattern }
        var rest = Substring(difference)
        for (index, part) in parts.enumerated() {
            if index == 0 {
                guard rest.hasPrefix(part) else { return false }
                rest = rest.dropFirst(part.count)
            } else if index == parts.count - 1 {
                return rest.hasSuffix(part)
            } else {
                guard let range = rest.firstRange(of: part) else { return false }
                rest = rest[range.upperBound...]
            }
        }
        return true
    }
}
