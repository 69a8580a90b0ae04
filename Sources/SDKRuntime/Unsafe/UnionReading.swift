extension JSONInput {
    /// Reads the payload of the branch that fits best, and gives its place among the cases.
    mutating func readBranch(
        of table: UnionTable, into place: UnsafeMutableRawPointer
    ) throws(DecodingFailure) -> Int {
        let shape = try scanShape(of: table)
        let before = self
        for index in table.candidates(for: shape) {
            do throws(DecodingFailure) {
                try read(table.descriptors[index], into: place)
                return index
            } catch {
                // The next branch is tried where this one does not fit; malformed JSON fits none.
                if case .missingProperty = error.reason {
                } else if !error.reason.isRecoverable {
                    if case .disagreement = error.reason {} else { throw error }
                }
                let vain = bytesInVain + (position - before.position)
                self = before
                bytesInVain = vain
                if vain > greatestBytesInVain { break }
            }
        }
        try disagree(.unknownUnionBranch, at: position, sample: before.sample)
        place.initializeMemory(as: JSONValue.self, to: try readAny())
        return table.branches.count
    }

    /// What the conditions of branches ask about a value; the position stays.
    private func scanShape(of table: UnionTable) throws(DecodingFailure) -> UnionShape {
        var input = self
        guard let type = input.type else { throw unexpected("a value") }
        var shape = UnionShape(type: type)
        if type == .number, (try? input.readInteger(Int64.self)) != nil { shape.type = .integer }
        guard type == .object else { return shape }
        try input.enter()
        input.skipWhitespace()
        if input.byte == UInt8(ascii: "}") { return shape }
        while true {
            let key = try input.readKey()
            var isNoted = false
            if input.byte == UInt8(ascii: "\"") {
                shape.properties[key] = try input.readString()
                isNoted = true
            }
            if !isNoted {
                shape.properties[key] = .some(nil)
                try input.skipValue()
            }
            input.skipWhitespace()
            guard input.byte == UInt8(ascii: ",") else { return shape }
            input.position += 1
            input.skipWhitespace()
        }
    }
}

/// The type of a value and, for an object, its keys with those values that are strings.
struct UnionShape {
    var type: JSONType
    var properties: [String: String?] = [:]

    func satisfies(_ condition: Condition, discriminator: String?) -> Bool {
        switch condition {
        case .tag(let values):
            guard let discriminator, let value = properties[discriminator] ?? nil else { return false }
            return values.contains(value)
        case .type(let types):
            return types.contains(type) || (type == .integer && types.contains(.number))
        case .has(let names):
            return names.allSatisfy { properties["\($0)"] != nil }
        case .equals(let name, let values):
            guard let value = properties["\(name)"] ?? nil else { return false }
            return values.contains(value)
        }
    }
}
