extension JSONInput {
    /// Reads a string.
    ///
    /// - Throws: `wrongType` if the value is none, or what is wrong with its text.
    @inline(__always)
    public mutating func readString() throws(DecodingFailure) -> String {
        guard byte == UInt8(ascii: "\"") else { throw mismatch("string") }
        return try readText()
    }

    /// Reads the string whose opening quote is at the position.
    @inline(__always)
    mutating func readText() throws(DecodingFailure) -> String {
        let first = position + 1
        let place = plainEnd(from: first)
        // Nearly every string is plain up to its closing quote.
        guard place < end, place.pointee == UInt8(ascii: "\"") else { return try readUnusualText(plainUntil: place) }
        position = place + 1
        return String(decoding: UnsafeBufferPointer(start: first, count: place - first), as: UTF8.self)
    }

    /// Reads a string that has escapes or characters beyond ASCII: checks and resolves it in one pass.
    @inline(never)
    private mutating func readUnusualText(plainUntil place: UnsafePointer<UInt8>) throws(DecodingFailure) -> String {
        // A result, for not every compiler's version of the function passes the type of an error on.
        let text = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1_024) { memory in
            Result { () throws(DecodingFailure) in
                var buffer = TextBuffer(memory)
                defer { buffer.deallocate() }
                try resolveText(plainUntil: place, into: &buffer)
                return buffer.text
            }
        }
        return try text.get()
    }

    @inline(__always)
    private mutating func resolveText(
        plainUntil plainEnd: UnsafePointer<UInt8>, into buffer: inout TextBuffer
    ) throws(DecodingFailure) {
        var place = plainEnd
        buffer.append(position + 1, count: place - position - 1)
        while true {
            buffer.reserve(ByteBlock.count)
            if end - place >= ByteBlock.count {
                let block = ByteBlock(place)
                let plain = block.firstToCheck
                // Copied whole in any case: what follows a byte that needs attention is overwritten.
                block.store(to: buffer.next)
                buffer.advance(plain)
                place += plain
                if plain == ByteBlock.count { continue }
            }
            guard place < end else { throw unterminated(at: end) }
            let byte = place.pointee
            if byte == UInt8(ascii: "\\") {
                let meant = place + 1 < end ? Escape.meaning(place[1]) : 0
                if meant != 0 {
                    buffer.append(meant)
                    place += 2
                } else {
                    let behind = try checkEscape(at: place)
                    buffer.append(Escape.scalar(place))
                    place = behind
                }
            } else if byte == UInt8(ascii: "\"") {
                position = place + 1
                return
            } else if byte >= 0x80 {
                let behind = try checkScalars(at: place)
                buffer.append(place, count: behind - place)
                place = behind
            } else if byte < 0x20 {
                throw malformed("a control character must be escaped", at: place)
            } else {
                buffer.append(byte)
                place += 1
            }
        }
    }
}

/// The text of a string while it is put together: in memory that is lent, and on the heap when that is too short.
private struct TextBuffer {
    private var base: UnsafeMutablePointer<UInt8>
    private var count = 0
    private var capacity: Int
    private var isOnHeap = false

    init(_ memory: UnsafeMutableBufferPointer<UInt8>) {
        // A buffer of no bytes has no address; the heap is asked for the first.
        base = memory.baseAddress ?? .allocate(capacity: 1)
        isOnHeap = memory.baseAddress == nil
        capacity = memory.count
    }

    func deallocate() {
        if isOnHeap { base.deallocate() }
    }

    var text: String { String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self) }

    /// The place of the next byte; room must have been made.
    @inline(__always)
    var next: UnsafeMutablePointer<UInt8> { base + count }

    @inline(__always)
    mutating func advance(_ more: Int) { count += more }

    /// Makes room for `more` bytes.
    @inline(__always)
    mutating func reserve(_ more: Int) {
        if capacity - count < more { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        capacity = max(capacity * 4, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        deallocate()
        base = larger
        isOnHeap = true
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        next.pointee = byte
        count += 1
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafePointer<UInt8>, count more: Int) {
        reserve(more)
        next.update(from: bytes, count: more)
        count += more
    }

    @inline(never)
    mutating func append(_ scalar: Unicode.Scalar) {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
    }
}

/// What the escapes of RFC 8259 §7 stand for.
private enum Escape {
    /// The byte that a backslash and `letter` stand for; 0, for which there is no such escape, if none.
    @inline(__always)
    static func meaning(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
        default: 0
        }
    }

    /// What the checked escape of one or two units at `place` stands for.
    @inline(never)
    static func scalar(_ place: UnsafePointer<UInt8>) -> Unicode.Scalar {
        var value = unit(place + 2)
        if value & 0xFC00 == 0xD800 { value = 0x10000 + ((value & 0x3FF) << 10 | (unit(place + 8) & 0x3FF)) }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private static func unit(_ place: UnsafePointer<UInt8>) -> UInt32 {
        (0..<4).reduce(0) { $0 << 4 | (HexadecimalDigit.value(place[$1]) ?? 0) }
    }
}
