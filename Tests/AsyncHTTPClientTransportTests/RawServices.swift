// Services that answer with bytes as they are given, which no server's library would send.

#if AsyncHTTPClient
    import NIOConcurrencyHelpers
    import NIOCore

    /// Answers a request with a text.
    final class RawAnswer: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        private let text: String
        private var isAnswered = false

        init(_ text: String) { self.text = text }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            if isAnswered { return }
            isAnswered = true
            context.writeAndFlush(Self.wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
        }
    }

    /// Answers a request when its head has come, and writes down what comes.
    final class EarlyAnswer: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        final class Log: Sendable {
            private let state = NIOLockedValueBox((text: "", isClosed: false))
            var text: String { state.withLockedValue(\.text) }
            var isClosed: Bool { state.withLockedValue(\.isClosed) }
            func add(_ text: String) { state.withLockedValue { $0.text += text } }
            func close() { state.withLockedValue { $0.isClosed = true } }
        }

        private let log: Log
        private var isAnswered = false

        init(_ log: Log) { self.log = log }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            log.add(String(buffer: Self.unwrapInboundIn(data)))
            guard !isAnswered, log.text.contains("\r\n\r\n") else { return }
            isAnswered = true
            let answer = ByteBuffer(string: "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
            context.writeAndFlush(Self.wrapOutboundOut(answer), promise: nil)
        }

        func channelInactive(context: ChannelHandlerContext) { log.close() }
    }
#endif
