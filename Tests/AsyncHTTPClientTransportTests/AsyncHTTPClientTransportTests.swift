#if AsyncHTTPClient
    @testable import AsyncHTTPClientTransport
    import FlyingFox
    import FlyingSocks
    import Foundation
    import NIOConcurrencyHelpers
    import NIOCore
    import NIOHTTP2
    import NIOPosix
    import NIOSSL
    import SDKRuntime
    import Testing

    /// Bytes after which nothing comes.
    private struct Stalling: AsyncBufferedSequence, AsyncBufferedIteratorProtocol, Sendable {
        var bytes: [UInt8]

        func makeAsyncIterator() -> Stalling { self }

        mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

        mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
            if bytes.isEmpty { try await Task.sleep(for: .seconds(30)) }
            defer { bytes.removeFirst(Swift.min(count, bytes.count)) }
            return Array(bytes.prefix(count))
        }
    }

    private struct WeakThread {
        weak var thread: MultiThreadedEventLoopGroup?
    }

    /// Whether it was read off the loops of the network.
    private struct OffLoops: ScalarValue {
        let areOff: Bool

        static var isHere: Bool { MultiThreadedEventLoopGroup.currentEventLoop == nil }

        static func read(from input: inout JSONInput) throws(DecodingFailure) -> OffLoops {
            _ = try Int.read(from: &input)
            return OffLoops(areOff: isHere)
        }

        func write(to output: inout JSONOutput) throws(EncodingFailure) { try areOff.write(to: &output) }
    }

    /// The transport over real sockets.
    @Suite(.timeLimit(.minutes(1))) struct AsyncHTTPClientTransportTests {
        private static let service = Service(name: "Test", version: "1", server: Server("https://a.b"))

        private func serving<Result>(
            _ answer: @escaping @Sendable (FlyingFox.HTTPRequest) async throws -> FlyingFox.HTTPResponse,
            while body: (Client) async throws -> Result
        ) async throws -> Result {
            let server = HTTPServer(
                address: try .inet(ip4: "127.0.0.1", port: 0), handler: ClosureHTTPHandler { try await answer($0) })
            let running = Task { try await server.run() }
            defer { running.cancel() }
            try await server.waitUntilListening(timeout: 120)
            guard case .ip4(_, let port)? = await server.listeningAddress else { throw CancellationError() }
            return try await body(client("http://127.0.0.1:\(port)"))
        }

        private func client(_ baseURL: String, timeout: Duration = .seconds(20)) throws -> Client {
            try Client(
                Self.service, baseURL: baseURL, credentials: Credentials(.bearer("t0ken")),
                configuration: ClientConfiguration(
                    transport: AsyncHTTPClientTransport(), timeout: timeout, retry: .none))
        }

        @Test func messageArrivesAndIsAnswered() async throws {
            let request = Request<String>(
                .patch, "/a/{id}", path: [Parameter("id", "x y")], query: [Parameter("q", "a&b")],
                body: .json("grüße"), response: .text)
            let response = try await serving { request in
                var headers = HTTPHeaders()
                headers[HTTPHeader("X-Request-Id")] = "r1"
                let body = String(decoding: try await request.bodyData, as: UTF8.self)
                let authorization = request.headers[HTTPHeader("Authorization")] ?? "-"
                return HTTPResponse(
                    statusCode: .ok, headers: headers,
                    body: Data(
                        "\(request.method.rawValue) \(request.query.first?.value ?? "") \(authorization) \(body)".utf8))
            } while: {
                try await $0.send(request)
            }
            #expect(response.body == #"PATCH a&b Bearer t0ken "grüße""#)
            #expect(response.requestID == "r1")
        }

        @Test func redirectIsReturned() async throws {
            let error = try await #require(throws: CallError.self) {
                try await serving { _ in
                    var headers = HTTPHeaders()
                    headers[.location] = "/b"
                    return HTTPResponse(statusCode: .found, headers: headers)
                } while: {
                    _ = try await $0.send(Request<Void>(.get, "/a"))
                }
            }
            #expect(error.status == 302)
        }

        @Test func bodyIsSentPieceByPiece() async throws {
            let chunks = HTTPBody(length: 3_000_000) {
                AsyncStream<[UInt8]> { feed in
                    for _ in 0..<3 { feed.yield(Array(repeating: 0x61, count: 1_000_000)) }
                    feed.finish()
                }
            }
            let request = Request<Int>(.put, "/a", body: .bytes(chunks))
            let response = try await serving { request in
                HTTPResponse(statusCode: .ok, body: Data("\(try await request.bodyData.count)".utf8))
            } while: {
                try await $0.send(request)
            }
            #expect(response.body == 3_000_000)
        }

        /// Its source is told, and nothing of it stays.
        @Test func uploadThatStopsEndsWithItsCall() async throws {
            let (isBegun, isEnded) = (NIOLockedValueBox(false), NIOLockedValueBox(false))
            let body = HTTPBody(length: 100) {
                isBegun.withLockedValue { $0 = true }
                return AsyncStream<[UInt8]> { feed in
                    feed.onTermination = { _ in isEnded.withLockedValue { $0 = true } }
                    feed.yield([1])
                }
            }
            try await serving { request in
                _ = try await request.bodyData
                return HTTPResponse(statusCode: .ok)
            } while: { client in
                let call = Task {
                    try await client.send(Request<Void>(.put, "/a", body: .bytes(body))).body
                }
                while !isBegun.withLockedValue({ $0 }) { try await Task.sleep(for: .milliseconds(1)) }
                call.cancel()
                await #expect(throws: CancellationError.self) { try await call.value }
                while !isEnded.withLockedValue({ $0 }) { try await Task.sleep(for: .milliseconds(1)) }
            }
        }

        /// A service that has answered may go on reading, and must not take a part of the upload for the whole.
        @Test func uploadThatItsResponseEndsIsNotWhole() async throws {
            let log = EarlyAnswer.Log()
            let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .childChannelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHandler(EarlyAnswer(log))
                    }
                }
                .bind(host: "127.0.0.1", port: 0).get()
            let body = HTTPBody { AsyncStream<[UInt8]> { $0.yield([0x61]) } }
            let client = try client("http://127.0.0.1:\(server.localAddress?.port ?? 0)")
            #expect(try await client.send(Request<Void>(.put, "/a", body: .bytes(body))).status == 200)
            // The last chunk has no bytes (RFC 9112 §7.1).
            let end = "\r\n0\r\n\r\n"
            while !log.isClosed, !log.text.hasSuffix(end) { try await Task.sleep(for: .milliseconds(1)) }
            #expect(log.text.hasPrefix("PUT /a HTTP/1.1") && !log.text.hasSuffix(end))
            withExtendedLifetime(client) {}
            try await server.close()
        }

        private func answering<Result>(_ text: String, while body: (Client) async throws -> Result) async throws
            -> Result
        {
            let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .childChannelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHandler(RawAnswer(text))
                    }
                }
                .bind(host: "127.0.0.1", port: 0).get()
            let result = try await body(client("http://127.0.0.1:\(server.localAddress?.port ?? 0)"))
            try await server.close()
            return result
        }

        /// A status has three digits, of which the first is not 0 (RFC 9110 §15).
        @Test(arguments: ["099", "000", "7", "-50", "1000", "20x", "099 OK\r\n\r\nHTTP/1.1 200"])
        func statusThatIsNoneIsAnError(_ status: String) async throws {
            try await answering("HTTP/1.1 \(status) OK\r\nContent-Length: 0\r\n\r\n") { client in
                let error = try await #require(throws: CallError.self) {
                    try await client.send(Request<Void>(.get, "/a"))
                }
                #expect((error.underlying as? TransportError)?.kind == .invalidResponse, "\(error)")
                #expect("\(error)".contains("the answer is not HTTP"), "\(error)")
            }
        }

        @Test func informationalHeadsArePassedOver() async throws {
            let heads = ["100 Continue", "103 Early Hints", "204 No Content"].map { "HTTP/1.1 \($0)\r\n\r\n" }.joined()
            let status = try await answering(heads) { try await $0.send(Request<Void>(.get, "/a")).status }
            #expect(status == 204)
        }

        @Test func compressedResponsesAreAskedForAndRead() async throws {
            let compressed = Data([
                31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 171, 86, 74, 202, 204, 75, 201, 204, 75, 47, 86, 178, 138, 174, 86,
                202, 76, 81, 178, 82, 74, 50, 84, 170, 141, 173, 5, 0, 35, 49, 34, 242, 26, 0, 0, 0,
            ])
            let response = try await serving { request in
                guard request.headers[HTTPHeader("Accept-Encoding")]?.contains("gzip") == true else {
                    return HTTPResponse(statusCode: .notAcceptable)
                }
                var headers = HTTPHeaders()
                headers[HTTPHeader("Content-Encoding")] = "gzip"
                return HTTPResponse(statusCode: .ok, headers: headers, body: compressed)
            } while: {
                try await $0.send(Request<SDKRuntime.JSONValue>(.get, "/a"))
            }
            #expect(response.body == ["bindings": [["id": "b1"]]])
        }

        @Test(arguments: ["br", "gzip, gzip"]) func unknownEncodingIsItsOwnError(_ coding: String) async throws {
            let error = try await #require(throws: CallError.self) {
                try await serving { request in
                    let asked = request.headers[HTTPHeader("Accept-Encoding")] ?? ""
                    #expect(!asked.contains("br"))
                    var headers = HTTPHeaders()
                    headers[HTTPHeader("Content-Encoding")] = coding
                    return HTTPResponse(statusCode: .ok, headers: headers, body: Data("{}".utf8))
                } while: {
                    _ = try await $0.send(Request<SDKRuntime.JSONValue>(.get, "/a"))
                }
            }
            #expect((error.underlying as? TransportError)?.kind == .unknownEncoding, "\(error)")
        }

        @Test func refusedConnection() async throws {
            let error = try await #require(throws: CallError.self) {
                _ = try await client("http://127.0.0.1:1").send(Request<Void>(.get, "/a"))
            }
            #expect((error.underlying as? TransportError)?.kind == .cannotConnect)
        }

        @Test func silentServerTimesOutAndCancellationIsPrompt() async throws {
            try await serving { _ in
                try await Task.sleep(for: .seconds(30))
                return HTTPResponse(statusCode: .ok)
            } while: { client in
                let start = ContinuousClock.now
                let error = try await #require(throws: CallError.self) {
                    _ = try await client.send(
                        Request<Void>(.get, "/a"), options: RequestOptions(timeout: .milliseconds(200)))
                }
                #expect((error.underlying as? TransportError)?.kind == .timedOut)
                #expect(error.description.contains("no complete response within 200 ms"), "\(error)")
                let call = Task { try await client.send(Request<Void>(.get, "/a")).body }
                try await Task.sleep(for: .milliseconds(100))
                call.cancel()
                await #expect(throws: CancellationError.self) { try await call.value }
                #expect(start.duration(to: .now) < .seconds(10))
            }
        }

        /// As a handler of a server in the same process does that computes for long.
        @Test func aBlockedThreadOfTheProcessDelaysNoCall() async throws {
            let isOver = NIOLockedValueBox(false)
            for loop in MultiThreadedEventLoopGroup.singleton.makeIterator() {
                loop.execute {
                    let start = ContinuousClock.now
                    while !isOver.withLockedValue({ $0 }), start.duration(to: .now) < .seconds(20) {
                        Thread.sleep(forTimeInterval: 0.001)
                    }
                }
            }
            let start = ContinuousClock.now
            try await serving { request in
                if request.path == "/silent" { try await Task.sleep(for: .seconds(40)) }
                return HTTPResponse(statusCode: .ok, body: Data("1".utf8))
            } while: { client in
                #expect(try await client.send(Request<Int>(.get, "/a")).body == 1)
                let error = try await #require(throws: CallError.self) {
                    _ = try await client.send(
                        Request<Void>(.get, "/silent"), options: RequestOptions(timeout: .milliseconds(200)))
                }
                #expect((error.underlying as? TransportError)?.kind == .timedOut)
            }
            #expect(start.duration(to: .now) < .seconds(15))
            isOver.withLockedValue { $0 = true }
        }

        @Test func aCompressedStreamIsOfAnySize() async throws {
            // DEFLATE with fixed codes (RFC 1951 §3.2.6): a zero, then again and again the 258 bytes at distance 1 from
            // it, in 13 bits; 8 of them end with a byte. The end is not reached.
            let repeats: [UInt8] = Self.bits(Array(repeating: "1100010100000", count: 8).joined())
            let start: [UInt8] = [31, 139, 8, 0, 0, 0, 0, 0, 0, 3] + Self.bits("110" + "00110000" + "1100010100000")
            let count = (400 << 20) / (8 * 258)
            let body = Data(start + Array(repeating: repeats, count: count).joined())
            try await serving { _ in
                var headers = HTTPHeaders()
                headers[HTTPHeader("Content-Encoding")] = "gzip"
                return HTTPResponse(statusCode: .ok, headers: headers, body: body)
            } while: { client in
                let stream = try await client.send(Request<SDKRuntime.HTTPBody>(.get, "/a", response: .bytes)).body
                var received = 0
                for try await chunk in stream {
                    received += chunk.count
                    if received > 270 << 20 { break }
                }
                #expect(received > 270 << 20)
            }
        }

        /// The bytes of bits that are packed from the lowest on; what fills no byte is left out.
        private static func bits(_ text: String) -> [UInt8] {
            let bits = text.utf8.map { $0 == UInt8(ascii: "1") }
            return stride(from: 0, to: bits.count - 7, by: 8).map { start in
                (0..<8).reduce(0) { $0 | (bits[start + $1] ? 1 << UInt8($1) : 0) }
            }
        }

        @Test func bodyThatStopsTimesOut() async throws {
            try await serving { _ in
                HTTPResponse(
                    statusCode: .ok, body: HTTPBodySequence(from: Stalling(bytes: Array("[1,".utf8)), count: 100))
            } while: { client in
                let start = ContinuousClock.now
                let error = try await #require(throws: CallError.self) {
                    _ = try await client.send(
                        Request<SDKRuntime.JSONValue>(.get, "/a"), options: RequestOptions(timeout: .milliseconds(200)))
                }
                #expect((error.underlying as? TransportError)?.kind == .timedOut, "\(error)")
                #expect(error.description.contains("no complete response within 200 ms"), "\(error)")
                #expect(start.duration(to: .now) < .seconds(10))
            }
        }

        @Test func theThreadEndsWithTheTransport() async throws {
            var transport: AsyncHTTPClientTransport? = AsyncHTTPClientTransport()
            let reference = WeakThread(thread: transport?.connections.thread)
            #expect(reference.thread != nil)
            transport = nil
            // Its library traps when one goes that was not shut down.
            while reference.thread != nil { try await Task.sleep(for: .milliseconds(1)) }
        }

        @Test func manyCallsShareThePool() async throws {
            let sum = try await serving { request in
                HTTPResponse(statusCode: .ok, body: Data((request.query.first?.value ?? "").utf8))
            } while: { client in
                try await withThrowingTaskGroup(of: Int.self) { group in
                    for number in 0..<100 {
                        group.addTask {
                            try await client.send(Request<Int>(.get, "/a", query: [Parameter("n", number)])).body
                        }
                    }
                    return try await group.reduce(0, +)
                }
            }
            #expect(sum == 4_950)
        }

        /// A service that restarts ends the streams of HTTP/2 like a connection, and refuses those it has not begun.
        @Test func streamsOfHTTP2ThatEndAreConnectionsThatEnd() throws {
            func translated(_ code: NIOHTTP2.HTTP2ErrorCode) throws -> TransportError {
                let error = NIOHTTP2Errors.streamClosed(streamID: 1, errorCode: code)
                return try #require(TransportError.translating(error) as? TransportError)
            }
            let refused = try translated(.refusedStream)
            #expect(refused.kind == .cannotConnect && refused.message == "the service did not take the request")
            for code in [NIOHTTP2.HTTP2ErrorCode.cancel, .internalError, .noError] {
                let ended = try translated(code)
                #expect(ended.kind == .connectionLost)
                #expect(ended.message == "the connection or its stream ended before the response did")
            }
        }

        /// A response that ends with its connection, which is ended by no `close_notify` (RFC 8446 §6.1).
        @Test func connectionThatEndsUncleanlyIsOneThatEnds() throws {
            let error = try #require(TransportError.translating(NIOSSLError.uncleanShutdown) as? TransportError)
            #expect(error.kind == .connectionLost)
            let refused = TransportError.translating(NIOSSLError.unableToValidateCertificate) as? TransportError
            #expect(refused?.kind == .tls)
        }

        /// What is done on a loop holds up all of its connections, so answers are not decoded there.
        @Test func onlyWhatWaitsIsOnALoop() async throws {
            let loop: any EventLoop = MultiThreadedEventLoopGroup.singleton.next()
            let isOnLoop = try await loop.perform { loop.inEventLoop }
            if #available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *) { #expect(isOnLoop) }
            #expect(OffLoops.isHere)
            let decodedOffLoops = try await serving { _ in
                HTTPResponse(statusCode: .ok, body: Data("1".utf8))
            } while: { client in
                try await client.send(Request<OffLoops>(.get, "/a")).body.areOff && OffLoops.isHere
            }
            #expect(decodedOffLoops)
        }
    }
#endif
