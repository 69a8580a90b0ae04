// The interpreter: reads an object into the memory of a model as its table says.

extension JSONInput {
    /// Reads an object into uninitialized memory; when it throws, the memory is uninitialized again.
    mutating func readRecord(_ table: RecordTable, into record: UnsafeMutableRawPointer) throws(DecodingFailure) {
        guard byte == UInt8(ascii: "{") else { throw mismatch("object").inside(table.modelName) }
        let first = position
        try enter()
        var set = FieldSet(count: table.count)
        do throws(DecodingFailure) {
            try readMembers(table, into: record, &set)
            try table.completeAbsent(in: record, &set, offset: first - start)
        } catch {
            table.destroyFields(in: record, set)
            set.deallocate()
            throw error.inside(table.modelName)
        }
        set.deallocate()
    }

    private mutating func readMembers(
        _ table: RecordTable, into record: UnsafeMutableRawPointer, _ set: inout FieldSet
    ) throws(DecodingFailure) {
        var expected = 0
        skipWhitespace()
        if byte == UInt8(ascii: "}") { return leave() }
        while true {
            let first = position
            guard byte == UInt8(ascii: "\"") else { throw unexpected("a property name") }
            var index = expected
            // The field for undeclared properties has no name to be met by.
            if expected >= table.count || expected == table.additional || !skipName(table.slots + expected) {
                index = try findName(table)
                try skipColon()
            } else if byte <= 0x20 {
                skipWhitespace()
            }
            if index >= 0 {
                let slot = table.slots + index
                if set.contains(index) {
                    try disagree(.duplicateProperty, at: first, sample: nil)
                    set.remove(index)
                    slot.pointee.whole.destroy(record + slot.pointee.offset)
                }
                try readSlot(slot, at: record + slot.pointee.offset)
                set.insert(index)
                expected = index + 1
            } else {
                try readUndeclared(table, key: first, into: record, &set)
            }
            if byte <= 0x20 { skipWhitespace() }
            if byte == UInt8(ascii: ",") {
                position += 1
                if byte <= 0x20 { skipWhitespace() }
            } else if byte == UInt8(ascii: "}") {
                return leave()
            } else {
                throw unexpected("a comma or the end of the object")
            }
        }
    }

    /// Goes behind the name and colon of the expected field, if they stand here with no space between them.
    @inline(__always)
    private mutating func skipName(_ slot: UnsafePointer<Slot>) -> Bool {
        let count = slot.pointee.nameCount
        guard end - position >= count + 8 else { return false }
        let here = UnsafeRawPointer(position + 1)
        let word = UInt64(littleEndian: here.loadUnaligned(as: UInt64.self))
        guard (word ^ slot.pointee.firstWord) & slot.pointee.firstMask == 0 else { return false }
        if count > 9 {
            let name = UnsafeRawPointer(slot.pointee.name + 1)
            var index = 8
            while index + 8 < count - 1 {
                guard
                    here.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                        == name.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                else { return false }
                index += 8
            }
            // The last eight bytes, which may overlap the ones before.
            let last = count - 9
            guard
                here.loadUnaligned(fromByteOffset: last, as: UInt64.self)
                    == name.loadUnaligned(fromByteOffset: last, as: UInt64.self)
            else { return false }
        }
        position += count
        return true
    }

    /// Goes behind any name; its field's index, or -1.
    @inline(never)
    private mutating func findName(_ table: RecordTable) throws(DecodingFailure) -> Int {
        let first = position
        let span = try scanString()
        guard span.hasEscapes else { return table.names.index(of: span.start, count: span.count) }
        position = first
        return table.names.index(of: try readText())
    }

    @inline(never)
    private mutating func readUndeclared(
        _ table: RecordTable, key: UnsafePointer<UInt8>, into record: UnsafeMutableRawPointer, _ set: inout FieldSet
    ) throws(DecodingFailure) {
        guard table.additional >= 0 else {
            let type = type
            try disagree(.unknownProperty, at: key, sample: type?.rawValue)
            return try skipValue()
        }
        let slot = table.slots[table.additional]
        let place = record + slot.offset
        if !set.contains(table.additional) {
            slot.payload.initializeEmpty(place)
            set.insert(table.additional)
        }
        var name = looking(at: key)
        let (first, depth) = (position, depth)
        do throws(DecodingFailure) {
            if try slot.payload.insert(try name.readString(), from: &self, into: place) {
                try disagree(.duplicateProperty, at: key, sample: nil)
            }
        } catch {
            try recover(from: error, at: first, depth: depth)
        }
    }
}

extension RecordTable {
    /// Makes the fields absent that have not been read.
    fileprivate func completeAbsent(
        in record: UnsafeMutableRawPointer, _ set: inout FieldSet, offset: Int
    ) throws(DecodingFailure) {
        for index in 0..<count where !set.contains(index) {
            let slot = slots + index
            if slot.pointee.isOptional {
                initializeAbsent(slot, in: record)
            } else if index == additional {
                slot.pointee.payload.initializeEmpty(record + slot.pointee.offset)
            } else {
                throw DecodingFailure(.missingProperty(names.strings[index]), byteOffset: offset)
            }
            set.insert(index)
        }
    }

    @inline(__always)
    private func initializeAbsent(_ slot: UnsafePointer<Slot>, in record: UnsafeMutableRawPointer) {
        let offset = slot.pointee.offset
        if slot.pointee.hasPlainAbsent {
            (record + offset).copyMemory(from: blank + offset, byteCount: slot.pointee.size)
        } else {
            slot.pointee.whole.initializeAbsent(record + offset)
        }
    }

    fileprivate func destroyFields(in record: UnsafeMutableRawPointer, _ set: FieldSet) {
        for index in 0..<count where set.contains(index) { slots[index].whole.destroy(record + slots[index].offset) }
    }
}
