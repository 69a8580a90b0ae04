// Strings (RFC 8259 §7).
extension JSONTreeReader {
    /// The string that starts at the offset, unescaped.
    mutating func takeString() throws(Failure) -> String {
        offset += 1
        let start = offset
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
            if bytes[offset] == UInt8(ascii: "\\") { return try takeEscapedString(from: start) }
            guard bytes[offset] >= 0x20 else { throw failure("a control character must be escaped in a string") }
            offset += 1
        }
        guard offset < bytes.count else { throw failure("the text ends inside a string") }
        offset += 1
        return try text(bytes[start..<(offset - 1)])
    }

    private mutating func takeEscapedString(from start: Int) throws(Failure) -> String {
        var buffer = Array(bytes[start..<offset])
        while offset < bytes.count {
            let byte = bytes[offset]
            switch byte {
            case UInt8(ascii: "\""):
                offset += 1
                return try text(buffer[...])
            case UInt8(ascii: "\\"):
                try takeEscape(into: &buffer)
            case 0..<0x20: throw failure("a control character must be escaped in a string")
            default:
                buffer.append(byte)
                offset += 1
            }
        }
        throw failure("the text ends inside a string")
    }

    private func text(_ bytes: ArraySlice<UInt8>) throws(Failure) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var failure = failure("a string is not valid UTF-8")
        failure.code = .invalidEncoding
        throw failure
    }

    private mutating func takeEscape(into buffer: inout [UInt8]) throws(Failure) {
        guard offset + 1 < bytes.count else { throw failure("the text ends inside a string") }
        let escaped = bytes[offset + 1]
        if escaped == UInt8(ascii: "u") {
            buffer += Array(String(Character(try takeUnicodeEscape())).utf8)
            return
        }
        guard let plain = Self.escapes[escaped] else { throw failure("an unknown escape stands in a string") }
        buffer.append(plain)
        offset += 2
    }

    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
        UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
        UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]

    private mutating func takeUnicodeEscape() throws(Failure) -> Unicode.Scalar {
        let first = try takeCodeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
            bytes[offset + 1] == UInt8(ascii: "u")
        else { throw failure("half of a surrogate pair stands alone in a string") }
        let second = try takeCodeUnit()
        guard UTF16.isTrailSurrogate(second) else {
            throw failure("half of a surrogate pair stands alone in a string")
        }
        return UTF16.decode(UTF16.EncodedScalar([first, second]))
    }

    private mutating func takeCodeUnit() throws(Failure) -> UInt16 {
        let digits = bytes[min(offset + 2, bytes.count)..<min(offset + 6, bytes.count)]
        guard digits.count == 4, digits.allSatisfy({ CoreSchema.isHexadecimal($0) }),
            let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw failure("four hexadecimal digits were expected after '\\u'") }
        offset += 6
        return unit
    }
}
