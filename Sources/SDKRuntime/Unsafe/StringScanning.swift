/// The bytes between the quotes of a JSON string that has been checked.
struct StringSpan {
    let start: UnsafePointer<UInt8>
    let count: Int
    let hasEscapes: Bool
}

extension JSONInput {
    /// The first byte from `place` on that needs attention in a string, or the end.
    @inline(__always)
    func plainEnd(from place: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
        var place = place
        while end - place >= ByteBlock.count {
            let plain = ByteBlock(place).firstToCheck
            place += plain
            if plain < ByteBlock.count { return place }
        }
        while place < end, 0x20..<0x80 ~= place.pointee, place.pointee != UInt8(ascii: "\""),
            place.pointee != UInt8(ascii: "\\")
        { place += 1 }
        return place
    }

    /// Checks the string whose opening quote is at the position, and goes behind it.
    @inline(__always)
    mutating func scanString() throws(DecodingFailure) -> StringSpan {
        let first = position + 1
        var place = first
        var hasEscapes = false
        while true {
            place = plainEnd(from: place)
            guard place < end else { throw unterminated(at: end) }
            let byte = place.pointee
            if byte == UInt8(ascii: "\"") {
                position = place + 1
                return StringSpan(start: first, count: place - first, hasEscapes: hasEscapes)
            } else if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                // The usual escapes are checked here, the rest by a call.
                if place + 1 < end, place[1] == UInt8(ascii: "n") || place[1] == UInt8(ascii: "\"") {
                    place += 2
                } else {
                    place = try checkEscape(at: place)
                }
            } else if byte >= 0x80 {
                place = try checkScalars(at: place)
            } else {
                throw malformed("a control character must be escaped", at: place)
            }
        }
    }

    @inline(never)
    func unterminated(at place: UnsafePointer<UInt8>) -> DecodingFailure {
        DecodingFailure(.unexpectedEnd, byteOffset: place - start)
    }

    @inline(never)
    func malformed(_ problem: String, at place: UnsafePointer<UInt8>) -> DecodingFailure {
        DecodingFailure(.invalidString(problem), byteOffset: place - start)
    }

    /// The place behind the escape at `place`.
    @inline(never)
    func checkEscape(at place: UnsafePointer<UInt8>) throws(DecodingFailure) -> UnsafePointer<UInt8> {
        guard place + 1 < end else { throw unterminated(at: end) }
        switch place[1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return place + 2
        case UInt8(ascii: "u"):
            let unit = try hexadecimal(at: place + 2)
            if unit & 0xFC00 == 0xDC00 { throw malformed("a low surrogate stands alone", at: place) }
            guard unit & 0xFC00 == 0xD800 else { return place + 6 }
            guard place + 7 < end, place[6] == UInt8(ascii: "\\"), place[7] == UInt8(ascii: "u"),
                try hexadecimal(at: place + 8) & 0xFC00 == 0xDC00
            else { throw malformed("a high surrogate stands alone", at: place) }
            return place + 12
        default: throw malformed("an unknown escape", at: place)
        }
    }

    private func hexadecimal(at place: UnsafePointer<UInt8>) throws(DecodingFailure) -> UInt32 {
        guard end - place >= 4 else { throw unterminated(at: end) }
        var value: UInt32 = 0
        for index in 0..<4 {
            guard let digit = HexadecimalDigit.value(place[index]) else {
                throw malformed("an escape lacks its four hexadecimal digits", at: place)
            }
            value = value << 4 | digit
        }
        return value
    }

    /// The place behind the scalars beyond ASCII at `place`; UTF-8 as RFC 3629 §4 has it.
    @inline(never)
    func checkScalars(at place: UnsafePointer<UInt8>) throws(DecodingFailure) -> UnsafePointer<UInt8> {
        var place = place
        while place < end, place.pointee >= 0x80 {
            guard let length = UTF8Sequence.length(place, before: end) else { throw malformed("not UTF-8", at: place) }
            place += length
        }
        return place
    }
}

enum HexadecimalDigit {
    static func value(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}

enum UTF8Sequence {
    /// The length of the well-formed sequence of two to four bytes at `place`.
    static func length(_ place: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) -> Int? {
        let length: Int
        let second: ClosedRange<UInt8>
        switch place.pointee {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)  // no overlong forms
        case 0xED: (length, second) = (3, 0x80...0x9F)  // no surrogates
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)  // no scalars beyond U+10FFFF
        default: return nil
        }
        guard end - place >= length, second.contains(place[1]) else { return nil }
        for index in 2..<max(length, 2) where place[index] & 0xC0 != 0x80 { return nil }
        return length
    }
}
