/// How many lines have to be removed from a text and added to it to make it another one, and no fewer do.
struct LineEdits: Hashable {
    let removed: Int
    let added: Int

    /// Counts by Myers' greedy algorithm ("An O(ND) Difference Algorithm", 1986), of which only the distance is needed: the
    /// standard library's keeps every step for the path, gigabytes for two large files with nothing in common.
    ///
    /// Texts that have next to nothing in common would take long: past a limit all lines between the first and the last
    /// difference count as replaced.
    init<Line: Hashable>(from old: some Collection<Line>, to new: some Collection<Line>) {
        let start = zip(old, new).prefix { $0 == $1 }.count
        var (before, after) = (Array(old.dropFirst(start)), Array(new.dropFirst(start)))
        while let last = before.last, last == after.last {
            before.removeLast()
            after.removeLast()
        }
        // removed + added is the distance, and added - removed how much longer the text becomes.
        let growth = after.count - before.count
        let distance = Self.distance(Self.numbered(before, after)) ?? before.count + after.count
        removed = (distance - growth) / 2
        added = (distance + growth) / 2
    }

    /// Equal lines as equal numbers, which are compared fast.
    private static func numbered<Line: Hashable>(_ old: [Line], _ new: [Line]) -> (old: [Int], new: [Int]) {
        var numbers: [Line: Int] = [:]
        func number(_ line: Line) -> Int {
            let next = numbers.count
            return numbers[line]
                ?? {
                    numbers[line] = next
                    return next
                }()
        }
        return (old.map(number), new.map(number))
    }

    /// The number of insertions and deletions; `nil` past the limit.
    private static func distance(_ lines: (old: [Int], new: [Int])) -> Int? {
        let (old, new) = lines
        let greatest = min(old.count + new.count, limit)
        // The furthest position in `old` on each diagonal `old - new`, from -greatest - 1 on.
        var furthest = Array(repeating: 0, count: 2 * greatest + 3)
        let origin = greatest + 1
        for distance in 0...greatest {
            for diagonal in stride(from: -distance, through: distance, by: 2) {
                let (below, above) = (furthest[origin + diagonal - 1], furthest[origin + diagonal + 1])
                let isInsertion = diagonal == -distance || (diagonal != distance && below < above)
                var position = isInsertion ? above : below + 1
                while position < old.count, position - diagonal < new.count, position - diagonal >= 0,
                    old[position] == new[position - diagonal]
                {
                    position += 1
                }
                furthest[origin + diagonal] = position
                if position >= old.count && position - diagonal >= new.count { return distance }
            }
        }
        return nil
    }

    private static let limit = 2_000
}
