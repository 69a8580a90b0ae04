/// The bodies of a call as a log may show them: as the models print themselves, with their secrets hidden.
struct ShownBodies: Sendable {
    /// The body of the request; `nil` when it is none of a model's.
    let request: @Sendable () -> String?

    /// The body of a response; `nil` when it is not what the description says.
    let response: @Sendable (HTTPResponse, [UInt8]) -> String?

    /// Whether the body of a response is handed on while it arrives, and must not be read by anyone else.
    let streams: @Sendable (HTTPResponse) -> Bool

    /// The most bytes of a response that are held.
    let limit: Int

    init<Output: Sendable>(of request: Request<Output>, limit: Int) {
        self.request = { request.body.shown?() }
        response = { head, bytes in
            guard case .whole(let decode)? = request.response.reading(for: head)?.read else { return nil }
            let contentType = head.headerFields[.contentType].flatMap { MediaType($0) }
            var disagreements: [Disagreement] = []
            let body = ReceivedBody(bytes: bytes, contentType: contentType, options: DecodingOptions())
            guard let output = try? decode(body, &disagreements) else { return nil }
            return (output as? any SchemaValue)?.shown ?? "\(output)"
        }
        streams = request.streams
        self.limit = limit
    }
}
