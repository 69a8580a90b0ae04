import FlyingFox
import FlyingSocks
import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A proxy before a service, over sockets of its own, that does to three exchanges of ten what networks do.
struct Proxy: Sendable {
    let port: UInt16
    private let listener: AsyncSocket
    private let pool: any AsyncSocketPool
    private let service: UInt16

    /// - Parameter service: The port that requests are passed on to.
    init(before service: UInt16, pool: any AsyncSocketPool) throws {
        let socket = try Socket(domain: AF_INET, type: .stream)
        try socket.setValue(true, for: .localAddressReuse)
        try socket.bind(to: .inet(ip4: "127.0.0.1", port: 0))
        try socket.listen()
        guard case .ip4(_, let port) = try socket.sockname() else { throw SocketError.disconnected }
        self.port = port
        self.service = service
        self.pool = pool
        listener = try AsyncSocket(socket: socket, pool: pool)
    }

    /// Takes connections until the task is cancelled.
    func run() async throws {
        try await withThrowingDiscardingTaskGroup { group in
            while true {
                let connection = try await listener.accept()
                group.addTask { await serve(connection) }
            }
        }
    }

    private func serve(_ connection: AsyncSocket) async {
        var isOpen = true
        while isOpen {
            do {
                isOpen = try await exchange(over: connection)
            } catch {
                isOpen = false
            }
        }
        try? connection.close()
    }

    /// - Returns: Whether the connection stays open.
    private func exchange(over connection: AsyncSocket) async throws -> Bool {
        guard let request = try await Message.read(from: connection) else { return false }
        switch Fault.random() {
        case nil:
            try await connection.write(Data(try await answer(to: request)))
            return true
        case .delay:
            let answer = try await answer(to: request)
            try await Task.sleep(for: .milliseconds(20))
            try await connection.write(Data(answer))
            return true
        case .stall:
            _ = try await answer(to: request)
            try await Task.sleep(for: .milliseconds(1_500))
            return false
        case .resetBefore: return try reset(connection)
        case .resetAfter:
            _ = try await answer(to: request)
            return try reset(connection)
        case .truncation:
            try await connection.write(Data(try await answer(to: request).dropLast(3)))
            return false
        case .refusal: return try await answer(429, "Retry-After: 0\r\n", over: connection)
        case .unavailable: return try await answer(503, "Retry-After: 0\r\n", over: connection)
        case .failure:
            _ = try await answer(to: request)
            return try await answer(500, "", over: connection)
        case .badGateway:
            _ = try await answer(to: request)
            return try await answer(502, "", over: connection)
        case .garbage:
            try await connection.write(Data("\u{1}\u{2} garbage\r\n\r\n".utf8))
            return false
        }
    }

    /// What the service answers, over a connection for this request alone.
    private func answer(to request: [UInt8]) async throws -> [UInt8] {
        let connection = try await AsyncSocket.connected(to: .inet(ip4: "127.0.0.1", port: service), pool: pool)
        defer { try? connection.close() }
        try await connection.write(Data(request))
        guard let answer = try await Message.read(from: connection) else { throw SocketError.disconnected }
        return answer
    }

    private func answer(_ status: Int, _ field: String, over connection: AsyncSocket) async throws -> Bool {
        let text = "HTTP/1.1 \(status) Status\r\n\(field)Content-Length: 7\r\n\r\n<proxy>"
        try await connection.write(Data(text.utf8))
        return true
    }

    /// Closes with a reset (RFC 9293 §3.10.4) rather than in order.
    private func reset(_ connection: AsyncSocket) throws -> Bool {
        try connection.socket.setValue(linger(l_onoff: 1, l_linger: 0), for: LingerOption())
        return false
    }
}

/// How a socket is closed on which there is something left to send.
private struct LingerOption: SocketOption {
    var name: Int32 { SO_LINGER }
    func makeValue(from value: linger) -> linger { value }
    func makeSocketValue(from value: linger) -> linger { value }
}

/// One message of HTTP/1.1 with a length.
private enum Message {
    /// - Returns: Its bytes; `nil` when the connection has ended before the first of them.
    static func read(from connection: AsyncSocket) async throws -> [UInt8]? {
        var bytes: [UInt8] = []
        while true {
            if let end = length(of: bytes), bytes.count >= end { return bytes }
            do {
                let more = try await connection.read(atMost: 4_096)
                if more.isEmpty { return nil }
                bytes += more
            } catch SocketError.disconnected where bytes.isEmpty {
                return nil
            }
        }
    }

    /// The number of bytes of the message that begins so; `nil` while its head is not complete.
    private static func length(of bytes: [UInt8]) -> Int? {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).lowercased()
        let field = head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
        let length = field.flatMap { Int($0.dropFirst("content-length:".count).filter { $0 != " " }) } ?? 0
        return end.upperBound + length
    }
}
