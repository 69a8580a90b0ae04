import FlyingFox
import FlyingSocks
import Foundation

/// A real HTTP server on a free port of this machine, for the time of one test.
enum LoopbackServer {
    /// How long it keeps still where it is to: a call that ends within half of it has not waited for it, on a busy
    /// machine either.
    static let silence: Duration = .seconds(60)

    /// What a client has sent.
    struct Received: Sendable {
        let method: String
        let path: String
        let query: [String: String]
        let headers: [String: String]
        let body: [UInt8]
    }

    /// What it gets back.
    struct Reply: Sendable {
        var status = 200
        var headers: [String: String] = [:]
        var body: [UInt8] = []
        /// Says that so many bytes more follow than do.
        var missing = 0
        /// Whether the connection stays open where bytes are missing, or ends.
        var stalls = false

        init(
            _ status: Int = 200, _ body: String = "", headers: [String: String] = [:], missing: Int = 0,
            stalls: Bool = false
        ) {
            self.status = status
            self.headers = headers
            self.body = Array(body.utf8)
            self.missing = missing
            self.stalls = stalls
        }
    }

    static func run<Result>(
        _ answer: @escaping @Sendable (Received) async throws -> Reply,
        while body: (_ baseURL: String) async throws -> Result
    ) async throws -> Result {
        let server = try HTTPServer(
            config: .init(address: .inet(ip4: "127.0.0.1", port: 0), timeout: 30, logger: .disabled),
            handler: ClosureHTTPHandler { request in try await respond(to: request, answer) })
        let running = Task { try await server.run() }
        defer { running.cancel() }
        try await server.waitUntilListening(timeout: 120)
        guard case .ip4(_, let port)? = await server.listeningAddress else { throw SocketError.disconnected }
        let result = try await body("http://127.0.0.1:\(port)")
        await server.stop()
        return result
    }

    private static func respond(
        to request: FlyingFox.HTTPRequest, _ answer: @Sendable (Received) async throws -> Reply
    ) async throws -> FlyingFox.HTTPResponse {
        let received = Received(
            method: request.method.rawValue, path: request.path,
            query: Dictionary(request.query.map { ($0.name, $0.value) }) { first, _ in first },
            headers: Dictionary(request.headers.map { ($0.key.rawValue.lowercased(), $0.value) }) { first, _ in first },
            body: [UInt8](try await request.bodyData))
        let reply = try await answer(received)
        let status = HTTPStatusCode(reply.status, phrase: "Status")
        var headers = HTTPHeaders()
        for (name, value) in reply.headers { headers[HTTPHeader(name)] = value }
        guard reply.missing > 0 else {
            return HTTPResponse(statusCode: status, headers: headers, body: Data(reply.body))
        }
        let chunk = Truncated(bytes: reply.body, stalls: reply.stalls)
        return HTTPResponse(
            statusCode: status, headers: headers,
            body: HTTPBodySequence(from: chunk, count: reply.body.count + reply.missing))
    }
}

/// Bytes that end with an error, after a long time or at once, instead of the rest.
private struct Truncated: AsyncBufferedSequence, AsyncBufferedIteratorProtocol, Sendable {
    var bytes: [UInt8]
    let stalls: Bool

    func makeAsyncIterator() -> Truncated { self }

    mutating func next() async throws -> UInt8? {
        try await nextBuffer(suggested: 1)?.first
    }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
        if bytes.isEmpty {
            if stalls { try await Task.sleep(for: LoopbackServer.silence) }
            throw SocketError.disconnected
        }
        defer { bytes.removeFirst(Swift.min(count, bytes.count)) }
        return Array(bytes.prefix(count))
    }
}
