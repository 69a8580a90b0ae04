#if AsyncHTTPClient
    import AsyncHTTPClient
    import NIOCore
    import NIOHPACK
    import NIOHTTP1
    import NIOHTTP2
    import NIOHTTPCompression
    import SDKRuntime

    extension HTTPClient.Configuration {
        /// Keeps from the library what a service may send and the library traps on.
        mutating func guardResponses() {
            http1_1ConnectionDebugInitializer = Self.initializer(before: http1_1ConnectionDebugInitializer) {
                pipeline in
                let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPResponseDecoder>.self)
                try pipeline.addHandler(StatusGuard(), position: .after(decoder))
            }
            let isDecoded = if case .enabled = decompression { true } else { false }
            http2StreamChannelDebugInitializer = Self.initializer(before: http2StreamChannelDebugInitializer) {
                pipeline in
                try pipeline.addHandler(StreamStatusGuard(), position: .first)
                // Right in front of the library's own handler: what is held back there is decoded.
                if isDecoded {
                    let decoder = try pipeline.handler(type: NIOHTTPResponseDecompressor.self)
                    try pipeline.addHandler(EarlyEndGuard(), position: .after(decoder))
                } else {
                    let codec = try pipeline.handler(type: HTTP2FramePayloadToHTTP1ClientCodec.self)
                    try pipeline.addHandler(EarlyEndGuard(), position: .after(codec))
                }
            }
        }

        /// The library calls both of them when its handlers are in place and before it writes a request.
        private static func initializer(
            before next: (@Sendable (any Channel) -> EventLoopFuture<Void>)?,
            _ place: @escaping @Sendable (ChannelPipeline.SynchronousOperations) throws -> Void
        ) -> @Sendable (any Channel) -> EventLoopFuture<Void> {
            { channel in
                let isPlaced = channel.eventLoop.makeCompletedFuture { try place(channel.pipeline.syncOperations) }
                guard let next else { return isPlaced }
                return isPlaced.flatMap { next(channel) }
            }
        }
    }

    extension TransportError {
        static var notHTTP: TransportError { TransportError(.invalidResponse, "the answer is not HTTP") }
    }

    /// Refuses a response of HTTP/1.1 whose status is none: it has three digits, of which the first is not 0 (RFC 9110 §15).
    ///
    /// The library takes a status below 100 for an informational one, and traps at the end of that response.
    private final class StatusGuard: ChannelInboundHandler {
        typealias InboundIn = HTTPClientResponsePart

        private var isRefused = false

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            if isRefused { return }
            if case .head(let head) = Self.unwrapInboundIn(data), !(100...999).contains(head.status.code) {
                isRefused = true
                // The library closes a connection with an error.
                context.fireErrorCaught(TransportError.notHTTP)
            } else {
                context.fireChannelRead(data)
            }
        }
    }

    /// Refuses a response of HTTP/2 whose head is none.
    ///
    /// The library traps on a status that is below 100, that is negative, or that is empty, and on the head that follows a
    /// 101, which HTTP/2 does not have (RFC 9113 §8.6). It waits for more after an informational head that ends its stream.
    private final class StreamStatusGuard: ChannelInboundHandler {
        typealias InboundIn = HTTP2Frame.FramePayload

        private enum State {
            case waiting
            case begun
            case refused
        }

        private var state: State = .waiting

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            if case .waiting = state, case .headers(let frame) = Self.unwrapInboundIn(data) {
                state = Self.state(after: frame)
                if case .refused = state { context.fireErrorCaught(TransportError.notHTTP) }
            }
            if case .refused = state { return }
            context.fireChannelRead(data)
        }

        private static func state(after frame: HTTP2Frame.FramePayload.Headers) -> State {
            let status: String = frame.headers.first(name: ":status") ?? ""
            guard status.utf8.count == 3, status.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                return .refused
            }
            switch status.utf8.first {
            case 0x30: return .refused
            // RFC 9113 §8.1: it is malformed where it ends the stream.
            case 0x31: return frame.endStream || status == "101" ? .refused : .waiting
            default: return .begun
            }
        }
    }

    /// The end of a response that came before that of its upload. What is left of the body comes with it.
    struct EarlyEnd: Error {
        let rest: [ByteBuffer]
    }

    /// Ends the upload of a response of HTTP/2 that is whole: a service need not read a request to answer it (RFC 9113 §8.1).
    ///
    /// The library lets go of a request at the end of its response, and traps when its stream then changes or ends with
    /// the upload unfinished. So it gets ``EarlyEnd`` in the place of that end: it takes that for a failure, ends the upload
    /// and the stream, and hands the error on to the reader of the body, to whom it is the end.
    private final class EarlyEndGuard: ChannelDuplexHandler {
        typealias InboundIn = HTTPClientResponsePart
        typealias InboundOut = HTTPClientResponsePart
        typealias OutboundIn = HTTPClientRequestPart

        private var isUploaded = false
        private var isWhole = false
        private var isAsked = false
        /// What came unasked, as it does when a service resets its stream (RFC 9113 §8.1): the library would drop it.
        private var rest: [ByteBuffer] = []

        func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
            if case .end = Self.unwrapOutboundIn(data) { isUploaded = true }
            context.write(data, promise: promise)
        }

        func read(context: ChannelHandlerContext) {
            isAsked = true
            context.read()
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            if isUploaded { return context.fireChannelRead(data) }
            switch Self.unwrapInboundIn(data) {
            case .body(let buffer) where !isAsked: rest.append(buffer)
            case .end: isWhole = true
            default: context.fireChannelRead(data)
            }
        }

        func channelReadComplete(context: ChannelHandlerContext) {
            isAsked = false
            defer { rest = [] }
            if !isWhole { for buffer in rest { context.fireChannelRead(Self.wrapInboundOut(.body(buffer))) } }
            // With this the library hands on the part of the body that it has.
            context.fireChannelReadComplete()
            guard isWhole else { return }
            isWhole = false
            context.fireErrorCaught(EarlyEnd(rest: rest))
        }
    }
#endif
