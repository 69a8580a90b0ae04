import FlyingFox
import FlyingSocks
import Foundation
import Generator

/// Serves a description over HTTP, for trying out and testing clients without the service.
///
/// Requests are compared with the description: an unknown path, another method, a missing credential, parameters and
/// bodies that do not fit are refused in the form of the service's own errors. The rest is answered with the
/// operation's example, or with a value made from its schema where there is none. The same request always gets the
/// same answer; nothing is stored.
///
/// ```swift
/// let server = try MockServer(path: "spec/auth0-actions.yaml")
/// let client = try ManagementClient(baseURL: try await server.start(), token: "any")
/// ```
public actor MockServer {
    /// What is served.
    public nonisolated let description: MockDescription
    private let host: String
    private let port: UInt16
    private let maximumBodySize: Int
    private var running: (server: HTTPServer, task: Task<Void, any Error>)?

    /// Makes a server; it serves from ``start()`` on.
    ///
    /// - Parameters:
    ///   - description: What is served.
    ///   - host: The address that is listened on, as digits: IPv4, or IPv6 where there is a `:` in it.
    ///   - port: The port; 0 for one that is free.
    ///   - maximumBodySize: The most bytes of a request's body; a longer one is refused with 413.
    public init(
        _ description: MockDescription, host: String = "127.0.0.1", port: UInt16 = 0, maximumBodySize: Int = 4 << 20
    ) {
        self.description = description
        self.host = host
        self.port = port
        self.maximumBodySize = maximumBodySize
    }

    /// Makes a server of a file; see ``init(_:host:port:maximumBodySize:)`` for the rest.
    ///
    /// - Parameter path: The description, in YAML or JSON.
    /// - Throws: ``InvalidDescription`` with all that is wrong.
    public init(path: String, host: String = "127.0.0.1", port: UInt16 = 0) throws(InvalidDescription) {
        self.init(try MockDescription(path: path), host: host, port: port)
    }

    /// Starts to listen; does nothing more when it already does.
    ///
    /// - Returns: Where the service is: the address that is listened on with the base path of the description's server,
    ///   `http://127.0.0.1:49152/api/v2`.
    /// - Throws: ``ListeningFailure`` where the address cannot be listened on.
    @discardableResult
    public func start() async throws -> String { try await listen() + description.basePath }

    /// Starts to listen, like ``start()``.
    ///
    /// - Returns: The address without a path, `http://127.0.0.1:49152`.
    /// - Throws: ``ListeningFailure`` where the address cannot be listened on.
    public func listen() async throws -> String {
        if running == nil {
            do {
                try await launch()
            } catch let error as SocketError {
                throw ListeningFailure(error, host: host, port: port)
            }
        }
        let address = await running?.server.listeningAddress
        switch address {
        case .ip4(let ip, let port)?: return "http://\(ip):\(port)"
        case .ip6(let ip, let port)?: return "http://[\(ip)]:\(port)"
        default: throw SocketError.disconnected
        }
    }

    /// Stops to listen and ends what is under way.
    public func stop() async {
        guard let (server, task) = running else { return }
        running = nil
        await server.stop()
        task.cancel()
        _ = await task.result
    }

    /// Waits until the server ends by itself, which it does only on an error of the system.
    ///
    /// - Throws: That error.
    public func wait() async throws { try await running?.task.value }

    private func launch() async throws {
        let service = MockService(description)
        let limit = maximumBodySize
        let handler = ClosureHTTPHandler { request in await respond(to: request, service, limit) }
        let server =
            if host.contains(":") {
                HTTPServer(
                    config: .init(address: try .inet6(ip6: host, port: port), logger: .disabled), handler: handler)
            } else {
                HTTPServer(
                    config: .init(address: try .inet(ip4: host, port: port), logger: .disabled), handler: handler)
            }
        let (started, starting) = AsyncThrowingStream.makeStream(of: Void.self)
        let task = Task {
            do { try await server.run() } catch {
                starting.finish(throwing: error)
                throw error
            }
        }
        // Whichever is first: it listens, or it has failed to.
        Task {
            do {
                try await server.waitUntilListening()
                starting.finish()
            } catch { starting.finish(throwing: error) }
        }
        for try await _ in started {}
        running = (server, task)
    }
}
