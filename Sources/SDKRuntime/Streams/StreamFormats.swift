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
            return .item(try decoder.decodeEvent(frame, dataIsText: dataIsText))
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

extension ItemDecoder {
    /// An event as the JSON object that its schema describes (OpenAPI 3.2 §4.14.4).
    func decodeEvent<Item: SchemaValue>(
        _ frame: StreamFrame, dataIsText: Bool
    ) throws(DecodingFailure) -> Item {
        var members = JSONObject()
        members["event"] = frame.event.map { .string($0) }
        members["data"] = try data(of: frame, isText: dataIsText)
        members["id"] = frame.id.map { .string($0) }
        members["retry"] = frame.retry.map { .number(JSONNumber($0)) }
        let bytes: [UInt8]
        do throws(EncodingFailure) {
            bytes = try JSON.encode(JSONValue.object(members))
        } catch {
            var reason = DecodingFailure.Reason.refused(error.description)
            // What has been read may take more of the stack to be written.
            if case .tooDeep(let depth) = error.reason { reason = .tooDeepForStack(depth: depth) }
            throw DecodingFailure(reason, byteOffset: 0).inResponse(context)
        }
        return try decode(bytes)
    }

    /// Data that is no JSON is text, whatever the schema says; JSON that nests too deep is not.
    private func data(of frame: StreamFrame, isText: Bool) throws(DecodingFailure) -> JSONValue {
        let text = JSONValue.string(String(decoding: frame.bytes, as: UTF8.self))
        if isText { return text }
        do throws(DecodingFailure) {
            let options = DecodingOptions(maximumDepth: options.maximumDepth)
            return try JSON.decode(JSONValue.self, from: frame.bytes, options: options)
        } catch {
            switch error.reason {
            case .tooDeep, .tooDeepForStack: throw error.inResponse(context)
            default: return text
            }
        }
    }
}
