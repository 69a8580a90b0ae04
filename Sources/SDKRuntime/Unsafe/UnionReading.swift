extension JSONInput {
    /// Reads the payload of the branch that fits best, and gives its place among the cases.
    mutating func readBranch(
        of table: UnionTable, into place: UnsafeMutableRawPointer
    ) throws(DecodingFailure) -> Int {
        let shape = try scanShape()
        let (first, depth, reported) = (position, depth, disagreements.count)
        let candidates = table.candidates(for: shape)
        for (turn, index) in candidates.enumerated() {
            // Before the payload is there, which an error would have to end.
            if table.isUntold(index, before: candidates[(turn + 1)...], shape) {
                try disagree(.missingDiscriminator, at: position, sample: table.discriminator)
            }
            do throws(DecodingFailure) {
                try read(table.descriptors[index], into: place)
                return index
            } catch {
                // The next branch is tried where this one does not fit; malformed JSON fits none.
                if case .missingProperty = error.reason {
                } else if !error.reason.isRecoverable {
                    if case .disagreement = error.reason {} else { throw error }
                }
                bytesInVain += Int64(position - first)
                position = first
                self.depth = depth
                disagreements.removeSubrange(reported...)
                if bytesInVain > greatestBytesInVain { break }
            }
        }
        try disagree(.unknownUnionBranch, withValueAt: position)
        place.initializeMemory(as: JSONValue.self, to: try readAny())
        return table.branches.count
    }

    /// What the conditions of branches ask about a value; the position stays.
    private mutating func scanShape() throws(DecodingFailure) -> UnionShape {
        guard let type else { throw unexpected("a value") }
        var shape = UnionShape(type: type)
        let (first, depth) = (position, depth)
        defer {
            position = first
            self.depth = depth
        }
        if type == .number, (try? readInteger(Int64.self)) != nil { shape.type = .integer }
        if type == .object {
            let isOutermost = scanned.begin(at: first)
            try scanMembers(into: &shape)
            if isOutermost { scanned.end(at: position) }
        }
        return shape
    }

    private mutating func scanMembers(into shape: inout UnionShape) throws(DecodingFailure) {
        try enter()
        skipWhitespace()
        if byte == UInt8(ascii: "}") { return }
        while true {
            let key = try readKey()
            shape.properties[key] = try readTold()
            skipWhitespace()
            guard byte == UInt8(ascii: ",") else { return }
            position += 1
            skipWhitespace()
        }
    }
}

extension JSONInput {
    fileprivate mutating func readTold() throws(DecodingFailure) -> UnionShape.Told {
        switch type {
        case .string: return .text(try readString())
        case .object, .array, nil:
            try skipValueNotingEnds()
            return .other
        case .null:
            try skipValue()
            return .null
        case .bool, .number, .integer:
            let start = position
            try skipValue()
            return .text(String(decoding: UnsafeBufferPointer(start: start, count: position - start), as: UTF8.self))
        }
    }
}

/// The type of a value and, for an object, its keys with what they tell.
struct UnionShape {
    /// What a property tells.
    enum Told {
        /// A string; a number or a truth value as it is written, as discriminators are of these too.
        case text(String)
        case null
        case other
    }

    var type: JSONType
    var properties: [String: Told] = [:]

    /// What the conditions of a branch come to.
    enum Answer {
        /// They hold, and the discriminator names the branch.
        case tagged
        /// They hold, and a listed value names the branch.
        case listed
        /// They hold.
        case holds
        /// They would hold if the value had the property that tells.
        case open
        /// Its keys hold, and of several listed values the object has another one: perhaps one that is new.
        case another
        /// One of them does not hold.
        case fails
    }

    func answer(to conditions: [Condition], discriminator: String?) -> Answer {
        var isTagged = false
        var isListed = false
        var isOpen = false
        var isAnother = false
        var hasKeys = false
        for condition in conditions {
            switch condition {
            case .tag(let values):
                guard let discriminator, let isTold = isTold(by: discriminator, values) else { isOpen = true; continue }
                guard isTold else { return .fails }
                isTagged = true
            case .equals(let name, let values):
                guard let isTold = isTold(by: "\(name)", values) else { isOpen = true; continue }
                if isTold { isListed = true; continue }
                guard values.count > 1 else { return .fails }
                isAnother = true
            case .type(let types):
                guard types.contains(type) || (type == .integer && types.contains(.number)) else { return .fails }
            case .has(let names):
                guard names.allSatisfy({ properties["\($0)"] != nil }) else { return .fails }
                hasKeys = true
            }
        }
        if isAnother { return hasKeys ? .another : .fails }
        return isOpen ? .open : isTagged ? .tagged : isListed ? .listed : .holds
    }

    /// Whether a property has one of these values; `nil` when it is absent or null.
    func isTold(by key: String, _ values: [String]) -> Bool? {
        switch properties[key] {
        case .text(let text): values.contains(text)
        case .other: false
        case .null, nil: nil
        }
    }
}
