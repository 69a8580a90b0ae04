// The interpreter, the other way: writes the memory of a model as its table says.

extension JSONOutput {
    mutating func writeRecord(_ table: RecordTable, at record: UnsafeRawPointer) throws(EncodingFailure) {
        try enter()
        append(UInt8(ascii: "{"))
        var isFirst = true
        for index in 0..<table.count {
            let slot = table.slots + index
            let place = record + slot.pointee.offset
            let isAbsent = slot.pointee.isAbsent(place)
            if isAbsent, !slot.pointee.isNullable { continue }
            if index == table.additional {
                try slot.pointee.payload.writeMembers(
                    place, behind: WrittenProperties(table: table, record: record), to: &self)
                continue
            }
            reserve(slot.pointee.nameCount + 1)
            if !isFirst {
                next.pointee = UInt8(ascii: ",")
                advance(1)
            }
            isFirst = false
            next.update(from: slot.pointee.name, count: slot.pointee.nameCount)
            advance(slot.pointee.nameCount)
            if isAbsent { writeNull() } else { try write(slot.pointee.kind, slot.pointee.payloadReference, at: place) }
        }
        append(UInt8(ascii: "}"))
        leave()
    }

    mutating func write(_ descriptor: ValueDescriptor, at place: UnsafeRawPointer) throws(EncodingFailure) {
        try write(descriptor.kind, Unmanaged.passUnretained(descriptor), at: place)
    }

    /// Writes the value at `place`; for an optional, that of its payload.
    @inline(__always)
    private mutating func write(
        _ kind: ValueKind, _ descriptor: Unmanaged<ValueDescriptor>, at place: UnsafeRawPointer
    ) throws(EncodingFailure) {
        switch kind {
        case .string, .stringEnum: write(place.assumingMemoryBound(to: String.self).pointee)
        case .bool: write(place.assumingMemoryBound(to: Bool.self).pointee)
        case .int: write(place.assumingMemoryBound(to: Int.self).pointee)
        case .double: try write(place.assumingMemoryBound(to: Double.self).pointee)
        case .date: try write(place.assumingMemoryBound(to: Date.self).pointee)
        case .record:
            guard let table = descriptor._withUnsafeGuaranteedRef({ $0.recordTable }) else {
                return try descriptor.takeUnretainedValue().write(place, to: &self)
            }
            try writeRecord(table, at: place)
        case .array: try writeArray(descriptor.takeUnretainedValue(), at: place)
        case .indirect, .optional, .dictionary, .other:
            try descriptor.takeUnretainedValue().write(place, to: &self)
        }
    }

    private mutating func writeArray(_ descriptor: ValueDescriptor, at place: UnsafeRawPointer) throws(EncodingFailure)
    {
        guard let element = descriptor.element else { return try descriptor.write(place, to: &self) }
        let elements = descriptor.elements(place)
        try enter()
        append(UInt8(ascii: "["))
        let (kind, reference) = (element.kind, Unmanaged.passUnretained(element))
        var isFirst = true
        var next = elements.baseAddress
        for _ in 0..<(elements.count / max(element.layout.stride, 1)) {
            guard let here = next else { break }
            if !isFirst { append(UInt8(ascii: ",")) }
            isFirst = false
            try write(kind, reference, at: here)
            next = here + element.layout.stride
        }
        append(UInt8(ascii: "]"))
        leave()
    }
}

/// The declared properties of a value that are written, by name.
struct WrittenProperties {
    let table: RecordTable
    let record: UnsafeRawPointer

    func contains(_ name: String) -> Bool {
        let index = table.names.index(of: name)
        guard index >= 0 else { return false }
        let slot = table.slots + index
        return slot.pointee.isNullable || !slot.pointee.isAbsent(record + slot.pointee.offset)
    }
}
