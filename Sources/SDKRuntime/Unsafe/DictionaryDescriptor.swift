/// The descriptor of a dictionary.
///
/// Immutable, as every ``ValueDescriptor``: what it has are constants.
final class DictionaryDescriptor<Value: SchemaValue>: TypedDescriptor<[String: Value]>, @unchecked Sendable {
    private let item: ValueDescriptor

    init() {
        item = Value.descriptor
        super.init(kind: .dictionary)
    }

    override func read(_ input: inout JSONInput, into place: UnsafeMutableRawPointer) throws(DecodingFailure) {
        var result: [String: Value] = [:]
        try input.readMembers { (key, keyPlace, input) throws(DecodingFailure) in
            if result.updateValue(try input.readValue(Value.self, item), forKey: key) != nil {
                try input.disagree(.duplicateProperty, at: keyPlace, sample: nil)
            }
        }
        place.initializeMemory(as: [String: Value].self, to: result)
    }

    override func initializeEmpty(_ place: UnsafeMutableRawPointer) {
        place.initializeMemory(as: [String: Value].self, to: [:])
    }

    override func insert(
        _ key: String, from input: inout JSONInput, into place: UnsafeMutableRawPointer
    ) throws(DecodingFailure) -> Bool {
        let value = try input.readValue(Value.self, item)
        return place.assumingMemoryBound(to: [String: Value].self).pointee.updateValue(value, forKey: key) != nil
    }

    override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) throws(EncodingFailure) {
        try output.enter()
        output.beginObject()
        try writeMembers(place, behind: nil, to: &output)
        output.endObject()
        output.leave()
    }

    override func writeMembers(
        _ place: UnsafeRawPointer, behind declared: WrittenProperties?, to output: inout JSONOutput
    ) throws(EncodingFailure) {
        // Nearly every model with room for other members has none, and needs no type of pairs.
        if !dictionary(place).isEmpty { try writePairs(place, behind: declared, to: &output) }
    }

    @inline(never)
    private func writePairs(
        _ place: UnsafeRawPointer, behind declared: WrittenProperties?, to output: inout JSONOutput
    ) throws(EncodingFailure) {
        for (key, value) in sorted(place) {
            if let declared, declared.contains(key) { throw EncodingFailure(.duplicateProperty(key)) }
            output.writeKey(key)
            try withUnsafePointer(to: value) { (place: UnsafePointer<Value>) throws(EncodingFailure) in
                try output.write(item, at: UnsafeRawPointer(place))
            }
        }
    }

    override func areEqual(_ first: UnsafeRawPointer, _ second: UnsafeRawPointer) -> Bool {
        let (first, second) = (dictionary(first), dictionary(second))
        guard first.count == second.count else { return false }
        return first.allSatisfy { key, value in
            guard let other = second[key] else { return false }
            return withUnsafePointer(to: value) { value in
                withUnsafePointer(to: other) { item.areEqual(UnsafeRawPointer(value), UnsafeRawPointer($0)) }
            }
        }
    }

    override func hash(_ place: UnsafeRawPointer, into hasher: inout Hasher) {
        let members = sorted(place)
        hasher.combine(members.count)
        for (key, value) in members {
            hasher.combine(key)
            withUnsafePointer(to: value) { item.hash(UnsafeRawPointer($0), into: &hasher) }
        }
    }

    override func describe(_ place: UnsafeRawPointer, into text: inout String) {
        let members = sorted(place)
        text += "["
        for (index, member) in members.enumerated() {
            if index > 0 { text += ", " }
            text += member.key.debugDescription + ": "
            if SecretNames.contains(member.key) {
                text += "<redacted>"
            } else {
                withUnsafePointer(to: member.value) { item.describeNested(UnsafeRawPointer($0), into: &text) }
            }
        }
        text += members.isEmpty ? ":]" : "]"
    }

    private func dictionary(_ place: UnsafeRawPointer) -> [String: Value] {
        place.assumingMemoryBound(to: [String: Value].self).pointee
    }

    private func sorted(_ place: UnsafeRawPointer) -> [(key: String, value: Value)] {
        dictionary(place).sorted { $0.key < $1.key }
    }
}
