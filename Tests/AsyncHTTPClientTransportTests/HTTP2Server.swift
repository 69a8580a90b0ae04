#if AsyncHTTPClient
    import NIOConcurrencyHelpers
    import NIOCore
    import NIOHPACK
    import NIOHTTP2
    import NIOPosix
    import NIOSSL

    /// A server of HTTP/2 over TLS on loopback (RFC 9113), which answers each stream as it is told.
    struct HTTP2Server {
        /// What becomes of a stream whose request has arrived.
        enum Answer: Sendable {
            /// Status 200 and a body.
            case body(String)
            /// The stream ends with an error (§6.4).
            case reset(NIOHTTP2.HTTP2ErrorCode)
            /// The connection is to end, and no stream of it was begun (§6.8).
            case goAway
            /// Heads with a status each, of which the last ends the response.
            case heads([String])
            /// Nothing.
            case silence
        }

        /// What the streams have brought.
        final class Log: Sendable {
            private let state = NIOLockedValueBox((requests: [String](), resets: 0))
            /// Method, path and size of the body of each request, in the order of their ends.
            var requests: [String] { state.withLockedValue(\.requests) }
            /// How many streams the client has ended with an error.
            var resets: Int { state.withLockedValue(\.resets) }
            func add(_ request: String) { state.withLockedValue { $0.requests.append(request) } }
            func addReset() { state.withLockedValue { $0.resets += 1 } }
        }

        /// Serves while the body runs.
        ///
        /// - Parameter answer: Gets the number of the request, from 0.
        static func run<Result>(
            _ answer: @escaping @Sendable (Int) -> Answer, while body: (_ baseURL: String, Log) async throws -> Result
        ) async throws -> Result {
            let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
            let log = Log()
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: [.certificate(try certificate())],
                privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(key.utf8), format: .pem)))
            configuration.applicationProtocols = ["h2"]
            let context = try NIOSSLContext(configuration: configuration)
            let channel = try await ServerBootstrap(group: group)
                .childChannelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        let pipeline = channel.pipeline.syncOperations
                        try pipeline.addHandler(NIOSSLServerHandler(context: context))
                        _ = try pipeline.configureHTTP2Pipeline(
                            mode: .server, connectionConfiguration: .init(), streamConfiguration: .init()
                        ) { stream in
                            stream.eventLoop.makeCompletedFuture {
                                try stream.pipeline.syncOperations.addHandler(Stream(answer: answer, log: log))
                            }
                        }
                    }
                }
                .bind(host: "127.0.0.1", port: 0).get()
            do {
                let result = try await body("https://127.0.0.1:\(channel.localAddress?.port ?? 0)", log)
                try await group.shutdownGracefully()
                return result
            } catch {
                try await group.shutdownGracefully()
                throw error
            }
        }

        /// Of 127.0.0.1, signed by itself, from 2000 to 2126.
        static func certificate() throws -> NIOSSLCertificate {
            try NIOSSLCertificate(bytes: Array(pem.utf8), format: .pem)
        }

        private static let pem = """
            -----BEGIN CERTIFICATE-----
            MIIBRzCB7qADAgECAgEBMAoGCCqGSM49BAMCMBQxEjAQBgNVBAMMCWxvY2FsaG9z
            dDAgFw0wMDAxMDEwMDAwMDBaGA8yMTI2MDEwMTAwMDAwMFowFDESMBAGA1UEAwwJ
            bG9jYWxob3N0MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEF7N/NrRpIh5ShdIC
            fSpjRCoXd/+qVdFPVoMAaJD5ADKEGoDBjTmDkjwQxWdS8GCg28L4Fa/p15yXp6si
            PNn0IqMvMC0wGgYDVR0RBBMwEYIJbG9jYWxob3N0hwR/AAABMA8GA1UdEwEB/wQF
            MAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIhAPQhkF+93aUzepyfhLBo8AUDffaJx7Xm
            UaRvkJON+dr5AiAfqZtLjXq+6BMkkg38ENyOpcKsAitu51+NL0jviK1xMQ==
            -----END CERTIFICATE-----
            """

        private static let key = """
            -----BEGIN PRIVATE KEY-----
            MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgiib1hlWb7w/Cdrg9
            wxQFOOTIdGgMDnhHzoTRkfXzDR6hRANCAAQXs382tGkiHlKF0gJ9KmNEKhd3/6pV
            0U9WgwBokPkAMoQagMGNOYOSPBDFZ1LwYKDbwvgVr+nXnJenqyI82fQi
            -----END PRIVATE KEY-----
            """
    }

    /// Answers one stream: when its request has ended, or before as its path says.
    ///
    /// - `/early/{status}`: with a head when that of the request has come.
    /// - `/early/{status}/{texts}`: with a head and the first text when the head of the request has come, and with the
    ///   others, one by one, when the first chunk has. After an empty text the service wants no more of the upload, and
    ///   resets the stream without an error (RFC 9113 §8.1).
    private final class Stream: ChannelInboundHandler {
        typealias InboundIn = HTTP2Frame.FramePayload
        typealias OutboundOut = HTTP2Frame.FramePayload

        private let answer: @Sendable (Int) -> HTTP2Server.Answer
        private let log: HTTP2Server.Log
        private var target = ""
        private var size = 0
        private var rest: ArraySlice<String> = []

        init(answer: @escaping @Sendable (Int) -> HTTP2Server.Answer, log: HTTP2Server.Log) {
            self.answer = answer
            self.log = log
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch Self.unwrapInboundIn(data) {
            case .headers(let frame):
                target = [":method", ":path"].compactMap { frame.headers.first(name: $0) }.joined(separator: " ")
                let path: [String] = target.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
                if frame.endStream {
                    finish(context)
                } else if path.count > 2, path[1] == "early" {
                    let texts: ArraySlice<String> = path[3...]
                    write(.headers(.init(headers: [":status": path[2]], endStream: texts.isEmpty)), context)
                    if let text = texts.first { write(text, endsStream: texts.count == 1, context) }
                    context.flush()
                    rest = texts.dropFirst()
                }
            case .data(let frame):
                size += frame.data.readableBytes
                if frame.endStream { return finish(context) }
                let texts: ArraySlice<String> = rest.last == "" ? rest.dropLast() : rest
                for (index, text) in zip(texts.indices, texts) {
                    write(text, endsStream: index == texts.indices.last, context, isReset: texts.count < rest.count)
                }
                context.flush()
                if !rest.isEmpty { log.add("\(target) \(size)") }
                rest = []
            default: break
            }
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            if error is NIOHTTP2Errors.StreamClosed { log.addReset() }
            context.close(promise: nil)
        }

        private func finish(_ context: ChannelHandlerContext) {
            let number = log.requests.count
            log.add("\(target) \(size)")
            switch answer(number) {
            case .body(let text):
                let headers: HPACKHeaders = [":status": "200", "content-type": "application/json"]
                write(.headers(.init(headers: headers)), context)
                write(.data(.init(data: .byteBuffer(ByteBuffer(string: text)), endStream: true)), context)
            case .heads(let texts):
                for text in texts {
                    write(.headers(.init(headers: [":status": text], endStream: text == texts.last)), context)
                }
            case .reset(let code): write(.rstStream(code), context)
            case .goAway:
                let frame = HTTP2Frame(
                    streamID: .rootStream, payload: .goAway(lastStreamID: 0, errorCode: .noError, opaqueData: nil))
                context.channel.parent?.writeAndFlush(frame, promise: nil)
            case .silence: break
            }
            context.flush()
        }

        private func write(
            _ text: String, endsStream: Bool, _ context: ChannelHandlerContext, isReset: Bool = false
        ) {
            let isWritten = context.eventLoop.makePromise(of: Void.self)
            let data = HTTP2Frame.FramePayload.Data(data: .byteBuffer(ByteBuffer(string: text)), endStream: endsStream)
            context.write(Self.wrapOutboundOut(.data(data)), promise: isWritten)
            guard isReset, endsStream else { return }
            // Earlier, it would drop what is still to be written.
            isWritten.futureResult.assumeIsolated().whenSuccess { [self] in
                write(.rstStream(.noError), context)
                context.flush()
            }
        }

        private func write(_ payload: HTTP2Frame.FramePayload, _ context: ChannelHandlerContext) {
            context.write(Self.wrapOutboundOut(payload), promise: nil)
        }
    }
#endif
