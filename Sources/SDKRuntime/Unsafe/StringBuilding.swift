extension JSONInput {
    /// Reads a string.
    ///
    /// - Throws: `wrongType` if the value is none, or what is wrong with its text.
    @inline(__always)
    public mutating func readString() throws(DecodingFailure) -> String {
        guard byte == UInt8(ascii: "\"") else { throw mismatch("string") }
        return StringBuilder.string(try scanString())
    }
}

/// Makes a Swift string of a checked JSON string with one copy.
enum StringBuilder {
    @inline(__always)
    static func string(_ span: StringSpan) -> String {
        if span.hasEscapes { return unescaped(span) }
        return String(decoding: UnsafeBufferPointer(start: span.start, count: span.count), as: UTF8.self)
    }

    @inline(never)
    private static func unescaped(_ span: StringSpan) -> String {
        // No escape is shorter than what it stands for.
        String(unsafeUninitializedCapacity: span.count) { target in
            guard let base = target.baseAddress else { return 0 }
            return unescape(span, into: base)
        }
    }

    private static func unescape(_ span: StringSpan, into base: UnsafeMutablePointer<UInt8>) -> Int {
        var source = span.start
        let end = span.start + span.count
        var target = base
        while source < end {
            while end - source >= 8 {
                let word = UnsafeRawPointer(source).loadUnaligned(as: UInt64.self)
                let backslashes = (UInt64(littleEndian: word) ^ 0x5C5C_5C5C_5C5C_5C5C)
                let found = (backslashes &- 0x0101_0101_0101_0101) & ~backslashes & 0x8080_8080_8080_8080
                // The whole word is copied in any case: what follows a backslash is overwritten.
                UnsafeMutableRawPointer(target).storeBytes(of: word, as: UInt64.self)
                let plain = found == 0 ? 8 : found.trailingZeroBitCount >> 3
                source += plain
                target += plain
                if found != 0 { break }
            }
            guard source < end else { break }
            if source.pointee == UInt8(ascii: "\\") {
                resolve(&source, into: &target)
            } else {
                target.pointee = source.pointee
                source += 1
                target += 1
            }
        }
        return target - base
    }

    /// Writes what the checked escape at `source` stands for.
    @inline(__always)
    private static func resolve(_ source: inout UnsafePointer<UInt8>, into target: inout UnsafeMutablePointer<UInt8>) {
        let byte: UInt8
        switch source[1] {
        case UInt8(ascii: "n"): byte = 0x0A
        case UInt8(ascii: "t"): byte = 0x09
        case UInt8(ascii: "r"): byte = 0x0D
        case UInt8(ascii: "b"): byte = 0x08
        case UInt8(ascii: "f"): byte = 0x0C
        case UInt8(ascii: "u"): return resolveScalar(&source, into: &target)
        case let other: byte = other
        }
        target.pointee = byte
        source += 2
        target += 1
    }

    @inline(never)
    private static func resolveScalar(
        _ source: inout UnsafePointer<UInt8>, into target: inout UnsafeMutablePointer<UInt8>
    ) {
        var value = unit(source + 2)
        source += 6
        if value & 0xFC00 == 0xD800 {
            value = 0x10000 + ((value & 0x3FF) << 10 | (unit(source + 2) & 0x3FF))
            source += 6
        }
        guard let scalar = Unicode.Scalar(value) else { return }
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            target.pointee = byte
            target += 1
        }
    }

    private static func unit(_ place: UnsafePointer<UInt8>) -> UInt32 {
        (0..<4).reduce(0) { $0 << 4 | (HexadecimalDigit.value(place[$1]) ?? 0) }
    }
}
