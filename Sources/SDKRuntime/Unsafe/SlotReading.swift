extension JSONInput {
    /// Reads one property into uninitialized memory.
    @inline(__always)
    mutating func readSlot(
        _ slot: UnsafePointer<Slot>, at place: UnsafeMutableRawPointer
    ) throws(DecodingFailure) {
        if slot.pointee.isOptional {
            guard slot.pointee.isUsual else { return try readUnusualSlot(slot, at: place) }
            if byte == UInt8(ascii: "n") {
                try scan("null")
                place.copyMemory(from: slot.pointee.blank, byteCount: slot.pointee.size)
                return
            }
            let (first, depth) = (position, depth)
            do throws(DecodingFailure) {
                try read(slot.pointee.kind, slot.pointee.payloadReference, into: place)
                if slot.pointee.tagOffset >= 0 {
                    place.storeBytes(of: 0, toByteOffset: slot.pointee.tagOffset, as: UInt8.self)
                }
            } catch {
                try recover(from: error, at: first, depth: depth)
                slot.pointee.whole.initializeAbsent(place)
            }
        } else if !slot.pointee.isUsual {
            try readUnusualSlot(slot, at: place)
        } else {
            try read(slot.pointee.kind, slot.pointee.payloadReference, into: place)
        }
    }

    /// Reads a property that is `null`, secret, or absent in its own way.
    @inline(never)
    private mutating func readUnusualSlot(
        _ slot: UnsafePointer<Slot>, at place: UnsafeMutableRawPointer
    ) throws(DecodingFailure) {
        let whole = slot.pointee.whole
        let (first, depth) = (position, depth)
        if slot.pointee.isSecret { secrecy += 1 }
        defer { if slot.pointee.isSecret { secrecy -= 1 } }
        do throws(DecodingFailure) {
            try read(whole, into: place)
        } catch {
            guard slot.pointee.isOptional else { throw error }
            try recover(from: error, at: first, depth: depth)
            whole.initializeAbsent(place)
        }
    }

    /// Reads a value into uninitialized memory.
    mutating func read(
        _ descriptor: ValueDescriptor, into place: UnsafeMutableRawPointer
    ) throws(DecodingFailure) {
        try read(descriptor.kind, Unmanaged.passUnretained(descriptor), into: place)
    }

    @inline(__always)
    private mutating func read(
        _ kind: ValueKind, _ descriptor: Unmanaged<ValueDescriptor>, into place: UnsafeMutableRawPointer
    ) throws(DecodingFailure) {
        switch kind {
        case .string: place.initializeMemory(as: String.self, to: try readString())
        case .bool: place.initializeMemory(as: Bool.self, to: try readBool())
        case .int: place.initializeMemory(as: Int.self, to: try readInteger())
        case .double: place.initializeMemory(as: Double.self, to: try readDouble())
        case .date: place.initializeMemory(as: Date.self, to: try readDate())
        case .stringEnum:
            place.initializeMemory(as: String.self, to: try readEnumString(descriptor.takeUnretainedValue()))
        case .record: try readRecordValue(descriptor, into: place)
        case .array: try readArray(descriptor.takeUnretainedValue(), into: place)
        case .indirect, .optional, .dictionary, .other:
            try descriptor.takeUnretainedValue().read(&self, into: place)
        }
    }

    private mutating func readRecordValue(
        _ descriptor: Unmanaged<ValueDescriptor>, into place: UnsafeMutableRawPointer
    ) throws(DecodingFailure) {
        guard let table = descriptor._withUnsafeGuaranteedRef({ $0.recordTable }) else { return }
        try readRecord(table, into: place)
    }

    /// Reads the text of an open enum; a known one shares the storage of the constant.
    private mutating func readEnumString(_ descriptor: ValueDescriptor) throws(DecodingFailure) -> String {
        guard byte == UInt8(ascii: "\"") else { throw mismatch("string") }
        let first = position
        let span = try scanString()
        if !span.hasEscapes, let known = descriptor.known {
            let index = known.index(of: span.start, count: span.count)
            if index >= 0 { return known.texts[index] }
        }
        position = first
        let text = try readText()
        if descriptor.known?.strings.contains(text) != true { try reportUnknown(at: first) }
        return text
    }

    @inline(never)
    mutating func reportUnknown(at place: UnsafePointer<UInt8>) throws(DecodingFailure) {
        try disagree(.unknownEnumValue, withValueAt: place)
    }

    /// Reads an array: its elements into a buffer that grows, then all of them into the array.
    private mutating func readArray(
        _ descriptor: ValueDescriptor, into place: UnsafeMutableRawPointer
    ) throws(DecodingFailure) {
        guard byte == UInt8(ascii: "[") else { throw mismatch("array") }
        guard let element = descriptor.element else { return try descriptor.read(&self, into: place) }
        try enter()
        skipWhitespace()
        if byte == UInt8(ascii: "]") {
            leave()
            return descriptor.initializeEmpty(place)
        }
        var buffer = ElementBuffer(element)
        do throws(DecodingFailure) {
            try readElements(element, into: &buffer)
        } catch {
            buffer.destroy()
            throw error
        }
        descriptor.initializeArray(place, moving: buffer.base, count: buffer.count)
        buffer.deallocate()
    }

    private mutating func readElements(
        _ element: ValueDescriptor, into buffer: inout ElementBuffer
    ) throws(DecodingFailure) {
        let (kind, reference) = (element.kind, Unmanaged.passUnretained(element))
        while true {
            try read(kind, reference, into: buffer.next())
            buffer.count += 1
            skipWhitespace()
            if byte == UInt8(ascii: ",") {
                position += 1
                skipWhitespace()
            } else if byte == UInt8(ascii: "]") {
                return leave()
            } else {
                throw unexpected("a comma or the end of the array")
            }
        }
    }
}
