#if AsyncHTTPClient
    import AsyncHTTPClient
    import AsyncHTTPClientTransport
    import NIOConcurrencyHelpers
    import NIOHTTP2
    import NIOSSL
    import SDKRuntime
    import Testing

    /// Calls over HTTP/2: streams of one connection, and how they end (RFC 9113 §5.4, §6.8, §8.7).
    @Suite(.timeLimit(.minutes(1))) struct HTTP2Tests {
        private func client(_ baseURL: String) throws -> Client {
            var transport = AsyncHTTPClientTransport.defaultConfiguration
            var tls = TLSConfiguration.makeClientConfiguration()
            tls.trustRoots = .certificates([try HTTP2Server.certificate()])
            transport.tlsConfiguration = tls
            return try Client(
                Service(name: "Test", version: "1", server: Server("https://a.b")), baseURL: baseURL,
                configuration: ClientConfiguration(
                    transport: AsyncHTTPClientTransport(configuration: transport), timeout: .seconds(20),
                    retry: RetryPolicy(initialDelay: .milliseconds(1))))
        }

        private let post = Request<Int>(.post, "/a", body: .json("value"))

        @Test func callsAreStreamsOfOneConnection() async throws {
            let requests = try await HTTP2Server.run({ .body("\($0)") }) { baseURL, log in
                let client = try client(baseURL)
                #expect(try await client.send(post).body == 0)
                let sum = try await withThrowingTaskGroup(of: Int.self) { group in
                    for _ in 1...20 { group.addTask { try await client.send(Request<Int>(.get, "/b")).body } }
                    return try await group.reduce(0, +)
                }
                #expect(sum == 210)
                return log.requests
            }
            #expect(requests == ["POST /a 7"] + Array(repeating: "GET /b 0", count: 20))
        }

        /// What the service has not begun is sent again, whatever the method.
        @Test func callThatWasNotTakenIsMadeAgain() async throws {
            try await HTTP2Server.run({ $0 == 0 ? .reset(.refusedStream) : .body("1") }) { baseURL, log in
                let response = try await client(baseURL).send(post)
                #expect(response.body == 1 && response.attempts == 2)
                #expect(log.requests == ["POST /a 7", "POST /a 7"])
            }
        }

        /// The library does not say that the service has begun nothing, so it counts as a connection that is lost.
        @Test func callOfAConnectionThatGoesAwayIsMadeAgainOverAnother() async throws {
            try await HTTP2Server.run({ $0 == 0 ? .goAway : .body("1") }) { baseURL, log in
                let response = try await client(baseURL).send(Request<Int>(.get, "/a"))
                #expect(response.body == 1 && response.attempts == 2)
                #expect(log.requests == ["GET /a 0", "GET /a 0"])
            }
        }

        @Test func callWhoseStreamEndedIsMadeAgainOnlyWhereThatIsSafe() async throws {
            try await HTTP2Server.run({ $0.isMultiple(of: 2) ? .reset(.internalError) : .body("1") }) { baseURL, log in
                let client = try client(baseURL)
                #expect(try await client.send(Request<Int>(.get, "/a")).attempts == 2)
                let error = try await #require(throws: CallError.self) { try await client.send(post) }
                #expect((error.underlying as? TransportError)?.kind == .connectionLost && error.attempts == 1)
                #expect(log.requests == ["GET /a 0", "GET /a 0", "POST /a 7"])
            }
        }

        /// The service has answered, and the source of the upload brings nothing: it is told that nobody waits for it.
        @Test func uploadEndsWithItsResponse() async throws {
            try await HTTP2Server.run({ _ in .silence }) { baseURL, log in
                let isEnded = NIOLockedValueBox(false)
                let body = HTTPBody(length: 100) {
                    AsyncStream<[UInt8]> { feed in
                        feed.onTermination = { _ in isEnded.withLockedValue { $0 = true } }
                        feed.yield([1])
                    }
                }
                let error = try await #require(throws: CallError.self) {
                    try await client(baseURL).send(Request<Void>(.put, "/early/413", body: .bytes(body)))
                }
                #expect(error.status == 413)
                while !isEnded.withLockedValue({ $0 }) { try await Task.sleep(for: .milliseconds(1)) }
            }
        }

        /// A status has three digits (RFC 9110 §15), and neither a 101 nor an informational one ends a stream (RFC 9113 §8.1,
        /// §8.6).
        @Test(
            arguments: ["1000", "99999", "099", "7", "0", "-5", "-50", "", "20x", "1", "103"].map { [$0] } + [
                ["101", "200"]
            ])
        func headThatIsNoneIsAnError(_ heads: [String]) async throws {
            try await HTTP2Server.run({ $0 == 0 ? .heads(heads) : .body("1") }) { baseURL, log in
                let client = try client(baseURL)
                let error = try await #require(throws: CallError.self) { try await client.send(post) }
                #expect((error.underlying as? TransportError)?.kind == .invalidResponse, "\(error)")
                #expect(try await client.send(post).body == 1)
            }
        }

        @Test func informationalHeadsArePassedOver() async throws {
            try await HTTP2Server.run({ _ in .heads(["100", "103", "204"]) }) { baseURL, log in
                let client = try client(baseURL)
                #expect(try await client.send(Request<Void>(.post, "/a", body: .json("value"))).status == 204)
            }
        }

        /// RFC 9113 §8.1: a response may be whole before its request is. The stream ends with it.
        @Test(arguments: ["", "/ab", "/a/b", "/a/b/"]) func responseMayEndBeforeItsUpload(_ texts: String) async throws
        {
            try await HTTP2Server.run({ _ in .body("1") }) { baseURL, log in
                let client = try client(baseURL)
                let isEnded = NIOLockedValueBox(false)
                let body = HTTPBody {
                    AsyncStream<[UInt8]> { feed in
                        feed.onTermination = { _ in isEnded.withLockedValue { $0 = true } }
                        feed.yield([1])
                    }
                }
                let request = Request<HTTPBody>(.put, "/early/200\(texts)", body: .bytes(body), response: .bytes)
                let response = try await client.send(request)
                #expect(response.status == 200)
                #expect(
                    try await response.body.collect(upTo: 10) == Array(texts.replacing("/", with: "").utf8))
                while !isEnded.withLockedValue({ $0 }) { try await Task.sleep(for: .milliseconds(1)) }
                if !texts.hasSuffix("/") {
                    while log.resets < 1 { try await Task.sleep(for: .milliseconds(1)) }
                }
                #expect(try await client.send(post).body == 1)
            }
        }

        /// What comes when nobody reads, and with it the end of the stream, is read later.
        @Test func responseThatIsReadLateMayEndBeforeItsUpload() async throws {
            try await HTTP2Server.run({ _ in .body("1") }) { baseURL, log in
                let client = try client(baseURL)
                let (chunks, feed) = AsyncStream.makeStream(of: [UInt8].self)
                let request = Request<HTTPBody>(
                    .put, "/early/200/a/b/c/", body: .bytes(HTTPBody { chunks }), response: .bytes)
                let response = try await client.send(request)
                feed.yield([1])
                while log.requests.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
                #expect(try await client.send(post).body == 1)
                #expect(try await response.body.collect(upTo: 10) == Array("abc".utf8))
                feed.finish()
            }
        }

        @Test func callThatIsGivenUpEndsItsStream() async throws {
            try await HTTP2Server.run({ _ in .silence }) { baseURL, log in
                let client = try client(baseURL)
                let call = Task { try await client.send(post) }
                while log.requests.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
                call.cancel()
                await #expect(throws: CancellationError.self) { try await call.value }
                while log.resets < 1 { try await Task.sleep(for: .milliseconds(1)) }
            }
        }
    }
#endif
