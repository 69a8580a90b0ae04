import FlyingSocks
import Foundation

@testable import SDKRuntime

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A server that answers the first request of a connection, takes a second one, and ends the connection without an
/// answer.
struct HangingUpServer: Sendable {
    let port: UInt16
    private let listener: AsyncSocket
    private let pool: any AsyncSocketPool
    private let methods = Locked<[String]>([])

    /// The methods of all requests that have come.
    var received: [String] { methods.withLock(\.self) }

    init() async throws {
        let socket = try Socket(domain: AF_INET, type: .stream)
        try socket.bind(to: .inet(ip4: "127.0.0.1", port: 0))
        try socket.listen()
        guard case .ip4(_, let port) = try socket.sockname() else { throw SocketError.disconnected }
        self.port = port
        pool = .make()
        try await pool.prepare()
        listener = try AsyncSocket(socket: socket, pool: pool)
    }

    /// Serves until the task is cancelled.
    func run() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await pool.run() }
            while true {
                let connection = try await listener.accept()
                group.addTask { await serve(connection) }
            }
        }
    }

    private func serve(_ connection: AsyncSocket) async {
        defer { try? connection.close() }
        guard await request(over: connection) else { return }
        let answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
        try? await connection.write(Data(answer.utf8))
        _ = await request(over: connection)
    }

    /// Takes one request, whose body is short.
    private func request(over connection: AsyncSocket) async -> Bool {
        var text = ""
        while !Self.isComplete(text) {
            guard let bytes = try? await connection.read(atMost: 4_096), !bytes.isEmpty else { return false }
            text += String(decoding: bytes, as: UTF8.self)
        }
        let method = String(text.prefix { $0 != " " })
        methods.withLock { $0.append(method) }
        return true
    }

    private static func isComplete(_ text: String) -> Bool {
        guard let end = text.firstRange(of: "\r\n\r\n") else { return false }
        let field = text[..<end.lowerBound].lowercased().split(separator: "\r\n")
            .first { $0.hasPrefix("content-length:") }
        let length = field.flatMap { Int($0.drop { !$0.isNumber }) } ?? 0
        return text[end.upperBound...].utf8.count >= length
    }
}
