extension JSONInput {
    /// Reads `null` if it stands at the position; false, and stays, if something else does.
    public mutating func readNull() throws(DecodingFailure) -> Bool {
        guard byte == UInt8(ascii: "n") else { return false }
        try scan("null")
        return true
    }

    /// Reads `true` or `false`.
    public mutating func readBool() throws(DecodingFailure) -> Bool {
        switch byte {
        case UInt8(ascii: "t"):
            try scan("true")
            return true
        case UInt8(ascii: "f"):
            try scan("false")
            return false
        default: throw mismatch("bool")
        }
    }

    @inline(__always)
    mutating func scan(_ literal: StaticString) throws(DecodingFailure) {
        let count = literal.utf8CodeUnitCount
        for index in 0..<count {
            guard position + index < end else { throw DecodingFailure(.unexpectedEnd, byteOffset: end - start) }
            guard position[index] == literal.utf8Start[index] else { throw unexpected("\(literal)") }
        }
        position += count
    }

    /// Checks the value at the position and goes behind it, without recursion.
    @inline(never)
    public mutating func skipValue() throws(DecodingFailure) { try skip(notingEnds: false) }

    /// Goes behind the value, and notes where the objects and arrays in it end, or uses what was noted.
    @inline(never)
    mutating func skipValueNotingEnds() throws(DecodingFailure) { try skip(notingEnds: true) }

    // A loop for each of the two: to note ends takes a look at every container, which most skips do not need.
    @inline(__always)
    private mutating func skip(notingEnds: Bool) throws(DecodingFailure) {
        let base = depth
        var kinds: [Bool] = []  // whether each open container is an object
        var starts: [UnsafePointer<UInt8>] = []  // where they begin, if that is noted
        while true {
            if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
                let (isObject, start) = (byte == UInt8(ascii: "{"), position)
                if notingEnds, let end = scanned.end(of: start) {
                    position = end
                } else {
                    try enterFlat()
                    skipWhitespace()
                    if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
                        leave()
                    } else {
                        kinds.append(isObject)
                        if notingEnds { starts.append(start) }
                        if isObject { try skipKey() }
                        continue
                    }
                }
            } else {
                try skipScalar()
            }
            // Behind a value: close what ends here, then go on to the next member.
            while let isObject = kinds.last {
                skipWhitespace()
                if byte == UInt8(ascii: ",") {
                    position += 1
                    skipWhitespace()
                    if isObject { try skipKey() }
                    break
                }
                guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
                    throw unexpected(isObject ? "a comma or the end of the object" : "a comma or the end of the array")
                }
                leave()
                kinds.removeLast()
                if notingEnds { scanned.note(starts.removeLast(), endsAt: position) }
            }
            if depth == base { return }
        }
    }

    /// Goes behind the closing byte of an object or array.
    @inline(__always)
    mutating func leave() {
        position += 1
        depth -= 1
    }

    private mutating func skipKey() throws(DecodingFailure) {
        guard byte == UInt8(ascii: "\"") else { throw unexpected("a property name") }
        _ = try scanString()
        try skipColon()
    }

    @inline(__always)
    mutating func skipColon() throws(DecodingFailure) {
        if byte != UInt8(ascii: ":") {
            skipWhitespace()
            guard byte == UInt8(ascii: ":") else { throw unexpected("a colon") }
        }
        position += 1
        if byte <= 0x20 { skipWhitespace() }
    }

    private mutating func skipScalar() throws(DecodingFailure) {
        switch byte {
        case UInt8(ascii: "\""): _ = try scanString()
        case UInt8(ascii: "t"): try scan("true")
        case UInt8(ascii: "f"): try scan("false")
        case UInt8(ascii: "n"): try scan("null")
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = try scanNumber()
        default: throw unexpected("a value")
        }
    }
}
