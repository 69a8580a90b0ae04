extension JSONInput {
    /// Reads a property name and the colon behind it.
    mutating func readKey() throws(DecodingFailure) -> String {
        guard byte == UInt8(ascii: "\"") else { throw unexpected("a property name") }
        let key = try readText()
        try skipColon()
        return key
    }

    /// Reads an object, calling `body` at the value of each member with the name and the place of the name.
    mutating func readMembers(
        _ body: (String, UnsafePointer<UInt8>, inout JSONInput) throws(DecodingFailure) -> Void
    ) throws(DecodingFailure) {
        guard byte == UInt8(ascii: "{") else { throw mismatch("object") }
        try enter()
        skipWhitespace()
        if byte == UInt8(ascii: "}") { return leave() }
        while true {
            let place = position
            try body(try readKey(), place, &self)
            skipWhitespace()
            if byte == UInt8(ascii: "}") { return leave() }
            guard byte == UInt8(ascii: ",") else { throw unexpected("a comma or the end of the object") }
            skip(1)
            skipWhitespace()
        }
    }
}
