/// Finds what a person who mistyped a name may have meant.
public enum NearestName {
    /// The candidate that differs least from a name, if any is near: one edit for every three letters. To one letter every
    /// other is near, so only its other case is.
    ///
    /// - Parameters:
    ///   - name: what was written.
    ///   - candidates: what could have been meant; the first of equally near ones wins.
    public static func find(_ name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().utf8)
        guard !wanted.isEmpty, wanted.count <= 100 else { return nil }
        var best: String?
        var bestDistance = wanted.count == 1 ? 1 : max(1, wanted.count / 3) + 1
        for candidate in candidates where candidate != name {
            guard abs(candidate.utf8.count - wanted.count) < bestDistance else { continue }
            let distance = distance(wanted, Array(candidate.lowercased().utf8), below: bestDistance)
            if distance < bestDistance {
                bestDistance = distance
                best = candidate
            }
        }
        return best ?? candidates.first { isAbbreviation(name, of: $0) }
    }

    /// Whether a name is the beginning of another: `bool`, `desc`.
    private static func isAbbreviation(_ name: String, of candidate: String) -> Bool {
        name.utf8.count >= 3 && candidate != name && candidate.lowercased().hasPrefix(name.lowercased())
    }

    /// `; did you mean 'Action'?`, or nothing when no candidate is near.
    public static func suggestion(for name: String, among candidates: some Sequence<String>) -> String {
        find(name, among: candidates).map { "; did you mean '\($0)'?" } ?? ""
    }

    /// The number of letters to insert, delete, change or swap with their neighbour; `limit` when it is not below that.
    private static func distance(_ first: [UInt8], _ second: [UInt8], below limit: Int) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for (row, left) in first.enumerated() {
            var current = [row + 1]
            current.reserveCapacity(second.count + 1)
            for (column, right) in second.enumerated() {
                var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (left == right ? 0 : 1))
                if row > 0, column > 0, left == second[column - 1], first[row - 1] == right {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            if current.allSatisfy({ $0 >= limit }) { return limit }
            beforeLast = last
            last = current
        }
        return last[second.count]
    }
}

extension Diagnostics {
    /// `; did you mean 'Action'?`, or nothing when no candidate is near.
    ///
    /// Past a thousand diagnostics nobody reads suggestions, and the search for them would take the time of the run.
    public func suggestion(for name: String, among candidates: some Sequence<String>) -> String {
        all.count < 1000 ? NearestName.suggestion(for: name, among: candidates) : ""
    }
}
