import NIOCore
import NIOPosix

/// A server on loopback that sends a long body as fast as it is taken.
struct LongServer {
    private let group: MultiThreadedEventLoopGroup
    private let channel: any Channel

    /// The port that it listens on.
    var port: Int { channel.localAddress?.port ?? 0 }

    static func start(sending length: Int) async throws -> LongServer {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let channel = try await ServerBootstrap(group: group)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Sending(length: length))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        return LongServer(group: group, channel: channel)
    }

    func stop() async throws {
        try await channel.close()
        try await group.shutdownGracefully()
    }
}

/// Answers the first thing that comes, a piece whenever there is room for it.
private final class Sending: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private static let piece = ByteBuffer(repeating: 0x61, count: 1 << 16)
    private let length: Int
    private var left: Int
    private var hasBegun = false

    init(length: Int) {
        self.length = length
        left = length
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !hasBegun else { return }
        hasBegun = true
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: \(length)\r\n\r\n"
        context.write(Self.wrapOutboundOut(ByteBuffer(string: head)), promise: nil)
        send(context)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) { if hasBegun { send(context) } }

    private func send(_ context: ChannelHandlerContext) {
        while left > 0, context.channel.isWritable {
            var piece = Self.piece
            let count = min(left, piece.readableBytes)
            piece.moveWriterIndex(to: piece.readerIndex + count)
            left -= count
            context.writeAndFlush(Self.wrapOutboundOut(piece), promise: nil)
        }
    }
}
