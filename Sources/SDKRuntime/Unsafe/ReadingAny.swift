extension JSONInput {
    /// Reads any value, without recursion.
    public mutating func readAny() throws(DecodingFailure) -> JSONValue {
        let base = depth
        var open: [OpenContainer] = []
        while true {
            var value: JSONValue
            if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
                var container = OpenContainer(isObject: byte == UInt8(ascii: "{"))
                try enterFlat()
                skipWhitespace()
                if byte != container.closingByte {
                    if container.isObject { try readKey(of: &container) }
                    open.append(container)
                    try checkRoom(forLevels: open.count)
                    continue
                }
                leave()
                value = container.value
            } else {
                value = try readScalar()
            }
            while !open.isEmpty {
                if open[open.count - 1].add(value) {
                    try disagree(.duplicateProperty, at: open[open.count - 1].keyPlace ?? position, sample: nil)
                }
                skipWhitespace()
                if byte == UInt8(ascii: ",") {
                    position += 1
                    skipWhitespace()
                    if open[open.count - 1].isObject { try readKey(of: &open[open.count - 1]) }
                    break
                }
                guard byte == open[open.count - 1].closingByte else { throw unexpected("a comma or the end") }
                leave()
                value = open.removeLast().value
            }
            if depth == base { return value }
        }
    }

    /// Refuses what could be read, but neither compared nor destroyed: that takes the stack for each level.
    @inline(__always)
    private mutating func checkRoom(forLevels count: Int) throws(DecodingFailure) {
        let needed = UInt(count) * StackGuard.bytesPerLevelOfAny
        let position = StackGuard.position()
        if position <= floor || position - floor <= needed { try checkRoom(for: needed) }
    }

    private struct OpenContainer {
        let isObject: Bool
        var key = ""
        var keyPlace: UnsafePointer<UInt8>?
        var elements: [JSONValue] = []
        var object = JSONObject()

        init(isObject: Bool) { self.isObject = isObject }

        var closingByte: UInt8 { isObject ? UInt8(ascii: "}") : UInt8(ascii: "]") }
        var value: JSONValue { isObject ? .object(object) : .array(elements) }

        /// Adds an element or member; true if its key came before, whose value it replaces.
        mutating func add(_ value: JSONValue) -> Bool {
            if isObject { return object.updateValue(value, forKey: key) != nil }
            elements.append(value)
            return false
        }
    }

    private mutating func readKey(of object: inout OpenContainer) throws(DecodingFailure) {
        object.keyPlace = position
        object.key = try readKey()
    }

    private mutating func readScalar() throws(DecodingFailure) -> JSONValue {
        switch byte {
        case UInt8(ascii: "\""): return .string(try readString())
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool(try readBool())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try readNumber())
        case UInt8(ascii: "n"):
            try scan("null")
            return .null
        default: throw unexpected("a value")
        }
    }
}
