/// JSON Lines, also known as NDJSON: one JSON text on each line.
///
/// A line may end with CR LF; empty lines are passed over, and the last line needs no end.
struct LineFraming: StreamFraming {
    private var line: FrameBuffer

    init(limit: Int) { line = FrameBuffer(limit: limit) }

    mutating func next(in chunk: inout ArraySlice<UInt8>) throws(TransportError) -> StreamFrame? {
        while let end = chunk.firstIndex(of: 0x0A) {
            try line.append(chunk[..<end])
            chunk = chunk[(end + 1)...]
            if let frame = last() { return frame }
        }
        try line.append(chunk)
        chunk = []
        return nil
    }

    mutating func last() -> StreamFrame? {
        let bytes = line.take()
        return bytes.allSatisfy(\.isJSONWhitespace) ? nil : StreamFrame(bytes: bytes)
    }
}

/// JSON text sequences (RFC 7464): each text begins with a record separator and ends with a line feed.
struct SequenceFraming: StreamFraming {
    private var text: FrameBuffer
    private var isInside = false

    init(limit: Int) { text = FrameBuffer(limit: limit) }

    mutating func next(in chunk: inout ArraySlice<UInt8>) throws(TransportError) -> StreamFrame? {
        while let separator = chunk.firstIndex(of: 0x1E) {
            if isInside { try text.append(chunk[..<separator]) }
            chunk = chunk[(separator + 1)...]
            isInside = true
            if let frame = last() { return frame }
        }
        if isInside { try text.append(chunk) }
        chunk = []
        return nil
    }

    /// A number, `true`, `false` or `null` without white space behind it may have lost its end (RFC 7464 §2.4).
    mutating func last() -> StreamFrame? {
        let bytes = text.take()
        guard !bytes.allSatisfy(\.isJSONWhitespace), let end = bytes.last else { return nil }
        let isClosed = end.isJSONWhitespace || [UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "\"")].contains(end)
        return StreamFrame(bytes: isClosed ? bytes : bytes + Array("<truncated>".utf8))
    }
}

extension UInt8 {
    /// Space, tab, line feed or carriage return (RFC 8259 §2).
    var isJSONWhitespace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
