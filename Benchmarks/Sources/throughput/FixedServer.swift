import NIOCore
import NIOPosix

/// A server on loopback that answers every request with the same bytes. It costs about half of the CPU of a bare call, which
/// both sides of a comparison pay.
struct FixedServer {
    private let group: MultiThreadedEventLoopGroup
    private let channel: any Channel

    /// The port that it listens on.
    var port: Int { channel.localAddress?.port ?? 0 }

    /// - Parameter body: The body of every answer, which is JSON.
    static func start(answering body: String) async throws -> FixedServer {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let answer = ByteBuffer(
            string:
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
        )
        let channel = try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Answering(answer: answer))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        return FixedServer(group: group, channel: channel)
    }

    func stop() async throws {
        try await channel.close()
        try await group.shutdownGracefully()
    }
}

/// Finds the ends of requests, and answers each.
private final class Answering: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let answer: ByteBuffer
    private var pending = ByteBuffer()

    init(answer: ByteBuffer) { self.answer = answer }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var received = Self.unwrapInboundIn(data)
        pending.writeBuffer(&received)
        while let length = requestLength() {
            pending.moveReaderIndex(forwardBy: length)
            context.write(Self.wrapOutboundOut(answer), promise: nil)
        }
        pending.discardReadBytes()
        context.flush()
    }

    /// The bytes of the first request; `nil` while it is not complete.
    private func requestLength() -> Int? {
        let bytes = pending.readableBytesView
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).lowercased()
        let field = head.firstRange(of: "content-length:").map { head[$0.upperBound...].drop { $0 == " " } }
        let body = field.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
        let length = end.upperBound - bytes.startIndex + body
        return length <= bytes.count ? length : nil
    }
}
