/// Server-sent events (WHATWG HTML §9.2.6): lines that end with CR, LF or CR LF; fields; an empty line ends an event.
struct EventFraming: StreamFraming {
    private var line: FrameBuffer
    private var data: FrameBuffer
    private var hasData = false
    private var event: String?
    private var id: String?
    private var retry: Int?
    /// Whether the line that has just ended did so with CR, so that an LF belongs to the same end.
    private var skipsLineFeed = false
    private var isFirstLine = true
    private var reached = StreamPosition()

    init(limit: Int) {
        line = FrameBuffer(limit: limit)
        data = FrameBuffer(limit: limit)
    }

    mutating func next(in chunk: inout ArraySlice<UInt8>) throws(TransportError) -> StreamFrame? {
        while let first = chunk.first {
            if skipsLineFeed {
                skipsLineFeed = false
                if first == 0x0A {
                    chunk.removeFirst()
                    continue
                }
            }
            guard let end = chunk.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { break }
            try line.append(chunk[..<end])
            skipsLineFeed = chunk[end] == 0x0D
            chunk = chunk[(end + 1)...]
            if let frame = try endLine() { return frame }
        }
        try line.append(chunk)
        chunk = []
        return nil
    }

    /// An event that no empty line has ended is thrown away (§9.2.6).
    mutating func last() -> StreamFrame? { nil }

    var position: StreamPosition? { reached }

    /// The id holds on; an event that no empty line has ended is thrown away.
    mutating func restart() {
        let reached = reached
        self = EventFraming(limit: line.limit)
        self.reached = reached
        id = reached.lastEventID
    }

    private mutating func endLine() throws(TransportError) -> StreamFrame? {
        var line = line.take()[...]
        if isFirstLine {
            isFirstLine = false
            if line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
        }
        if line.isEmpty { return dispatch() }
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
        var value = line[colon...].dropFirst()
        if value.first == 0x20 { value = value.dropFirst() }
        try field(String(decoding: line[..<colon], as: UTF8.self), value)
        return nil
    }

    /// A line that begins with a colon is a comment: its field has no name.
    private mutating func field(_ name: String, _ value: ArraySlice<UInt8>) throws(TransportError) {
        switch name {
        case "data":
            if hasData { try data.append([0x0A]) }
            try data.append(value)
            hasData = true
        case "event":
            event = String(decoding: value, as: UTF8.self)
        case "id":
            if !value.contains(0) { id = String(decoding: value, as: UTF8.self) }
        case "retry":
            guard value.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return }
            retry = Int(String(decoding: value, as: UTF8.self)) ?? retry
            reached.retry = retry ?? reached.retry
        default: break
        }
    }

    /// An event without a `data` field is none, but its id holds for those that follow.
    private mutating func dispatch() -> StreamFrame? {
        defer { (hasData, event, retry) = (false, nil, nil) }
        reached.lastEventID = id
        guard hasData else { return nil }
        return StreamFrame(bytes: data.take(), event: event?.isEmpty == true ? nil : event, id: id, retry: retry)
    }
}
