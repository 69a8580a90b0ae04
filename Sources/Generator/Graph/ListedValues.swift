/// The properties whose listed values tell the branches of a union apart: `type` with `["circle"]` and `["square"]`.
///
/// One property for all branches, where there is one that tells them; else one for these and another for those, and a
/// second one for branches that share a value of the first.
struct ListedValues {
    /// A property with all the values that it can have in a branch.
    struct Property {
        let name: String
        let values: [String]
    }

    /// The properties that tell each branch from others, the most telling one first.
    private(set) var told: [[Property]]
    /// The branches with each value of a property, by its name.
    private var sharing: [String: [String: [Int]]] = [:]

    /// - Parameter branches: The properties of each branch that list their values.
    init(_ branches: [[Property]]) {
        told = Array(repeating: [], count: branches.count)
        var open = branches.indices.filter { !branches[$0].isEmpty }
        var used: Set<String> = []
        // More than a few would be read by nobody.
        while open.count > 1, used.count < Self.maximumProperties {
            guard let best = Self.mostTelling(branches, open, used) else { break }
            used.insert(best.name)
            for (index, values) in best.members { told[index].append(Property(name: best.name, values: values)) }
            sharing[best.name] = best.places.mapValues { places in places.map { best.members[$0].index } }
            let settled = best.settled
            open.removeAll { settled.contains($0) }
        }
    }

    private static let maximumProperties = 8

    /// The other branches that a value of this one may be taken for; `nil` when nothing is listed that tells.
    func rivals(of index: Int) -> [Int]? {
        guard let first = told[index].first, let sharing = sharing[first.name] else { return nil }
        let rest = told[index].dropFirst().map { ($0.name, Set($0.values)) }
        let others = first.values.reduce(into: Set<Int>()) { $0.formUnion(sharing[$1] ?? []) }
        return others.subtracting([index]).filter { other in
            rest.allSatisfy { name, values in
                told[other].first { $0.name == name }.map { !values.isDisjoint(with: $0.values) } ?? true
            }
        }
    }
}

extension ListedValues {
    /// What a property tells of the branches that are not told apart yet.
    private struct Candidate {
        let name: String
        /// Those that list it.
        var members: [(index: Int, values: [String])] = []
        /// The members by value, as places among them.
        var places: [String: [Int]] = [:]

        /// The members that share no value with another.
        var settled: Set<Int> {
            Set(members.filter { member in member.values.allSatisfy { places[$0]?.count == 1 } }.map(\.index))
        }

        /// How many members are told from some other.
        var toldCount: Int {
            guard members.count > 1 else { return 0 }
            var lastSeen = Array(repeating: -1, count: members.count)
            return members.indices.count { place in
                var neighbours = 0
                for value in members[place].values {
                    for other in places[value] ?? [] where lastSeen[other] != place {
                        lastSeen[other] = place
                        neighbours += 1
                    }
                }
                return neighbours < members.count
            }
        }

        /// Whether the values are codes: sentences for people change from one release of a service to the next.
        var isCode: Bool { places.keys.allSatisfy { !$0.utf8.contains(UInt8(ascii: " ")) } }
    }

    private static func mostTelling(_ branches: [[Property]], _ open: [Int], _ used: Set<String>) -> Candidate? {
        var candidates: [Candidate] = []
        var byName: [String: Int] = [:]
        for index in open {
            for property in branches[index] where !used.contains(property.name) {
                let place = byName[property.name] ?? candidates.count
                if place == candidates.count {
                    byName[property.name] = place
                    candidates.append(Candidate(name: property.name))
                }
                for value in property.values {
                    candidates[place].places[value, default: []].append(candidates[place].members.count)
                }
                candidates[place].members.append((index, property.values))
            }
        }
        var best: Candidate?
        var most = (isCode: false, count: 0)
        for candidate in candidates {
            let count = candidate.toldCount
            guard count > 0 else { continue }
            let isCode = candidate.isCode
            if best == nil || (isCode && !most.isCode) || (isCode == most.isCode && count > most.count) {
                best = candidate
                most = (isCode, count)
            }
        }
        return best
    }
}
