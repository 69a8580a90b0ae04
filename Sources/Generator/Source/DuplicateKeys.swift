/// Finds the keys that stand twice in a mapping, by comparing numbers.
struct DuplicateKeys {
    /// For each numbered key, the mapping that last had it and the index of its entry there.
    private var seen: [(mapping: Int, entry: Int)] = []
    private var mapping = 0

    /// Reports the entries whose key has been there before and takes them out; the first one stays.
    ///
    /// - Parameter ids: the number of each entry's key, -1 for one without.
    mutating func remove(from entries: inout [Mapping.Entry], ids: ArraySlice<Int32>, _ d: inout Diagnostics) {
        mapping += 1
        var repeated: [Int] = []
        var unnumbered: [String: Int] = [:]
        for (index, id) in ids.enumerated() {
            if let first = id < 0 ? unnumbered[entries[index].key] : numbered(Int(id)) {
                report(entries[index], first: entries[first], &d)
                repeated.append(index)
            } else if id < 0 {
                unnumbered[entries[index].key] = index
            } else {
                seen[Int(id)] = (mapping, index)
            }
        }
        for index in repeated.reversed() { entries.remove(at: index) }
    }

    private mutating func numbered(_ id: Int) -> Int? {
        while seen.count <= id { seen.append((0, 0)) }
        return seen[id].mapping == mapping ? seen[id].entry : nil
    }

    private func report(_ entry: Mapping.Entry, first: Mapping.Entry, _ d: inout Diagnostics) {
        let place = first.keyLocation
        d.error(
            .duplicateKey,
            "key \(quoted(entry.key)) stands twice in one mapping; first at \(place.line):\(place.column)",
            at: entry.keyLocation
        )
    }
}
