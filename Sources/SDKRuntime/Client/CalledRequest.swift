/// A request that is called, of whatever output, as its attempts and what watches them know it.
///
/// A class, because every attempt refers to it.
protocol CalledRequest: AnyObject, Sendable {
    /// The name of the SDK.
    var service: String { get }

    /// The path as the description has it.
    var pathTemplate: String { get }

    /// The operation as errors and logs name it.
    var operation: String { get }

    /// The scopes that a token needs for the operation.
    var scopes: [String] { get }

    /// The most bytes of a response that are held.
    var maximumResponseSize: Int { get }

    /// The body as it prints itself, with its secrets hidden; `nil` when it is none of a model's.
    var shownBody: String? { get }

    /// The body of a response as the output prints itself; `nil` when it is not what the description says.
    func shownBody(of response: HTTPResponse, _ bytes: [UInt8]) -> String?

    /// Whether the body of a response is handed on while it arrives.
    func streams(_ response: HTTPResponse) -> Bool
}

/// The request of a client's call.
final class ClientRequest<Output: Sendable>: CalledRequest {
    let request: Request<Output>
    let service: String
    let operation: String
    let maximumResponseSize: Int

    init(_ request: consuming Request<Output>, _ client: Client) {
        operation = request.operation
        self.request = request
        service = client.service.name
        maximumResponseSize = client.configuration.maximumResponseSize
    }

    var pathTemplate: String { request.pathTemplate }
    var scopes: [String] { request.scopes }
    var shownBody: String? { request.body.shown?() }

    func shownBody(of response: HTTPResponse, _ bytes: [UInt8]) -> String? {
        guard case .whole(let decode)? = request.response.reading(for: response)?.read else { return nil }
        let contentType = response.mediaType
        var disagreements: [Disagreement] = []
        let body = ReceivedBody(bytes: bytes, contentType: contentType, options: DecodingOptions())
        guard let output = try? decode(body, &disagreements) else { return nil }
        return (output as? any SchemaValue)?.shown ?? "\(output)"
    }

    func streams(_ response: HTTPResponse) -> Bool {
        request.isSuccess(response.status.code) && request.response.reading(for: response)?.isStreamed == true
    }
}

/// A call of which only the names are known, for tests of middleware.
final class NamedCall: CalledRequest {
    let service: String
    let pathTemplate: String
    let operation: String
    let scopes: [String]
    let maximumResponseSize = 0

    init(service: String, pathTemplate: String, operation: String, scopes: [String]) {
        self.service = service
        self.pathTemplate = pathTemplate
        self.operation = operation
        self.scopes = scopes
    }

    var shownBody: String? { nil }
    func shownBody(of response: HTTPResponse, _ bytes: [UInt8]) -> String? { nil }

    /// Nothing says how to show a body, so none is read.
    func streams(_ response: HTTPResponse) -> Bool { true }
}
