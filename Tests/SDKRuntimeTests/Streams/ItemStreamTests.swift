import Testing

@testable import SDKRuntime

private struct Delta: Model {
    var text: String
    static var schema: Schema { Schema("text") }
}

private struct Tick: Model {
    var event: String?
    var data: Delta
    var id: String?
    var retry: Int?
    static var schema: Schema { Schema("event\ndata\nid\nretry") }
}

@Suite struct ItemStreamTests {
    private func items<Item>(
        _ text: String, _ format: ResponseFormat<ItemStream<Item>>, type: String = "text/event-stream",
        configure: (inout ClientConfiguration) -> Void = { _ in }
    ) async throws -> [Item] {
        let transport = InMemoryTransport { request, _ in
            #expect(request.headerFields[.accept] == format.accept)
            let chunks = text.utf8.map { [$0] }
            let body = HTTPBody {
                AsyncStream<[UInt8]> { feed in
                    for chunk in chunks { feed.yield(chunk) }
                    feed.finish()
                }
            }
            return (HTTPResponse(status: .ok, headerFields: [.contentType: type]), body)
        }
        var configuration = ClientConfiguration(transport: transport)
        configure(&configuration)
        let client = try TestClient(baseURL: "http://localhost", configuration: configuration)
        let stream = try await client.send(Request(.get, "/a", response: format)).body
        var items: [Item] = []
        for try await item in stream { items.append(item) }
        return items
    }

    @Test func eventsOfTypedData() async throws {
        let text =
            "event: delta\nid: 3\nretry: 1500\ndata: {\"text\":\ndata: \"a\"}\n\ndata:\n\ndata: {\"text\":\"b\"}\n\n"
        let events: [ServerSentEvent<Delta>] = try await items(text, .events())
        #expect(
            events == [
                ServerSentEvent(event: "delta", data: Delta(text: "a"), id: "3", retry: .milliseconds(1500)),
                ServerSentEvent(data: Delta(text: "b"), id: "3"),
            ])
    }

    @Test func dataThatIsAStringIsTakenAsItIs() async throws {
        let events: [ServerSentEvent<String>] = try await items("data: {not json\n\n", .events())
        #expect(events.map(\.data) == ["{not json"])
    }

    @Test func aTerminatorIsNotBuiltIn() async throws {
        let text = "data: {\"text\":\"a\"}\n\ndata: [DONE]\n\ndata: {\"text\":\"b\"}\n\n"
        let events: [ServerSentEvent<Delta>] = try await items(text, .events(until: "[DONE]"))
        #expect(events.map(\.data.text) == ["a"])
        await #expect(throws: DecodingFailure.self) {
            let _: [ServerSentEvent<Delta>] = try await items(text, .events())
        }
    }

    @Test func eventsAsObjects() async throws {
        let text = "event: delta\nid: 3\nretry: 5\ndata: {\"text\":\"a\"}\n\ndata: {\"text\":\"b\"}\n\n"
        let ticks: [Tick] = try await items(text, .eventObjects())
        #expect(
            ticks == [
                Tick(event: "delta", data: Delta(text: "a"), id: "3", retry: 5), Tick(data: Delta(text: "b"), id: "3"),
            ])
        let objects: [JSONValue] = try await items("data: 1\n\n", .eventObjects(dataIsText: true))
        #expect(objects == [["data": "1"]])
    }

    @Test func anEventThatNestsTooDeepSaysSo() async throws {
        let deep = #"{"text":"# + String(repeating: "[", count: 100) + String(repeating: "]", count: 100) + "}"
        let error = try await #require(throws: DecodingFailure.self) {
            // Within what any thread has room for.
            let _: [Tick] = try await items("data: \(deep)\n\n", .eventObjects()) {
                $0.decoding.maximumDepth = 80
            }
        }
        #expect(error.reason == .tooDeep(limit: 80) && error.response?.status == 200)
        let objects: [JSONValue] = try await items("data: {not JSON\n\n", .eventObjects())
        #expect(objects == [["data": "{not JSON"]])
    }

    @Test func anEventThatNestsPastTheStackIsNoText() async throws {
        let deep = String(repeating: "[", count: 400) + String(repeating: "]", count: 400)
        let context = ResponseContext(operation: "GET /a", status: 200, contentType: "text/event-stream")
        let result = try await OwnStack.run(kilobytes: 128) {
            let decoder = ItemDecoder(options: DecodingOptions(), context: context, onDrift: nil)
            return Result<JSONValue, DecodingFailure> { () throws(DecodingFailure) in
                try decoder.decodeEvent(StreamFrame(bytes: Array(deep.utf8)), dataIsText: false)
            }
        }
        let error = try #require(throws: DecodingFailure.self) { try result.get() }
        guard case .tooDeepForStack = error.reason else { return #expect(Bool(false), "\(error)") }
        #expect(error.response == context)
    }

    @Test func linesAndSequences() async throws {
        #expect(try await items("1\n2\n\n3", .jsonLines(), type: "application/x-ndjson") == [1, 2, 3])
        #expect(try await items("\u{1E}1\n\u{1E}2\n", .jsonSequence(), type: "application/json-seq") == [1, 2])
    }

    @Test func anItemThatDoesNotFitSaysWhich() async throws {
        let error = try await #require(throws: DecodingFailure.self) {
            let _: [Delta] = try await items(
                "{\"text\":\"a\"}\n{\"text\":1}\n", .jsonLines(), type: "application/jsonl")
        }
        #expect("\(error)".contains("GET /a (200, application/jsonl)") && "\(error)".contains("text"))
    }

    @Test func driftOfItemsIsReported() async throws {
        let seen = Locked<[String]>([])
        let _: [Delta] = try await items("{\"text\":\"a\",\"new\":1}\n", .jsonLines(), type: "application/jsonl") {
            $0.onDrift = { drift in seen.withLock { $0.append("\(drift.disagreement.kind)") } }
        }
        #expect(seen.withLock { $0 } == ["unknownProperty"])
    }

    @Test func aDocumentIsNoStream() async throws {
        await #expect(throws: CallError.self) {
            let _: [ServerSentEvent<Delta>] = try await items("{}", .events(), type: "application/json")
        }
    }

    @Test func anItemLargerThanTheLimitIsAnError() async throws {
        let error = try await #require(throws: TransportError.self) {
            let _: [Int] = try await items(String(repeating: "1", count: 99), .jsonLines(), type: "application/jsonl") {
                $0.maximumResponseSize = 50
            }
        }
        #expect(error.kind == .responseTooLarge)
    }
}
