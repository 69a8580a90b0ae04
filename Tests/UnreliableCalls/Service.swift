import FlyingFox
import Foundation

/// The service behind the proxy: counts how often each call has had an effect.
actor Service {
    private(set) var effects: [String: Int] = [:]

    /// - Returns: The port that it listens on.
    nonisolated func start() async throws -> UInt16 {
        let server = HTTPServer(
            address: try .inet(ip4: "127.0.0.1", port: 0), logger: .disabled,
            handler: ClosureHTTPHandler { await self.answer($0) })
        // It runs to the end of the process.
        Task { try await server.run() }
        try await server.waitUntilListening(timeout: 120)
        guard case .ip4(_, let port)? = await server.listeningAddress else { throw CancellationError() }
        return port
    }

    private func answer(_ request: HTTPRequest) -> HTTPResponse {
        let id = request.query.first { $0.name == "id" }?.value ?? ""
        effects[id, default: 0] += 1
        return HTTPResponse(statusCode: .ok, body: Data("12345".utf8))
    }
}
