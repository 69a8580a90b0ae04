/// How the body of a successful response becomes a Swift value.
public struct ResponseFormat<Output: Sendable>: Sendable {
    /// The media types that are asked for, as the `Accept` field has them; `nil` for no such field.
    public let accept: String?

    /// The ways to read a response; the first is taken for one that fits none.
    let readings: [ResponseReading<Output>]

    /// Whether any response may be handed on while it arrives, so that it ends at no time that is known before.
    let isStreamed: Bool

    init(accept: String?, readings: [ResponseReading<Output>]) {
        self.accept = accept
        self.readings = readings
        isStreamed = readings.contains { $0.isStreamed }
    }

    private init(accept: String?, _ reading: ResponseReading<Output>) {
        self.accept = accept
        readings = [reading]
        isStreamed = reading.isStreamed
    }

    init(
        accept: String?, family: MediaFamily,
        whole: @escaping @Sendable (ReceivedBody, inout [Disagreement]) throws(DecodingFailure) -> Output
    ) {
        self.init(accept: accept, ResponseReading(accept: accept, family: family, read: .whole(whole)))
    }

    init(
        accept: String?, family: MediaFamily,
        streamed: @escaping @Sendable (StreamedBody) throws(DecodingFailure) -> Output
    ) {
        self.init(accept: accept, ResponseReading(accept: accept, family: family, read: .streamed(streamed)))
    }

    /// The same format, asked for as another media type: `application/vnd.github+json`.
    ///
    /// - Parameter mediaTypes: The value of the `Accept` field.
    public func accepting(_ mediaTypes: String) -> ResponseFormat {
        ResponseFormat(
            accept: mediaTypes,
            readings: readings.map { reading in
                ResponseReading(accept: mediaTypes, family: reading.family, read: reading.read)
            })
    }

    /// The way to read a response: of those for its status, the one that names its media type most exactly.
    func reading(for response: HTTPResponse) -> ResponseReading<Output>? {
        if readings.count == 1 { return readings[0] }
        let type = response.mediaType
        var best: (score: Int, reading: ResponseReading<Output>)?
        for reading in readings {
            guard let score = reading.score(status: response.status.code, type) else { continue }
            if score > best?.score ?? -1 { best = (score, reading) }
        }
        return best?.reading ?? readings.first
    }
}

/// What a response format has to go by.
struct ReceivedBody {
    let bytes: [UInt8]
    let contentType: MediaType?
    let options: DecodingOptions
}

/// The same for a body that is still arriving.
struct StreamedBody {
    let content: HTTPBody
    let contentType: MediaType?
    let options: DecodingOptions
    let context: ResponseContext
    /// The most bytes of one item.
    let limit: Int
    let onDrift: (@Sendable (Drift) -> Void)?
    /// How the body goes on when its connection ends; `nil` when it does not.
    let resumption: StreamResumption?
}

extension ResponseFormat where Output: SchemaValue {
    /// JSON. An empty body is read as `null`, so that an optional output is `nil` for a response without content.
    public static var json: ResponseFormat {
        ResponseFormat(accept: "application/json", family: .json) { body, disagreements throws(DecodingFailure) in
            if body.bytes.isEmpty {
                return try decodeNothing(options: body.options)
            }
            if let type = body.contentType, !type.isJSON {
                if body.options.isStrict { throw DecodingFailure(.disagreement(.unexpectedContentType), byteOffset: 0) }
                disagreements.append(Disagreement(kind: .unexpectedContentType, sample: "\(type)"))
            }
            var found: [Disagreement] = []
            let output = try JSON.decode(Output.self, from: body.bytes, options: body.options) { found.append($0) }
            disagreements += found
            return output
        }
    }

    private static func decodeNothing(options: DecodingOptions) throws(DecodingFailure) -> Output {
        guard let output = try? JSON.decode(Output.self, from: Array("null".utf8), options: options) else {
            throw DecodingFailure(.refused("the body is empty, expected JSON of \(Output.self)"), byteOffset: 0)
        }
        return output
    }
}

extension ResponseFormat where Output == Void {
    /// Whatever comes is ignored.
    public static var none: ResponseFormat {
        ResponseFormat(accept: nil, family: .any) { _, _ throws(DecodingFailure) in () }
    }
}

extension ResponseFormat where Output == String {
    /// Text in UTF-8.
    public static var text: ResponseFormat {
        ResponseFormat(accept: "text/plain, */*;q=0.5", family: .text) { body, _ throws(DecodingFailure) in
            let text = String(decoding: body.bytes, as: UTF8.self)
            guard text.utf8.elementsEqual(body.bytes) else {
                let sound = zip(text.utf8, body.bytes).prefix { $0 == $1 }.count
                throw DecodingFailure(.invalidString("not UTF-8"), byteOffset: sound)
            }
            return text
        }
    }
}

extension ResponseFormat where Output == HTTPBody {
    /// The bytes as they arrive: to be read chunk by chunk, collected, or written to a file.
    public static var bytes: ResponseFormat {
        ResponseFormat(accept: "*/*", family: .any) { body throws(DecodingFailure) in body.content }
    }
}
