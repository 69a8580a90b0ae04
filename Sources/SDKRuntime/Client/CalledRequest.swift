/// A request, of whatever output, as its call and what watches it know it.
protocol CalledRequest: Sendable {
    /// The body as it prints itself, with its secrets hidden; `nil` when it is none of a model's.
    var shownBody: String? { get }

    /// The body of a response as the output prints itself; `nil` when it is not what the description says.
    func shownBody(of response: HTTPResponse, _ bytes: [UInt8]) -> String?

    /// Whether the body of a response is handed on while it arrives.
    func streams(_ response: HTTPResponse) -> Bool
}

extension Request: CalledRequest {
    var shownBody: String? { body.shown?() }

    func shownBody(of response: HTTPResponse, _ bytes: [UInt8]) -> String? {
        guard case .whole(let decode)? = self.response.reading(for: response)?.read else { return nil }
        let contentType = response.mediaType
        var disagreements: [Disagreement] = []
        let body = ReceivedBody(bytes: bytes, contentType: contentType, options: DecodingOptions())
        guard let output = try? decode(body, &disagreements) else { return nil }
        return (output as? any SchemaValue)?.shown ?? "\(output)"
    }

    func streams(_ response: HTTPResponse) -> Bool {
        isSuccess(response.status.code) && self.response.reading(for: response)?.isStreamed == true
    }
}
