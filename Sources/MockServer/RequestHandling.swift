import FlyingFox
import Foundation

/// Takes a request from the wire, has it answered, and puts the answer on the wire.
func respond(to request: HTTPRequest, _ service: MockService, _ limit: Int) async -> HTTPResponse {
    let method = request.method.rawValue.uppercased()
    var received = MockRequest(
        method: method, path: request.target.path(), query: request.target.query(),
        headers: Dictionary(
            request.headers.map { ($0.key.rawValue.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first }))
    do {
        guard let body = try await collect(request.bodySequence, upTo: limit) else {
            return response(service.refuse(.tooLarge(limit)), method, closes: true)
        }
        received.body = body
    } catch {
        return response(service.refuse(.unreadable), method, closes: true)
    }
    return response(service.answer(received), method)
}

/// The bytes of a body; `nil` when there are more than may be.
private func collect(_ body: HTTPBodySequence, upTo limit: Int) async throws -> [UInt8]? {
    if let count = body.count, count > limit { return nil }
    var bytes: [UInt8] = []
    for try await chunk in body {
        guard chunk.count <= limit - bytes.count else { return nil }
        bytes += chunk
    }
    return bytes
}

private func response(_ answer: MockResponse, _ method: String, closes: Bool = false) -> HTTPResponse {
    var headers = HTTPHeaders()
    if let contentType = answer.contentType { headers[.contentType] = contentType }
    for (name, value) in answer.headers { headers[HTTPHeader(name)] = value }
    // What is left of the body would be taken for the next request.
    if closes { headers[.connection] = "close" }
    let status = HTTPStatusCode(answer.status, phrase: StatusPhrase.of(answer.status))
    return HTTPResponse(statusCode: status, headers: headers, body: Data(method == "HEAD" ? [] : answer.body))
}
