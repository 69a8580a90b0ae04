/// Finds the names that inline schemas had in an earlier run, and collects those of this one.
///
/// A schema is found by its place. Places that are positions move when something is inserted before them: a branch of a
/// union is found by what it allows, a parameter by its name; what stands inside of them moves along.
struct LockedNames {
    private let lock: NameLock
    /// The first branch of each fingerprint that the lock has for each union.
    private var lockedBranches: [String: [String: String]] = [:]
    /// The place in the lock of each type that several places share, by fingerprint.
    private var lockedShares: [String: String] = [:]
    /// The fingerprints of the branches that each union has now, and of all shared types.
    private var present: [String: Set<String>] = [:]
    /// Places whose pointer has a position that a name can stand for.
    private var namedPlaces: [JSONPointer: String] = [:]
    /// Where the lock has what now stands at a place.
    private var moved: [String: String] = [:]
    private var usedKeys: Set<String> = []
    private var records: [(key: String, position: Int, fingerprint: String?)] = []
    /// The positions in the table of types whose names are those of the lock.
    private(set) var lockedPositions: Set<Int> = []

    init(_ lock: NameLock) {
        self.lock = lock
        for key in lock.entries.keys.sorted() {
            guard let fingerprint = lock.entries[key]?.fingerprint else { continue }
            if let parent = Self.union(ofBranch: key) {
                let first = lockedBranches[parent]?[fingerprint] ?? key
                lockedBranches[parent, default: [:]][fingerprint] = first
            } else {
                lockedShares[fingerprint] = lockedShares[fingerprint] ?? key
            }
        }
    }

    /// Whether nothing is locked, so that there is nothing to look up.
    var isEmpty: Bool { lock.entries.isEmpty }

    /// Lets a name stand for the position in a pointer: `query.sort` for `0` of `/paths/~1pets/get/parameters/0/schema`.
    mutating func setPlace(_ place: String, of pointer: JSONPointer) { namedPlaces[pointer] = place }

    /// Notes that a union has a branch, or the description a shared type, before any name is asked for.
    mutating func note(_ pointer: JSONPointer, fingerprint: UInt64, isShared: Bool) {
        guard !isEmpty else { return }
        let parent = isShared ? "" : Self.union(ofBranch: key(of: pointer)) ?? ""
        if isShared || !parent.isEmpty { present[parent, default: []].insert(StableHash.text(fingerprint)) }
    }

    /// The name that the schema had; `nil` when it is new.
    mutating func name(of pointer: JSONPointer, fingerprint: UInt64, isShared: Bool) -> Identifier? {
        guard !isEmpty else { return nil }
        let key = key(of: pointer)
        let fingerprint = StableHash.text(fingerprint)
        if usedKeys.contains(key) {
            let share = isShared ? lockedShares[fingerprint] : nil
            let further = lock.entries[freeKey(key, fingerprint)] ?? share.flatMap { lock.entries[$0] }
            return further.flatMap { Identifier($0.name) }
        }
        var place = lockedPlace(of: key)
        if lock.entries[place]?.fingerprint == fingerprint {
            // Of several schemas that allow the same, the one that still stands in its place is meant.
        } else if let parent = Self.union(ofBranch: key), let branches = lockedBranches[lockedPlace(of: parent)] {
            if let found = branches[fingerprint] {
                place = found
            } else if let other = lock.entries[place]?.fingerprint, present[parent]?.contains(other) == true {
                return displace(key)
            }
        } else if let found = lockedShares[fingerprint], isShared || isLastCopy(fingerprint, place) {
            place = found
        } else if let other = lock.entries[place]?.fingerprint, other != fingerprint,
            present[""]?.contains(other) == true
        {
            return displace(key)
        }
        if place != key { moved[key] = place }
        return lock.entries[place].flatMap { Identifier($0.name) }
    }

    /// Whether a schema without a name of its own is what is left of a type that several places shared.
    private func isLastCopy(_ fingerprint: String, _ place: String) -> Bool {
        lock.entries[place] == nil && present[""]?.contains(fingerprint) != true
    }

    /// What the lock has at this place stands elsewhere now, and so does what was inside of it.
    private mutating func displace(_ key: String) -> Identifier? {
        moved[key] = ""
        return nil
    }

    /// Whether a place has a name of its own, whatever else is like it.
    func hasName(_ pointer: JSONPointer) -> Bool { !isEmpty && lock.entries[lockedPlace(of: key(of: pointer))] != nil }

    /// Notes which type of the table has the name of a place.
    mutating func record(
        _ pointer: JSONPointer, position: Int, fingerprint: UInt64, isShared: Bool, isLocked: Bool
    ) {
        if isLocked { lockedPositions.insert(position) }
        let text = StableHash.text(fingerprint)
        let key = freeKey(key(of: pointer), text)
        usedKeys.insert(key)
        let needsFingerprint = isShared || Self.union(ofBranch: key) != nil
        records.append((key, position, needsFingerprint ? text : nil))
    }

    /// The line of a place, and lines of their own for what else it gives: one place may give several types, where it is
    /// merged with others, and some of these may allow the same.
    private func freeKey(_ key: String, _ fingerprint: String) -> String {
        if !usedKeys.contains(key) { return key }
        let first = key + "#" + fingerprint
        var (further, number) = (first, 2)
        while usedKeys.contains(further) {
            further = "\(first)#\(number)"
            number += 1
        }
        return further
    }

    /// The name of a component that once could not have its own.
    func name(ofComponent pointer: JSONPointer) -> Identifier? {
        isEmpty ? nil : lock.entries[pointer.description].flatMap { Identifier($0.name) }
    }

    /// Notes a component that could not have its own name.
    mutating func record(component pointer: JSONPointer, position: Int) {
        guard usedKeys.insert(pointer.description).inserted else { return }
        records.append((pointer.description, position, nil))
        lockedPositions.insert(position)
    }

    /// The names of this run.
    func entries(_ types: TypeTable) -> [String: NameLock.Entry] {
        var result: [String: NameLock.Entry] = [:]
        for record in records {
            result[record.key] = .init(
                name: types.entries[record.position].name.text, fingerprint: record.fingerprint)
        }
        return result
    }

    /// The text of a place, with names for positions that have one.
    private func key(of pointer: JSONPointer) -> String {
        guard !namedPlaces.isEmpty else { return pointer.description }
        for count in stride(from: pointer.tokens.count, to: 0, by: -1) where pointer.tokens[count - 1] == "schema" {
            if let place = namedPlaces[JSONPointer(Array(pointer.tokens[..<count]))] {
                return place + JSONPointer(Array(pointer.tokens[count...])).description
            }
        }
        return pointer.description
    }

    /// Where the lock has what stands at a place: inside of a branch that moved, the place that the branch had.
    private func lockedPlace(of key: String) -> String {
        guard !moved.isEmpty else { return key }
        var end = key.endIndex
        while end > key.startIndex {
            if let place = moved[String(key[..<end])] { return place + key[end...] }
            end = key[..<end].lastIndex(of: "/") ?? key.startIndex
        }
        return key
    }

    /// `/A/oneOf` of `/A/oneOf/0`.
    private static func union(ofBranch key: String) -> String? {
        guard let slash = key.lastIndex(of: "/"), key[slash...].dropFirst().allSatisfy(\.isNumber) else { return nil }
        let parent = key[..<slash]
        return parent.hasSuffix("/oneOf") || parent.hasSuffix("/anyOf") ? String(parent) : nil
    }
}
