import Testing

@testable import SDKRuntime

@Suite struct FramingTests {
    /// The frames of a text that arrives in chunks of a length.
    private func frames(
        _ text: String, in length: Int, _ framing: any StreamFraming = EventFraming(limit: 1_000)
    ) throws -> [StreamFrame] {
        var framing = framing
        var rest = Array(text.utf8)[...]
        var frames: [StreamFrame] = []
        while !rest.isEmpty {
            var chunk = rest.prefix(length)
            rest = rest.dropFirst(length)
            while let frame = try framing.next(in: &chunk) { frames.append(frame) }
            #expect(chunk.isEmpty)
        }
        if let last = framing.last() { frames.append(last) }
        return frames
    }

    private func event(
        _ data: String, _ event: String? = nil, id: String? = nil, retry: Int? = nil
    ) -> StreamFrame {
        StreamFrame(bytes: Array(data.utf8), event: event, id: id, retry: retry)
    }

    @Test(
        "Server-sent events are what WHATWG HTML §9.2.6 makes of the text, however it is cut",
        arguments: [1, 2, 3, 5, 7, 1_000], ["\n", "\r", "\r\n"])
    func events(_ length: Int, _ end: String) throws {
        let lines = """
            \u{FEFF}: a comment
            data: YHOO
            data: +2
            data: 10

            event: add
            data:no space
            id: 1

            data
            retry: 30
            retry: x

            event: nothing

            data:  two spaces
            id
            unknown: field
            other

            id: 7

            event:
            data: grüße: 1

            data: never ended
            """
        let expected = [
            event("YHOO\n+2\n10"), event("no space", "add", id: "1"), event("", id: "1", retry: 30),
            event(" two spaces", id: ""), event("grüße: 1", id: "7"),
        ]
        #expect(try frames(lines.replacing("\n", with: end), in: length) == expected)
    }

    @Test func anIdWithNULIsIgnored() throws {
        #expect(try frames("id: 1\nid: 2\0\ndata: a\n\n", in: 3) == [event("a", id: "1")])
    }

    @Test(arguments: [1, 2, 4, 1_000])
    func lines(_ length: Int) throws {
        let found = try frames("{\"a\":1}\n\r\n  \n2\r\n\"é\"", in: length, LineFraming(limit: 100))
        #expect(found.map { String(decoding: $0.bytes, as: UTF8.self) } == ["{\"a\":1}", "2\r", "\"é\""])
    }

    @Test(arguments: [1, 2, 4, 1_000])
    func sequences(_ length: Int) throws {
        let text = "lost\u{1E}{\"a\":\n1}\n\u{1E}\u{1E}2\n\u{1E}\"é\"\n\u{1E}12"
        let found = try frames(text, in: length, SequenceFraming(limit: 100))
        #expect(
            found.map { String(decoding: $0.bytes, as: UTF8.self) } == [
                "{\"a\":\n1}\n", "2\n", "\"é\"\n", "12<truncated>",
            ])
    }

    @Test(
        "An item that is too long is an error, not memory",
        arguments: [EventFraming(limit: 10), LineFraming(limit: 10), SequenceFraming(limit: 10)] as [any StreamFraming])
    func limits(_ framing: any StreamFraming) throws {
        let error = try #require(throws: TransportError.self) {
            try frames("\u{1E}" + String(repeating: "a", count: 50), in: 4, framing)
        }
        #expect(error.kind == .responseTooLarge)
    }

    @Test func manyShortLinesOfOneEventAreLimitedTogether() throws {
        #expect(throws: TransportError.self) {
            try frames(String(repeating: "data: a\n", count: 10), in: 3, EventFraming(limit: 10))
        }
    }
}
