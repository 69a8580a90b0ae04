extension ResponseFormat {
    /// Server-sent events whose data has a schema: each `data` is JSON, or text where it is a string.
    ///
    /// An event whose data is empty, as some services send to keep the connection, is passed over.
    ///
    /// - Parameter terminator: Data that ends the stream and is no item, such as `[DONE]`; `nil` where the stream ends
    ///   with the connection. None is built in: the standard has no such thing, so it stands here where the
    ///   description mentions one.
    public static func events<Data: SchemaValue>(
        until terminator: String? = nil
    ) -> ResponseFormat where Output == ItemStream<ServerSentEvent<Data>> {
        stream(StreamedBody.eventStream, { EventFraming(limit: $0) }) { frame, decoder throws(DecodingFailure) in
            if frame.bytes.elementsEqual((terminator ?? "").utf8) { return terminator == nil ? .skip : .end }
            if frame.bytes.isEmpty { return .skip }
            return .item(
                ServerSentEvent(
                    event: frame.event ?? "message", data: try decoder.decodeData(frame.bytes), id: frame.id,
                    retry: frame.retry.map { .milliseconds($0) }))
        }
    }

    /// Server-sent events whose schema is that of the whole event: an object of `event`, `data`, `id` and `retry`.
    ///
    /// - Parameters:
    ///   - dataIsText: Whether `data` is a string in the schema, and not JSON.
    ///   - terminator: Data that ends the stream and is no item; `nil` where the stream ends with the connection.
    public static func eventObjects<Item: SchemaValue>(
        dataIsText: Bool = false, until terminator: String? = nil
    ) -> ResponseFormat where Output == ItemStream<Item> {
        stream(StreamedBody.eventStream, { EventFraming(limit: $0) }) { frame, decoder throws(DecodingFailure) in
            if frame.bytes.elementsEqual((terminator ?? "").utf8) { return terminator == nil ? .skip : .end }
            return .item(try decoder.decode(frame.object(dataIsText: dataIsText)))
        }
    }

    /// JSON Lines (`application/jsonl`, `application/x-ndjson`): an item on each line.
    public static func jsonLines<Item: SchemaValue>() -> ResponseFormat where Output == ItemStream<Item> {
        stream("application/jsonl, application/x-ndjson", { LineFraming(limit: $0) }) {
            frame, decoder throws(DecodingFailure) in .item(try decoder.decode(frame.bytes))
        }
    }

    /// JSON text sequences (RFC 7464).
    public static func jsonSequence<Item: SchemaValue>() -> ResponseFormat where Output == ItemStream<Item> {
        stream("application/json-seq", { SequenceFraming(limit: $0) }) { frame, decoder throws(DecodingFailure) in
            .item(try decoder.decode(frame.bytes))
        }
    }

    private static func stream<Item>(
        _ accept: String, _ framing: @escaping @Sendable (Int) -> any StreamFraming,
        _ step: @escaping @Sendable (StreamFrame, ItemDecoder) throws(DecodingFailure) -> ItemStream<Item>.Step
    ) -> ResponseFormat where Output == ItemStream<Item> {
        ResponseFormat(accept: accept, family: .none) { body throws(DecodingFailure) in
            try body.checkFrames()
            let decoder = ItemDecoder(options: body.options, context: body.context, onDrift: body.onDrift)
            return ItemStream(
                body.content, framing(body.limit), operation: body.context.operation, resumption: body.resumption
            ) { frame throws(DecodingFailure) in try step(frame, decoder) }
        }
    }
}

extension StreamedBody {
    /// The media type of server-sent events.
    static var eventStream: String { "text/event-stream" }

    /// A JSON document has no frames: reading it as a stream would give no item and no error.
    func checkFrames() throws(DecodingFailure) {
        guard let type = contentType, type.isJSON || type.description == "text/html" else { return }
        throw DecodingFailure(.disagreement(.unexpectedContentType), byteOffset: 0)
    }
}

/// Decodes the items of one stream, and reports where they depart from the description.
struct ItemDecoder: Sendable {
    let options: DecodingOptions
    let context: ResponseContext
    let onDrift: (@Sendable (Drift) -> Void)?

    func decode<Item: SchemaValue>(_ bytes: [UInt8]) throws(DecodingFailure) -> Item {
        do throws(DecodingFailure) {
            var found: [Disagreement] = []
            let item = try JSON.decode(Item.self, from: bytes, options: options) { found.append($0) }
            if let onDrift {
                for disagreement in found {
                    onDrift(Drift(disagreement: disagreement, operation: context.operation, status: context.status))
                }
            }
            return item
        } catch {
            throw error.inResponse(context)
        }
    }

    /// Data that the schema says is a string stands in the event as it is.
    func decodeData<Item: SchemaValue>(_ bytes: [UInt8]) throws(DecodingFailure) -> Item {
        if Item.self == String.self, let text = String(decoding: bytes, as: UTF8.self) as? Item { return text }
        return try decode(bytes)
    }
}

extension StreamFrame {
    /// The event as the JSON object that its schema describes (OpenAPI 3.2 §4.14.4).
    fileprivate func object(dataIsText: Bool) -> [UInt8] {
        let text = JSONValue.string(String(decoding: bytes, as: UTF8.self))
        var members = JSONObject()
        members["event"] = event.map { .string($0) }
        members["data"] = dataIsText ? text : (try? JSON.decode(JSONValue.self, from: bytes)) ?? text
        members["id"] = id.map { .string($0) }
        members["retry"] = retry.map { .number(JSONNumber($0)) }
        return Array(JSONText.text(of: .object(members)).utf8)
    }
}
