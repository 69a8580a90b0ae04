/// The state of a ``JSONReader``.
///
/// Unchecked, and safe: the bytes it points to are a copy that it owns and nothing changes.
struct EventCursor: ~Copyable, @unchecked Sendable {
    private let bytes: UnsafeMutablePointer<UInt8>
    private var input: JSONInput
    private var open: [Container] = []
    private var expects = Expectation.value
    private var lineStart: Int

    private(set) var eventOffset = 0
    private(set) var line = 1
    private(set) var column = 1
    private(set) var isDuplicateKey = false

    private enum Expectation { case value, firstKeyOrEnd, firstElementOrEnd, separator, end }

    private struct Container {
        let isObject: Bool
        var keys = KeySet()
    }

    init(_ bytes: [UInt8], maximumDepth: Int) {
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(bytes.count, 1))
        _ = UnsafeMutableBufferPointer(start: copy, count: bytes.count).initialize(from: bytes)
        self.bytes = copy
        // The tree is the caller's, and so is the limit: nothing here recurses.
        input = JSONInput(copy, count: bytes.count, maximumDepth: maximumDepth)
        input.skipByteOrderMark()
        lineStart = input.offset
    }

    deinit { bytes.deallocate() }

    mutating func next() throws(DecodingFailure) -> JSONReader.Event? {
        do throws(DecodingFailure) {
            return try nextEvent()
        } catch {
            throw input.located(error)
        }
    }

    private mutating func nextEvent() throws(DecodingFailure) -> JSONReader.Event? {
        isDuplicateKey = false
        skipSpace()
        switch expects {
        case .value: return try value()
        case .firstKeyOrEnd: return input.byte == UInt8(ascii: "}") ? close() : try key()
        case .firstElementOrEnd: return input.byte == UInt8(ascii: "]") ? close() : try value()
        case .separator: return try behindValue()
        case .end:
            if input.position < input.end { throw input.failure(.trailingBytes) }
            return nil
        }
    }

    private mutating func behindValue() throws(DecodingFailure) -> JSONReader.Event {
        let isObject = open.last?.isObject ?? false
        if input.byte == UInt8(ascii: ",") {
            input.skip(1)
            skipSpace()
            return isObject ? try key() : try value()
        }
        guard input.byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
            throw input.unexpected(isObject ? "a comma or the end of the object" : "a comma or the end of the array")
        }
        return close()
    }

    private mutating func close() -> JSONReader.Event {
        mark()
        input.leave()
        let isObject = open.popLast()?.isObject ?? false
        finishValue()
        return isObject ? .endObject : .endArray
    }

    private mutating func key() throws(DecodingFailure) -> JSONReader.Event {
        mark()
        guard input.byte == UInt8(ascii: "\"") else { throw input.unexpected("a property name") }
        let key = try string()
        isDuplicateKey = !open[open.count - 1].keys.insert(key)
        skipSpace()
        guard input.byte == UInt8(ascii: ":") else { throw input.unexpected("a colon") }
        input.skip(1)
        expects = .value
        return .key(key)
    }

    private mutating func value() throws(DecodingFailure) -> JSONReader.Event {
        mark()
        switch input.byte {
        case UInt8(ascii: "{"): return try begin(isObject: true)
        case UInt8(ascii: "["): return try begin(isObject: false)
        default: break
        }
        let event = try scalar()
        finishValue()
        return event
    }

    private mutating func begin(isObject: Bool) throws(DecodingFailure) -> JSONReader.Event {
        try input.enterFlat()
        open.append(Container(isObject: isObject))
        expects = isObject ? .firstKeyOrEnd : .firstElementOrEnd
        return isObject ? .beginObject : .beginArray
    }

    private mutating func scalar() throws(DecodingFailure) -> JSONReader.Event {
        switch input.byte {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool(try input.readBool())
        case UInt8(ascii: "n"):
            try input.scan("null")
            return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return .number(String(decoding: try input.scanNumber(), as: UTF8.self))
        default: throw input.unexpected("a value")
        }
    }

    private mutating func finishValue() { expects = open.isEmpty ? .end : .separator }

    private mutating func string() throws(DecodingFailure) -> String {
        let first = input.position
        let text = try input.readText()
        // Columns count scalars: bytes that continue one are taken off the line. Most strings have none.
        if text.utf8.count != text.unicodeScalars.count {
            var byte = first
            while byte < input.position {
                if byte.pointee & 0xC0 == 0x80 { lineStart += 1 }
                byte += 1
            }
        }
        return text
    }

    private mutating func skipSpace() {
        while input.position < input.end {
            switch input.position.pointee {
            case 0x0A:
                line += 1
                lineStart = input.offset + 1
            case 0x20, 0x0D, 0x09: break
            default: return
            }
            input.skip(1)
        }
    }

    private mutating func mark() {
        eventOffset = input.offset
        column = eventOffset - lineStart + 1
    }
}

/// The keys of an object; few are searched one by one.
private struct KeySet {
    private var few: [String] = []
    private var many: Set<String> = []

    /// Adds a key; false if it is there already.
    mutating func insert(_ key: String) -> Bool {
        if few.count < 16 {
            if few.contains(key) { return false }
            few.append(key)
            if few.count == 16 { many = Set(few) }
            return true
        }
        return many.insert(key).inserted
    }
}
