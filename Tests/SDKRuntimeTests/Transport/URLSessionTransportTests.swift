#if URLSession
    import Testing

    @testable import SDKRuntime

    @Suite(.timeLimit(.minutes(1))) struct URLSessionTransportTests {
        private let get = Request<JSONValue>(.get, "/a")

        private func client(_ baseURL: String, timeout: Duration = .seconds(120)) throws -> TestClient {
            try TestClient(baseURL: baseURL, token: "t0ken", configuration: .init(timeout: timeout, retry: .none))
        }

        @Test func methodPathQueryHeadersAndBodyArrive() async throws {
            let request = Request<JSONValue>(
                .patch, "/a/{id}", path: [Parameter("id", "x/y é")], query: [Parameter("q", "a&b c")],
                headers: [Parameter("X-Mode", "fast")], body: .json("grüße"))
            let response = try await LoopbackServer.run { received in
                #expect(received.method == "PATCH")
                #expect(received.query == ["q": "a&b c"])
                #expect(received.headers["authorization"] == "Bearer t0ken")
                #expect(received.headers["x-mode"] == "fast")
                #expect(received.headers["content-type"] == "application/json")
                #expect(received.headers["user-agent"] == "Test/1.0")
                #expect(String(decoding: received.body, as: UTF8.self) == #""grüße""#)
                return .init(
                    201, #"{"ü":"\#(received.path)"}"#,
                    headers: ["X-Request-Id": "r1", "content-type": "application/json"])
            } while: {
                try await client($0).send(request)
            }
            #expect(response.status == 201)
            #expect(response.headers[HTTPField.Name("x-request-id")!] == "r1")
            #expect(response.body == ["ü": "/a/x/y é"] || response.body == ["ü": "/a/x%2Fy%20%C3%A9"])
        }

        @Test(arguments: ["DELETE", "POST", "PUT", "GET"])
        func withoutBody(_ method: String) async throws {
            let request = Request<Void>(HTTPRequest.Method(method)!, "/a")
            let response = try await LoopbackServer.run { received in
                #expect(received.method == method && received.body.isEmpty)
                return .init(204)
            } while: {
                try await client($0).send(request)
            }
            #expect(response.status == 204 && response.bytes.isEmpty)
        }

        @Test func bigBodiesBothWays() async throws {
            let text = String(repeating: "0123456789", count: 400_000)
            let request = Request<String>(.post, "/a", body: .text(text), response: .text)
            let response = try await LoopbackServer.run { received in
                .init(200, String(decoding: received.body, as: UTF8.self))
            } while: {
                try await client($0).send(request)
            }
            #expect(response.body.utf8.count == text.utf8.count && response.body == text)
        }

        @Test func compressedResponsesAreAskedForAndRead() async throws {
            let compressed: [UInt8] = [
                31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 171, 86, 74, 202, 204, 75, 201, 204, 75, 47, 86, 178, 138, 174, 86,
                202, 76, 81, 178, 82, 74, 50, 84, 170, 141, 173, 5, 0, 35, 49, 34, 242, 26, 0, 0, 0,
            ]
            let response = try await LoopbackServer.run { received in
                guard received.headers["accept-encoding"]?.contains("gzip") == true else { return .init(406) }
                var reply = LoopbackServer.Reply(200, headers: ["Content-Encoding": "gzip"])
                reply.body = compressed
                return reply
            } while: {
                try await client($0).send(get)
            }
            #expect(response.body == ["bindings": [["id": "b1"]]])
        }

        /// `{"bindings":[{"id":"b1"}]}` in brotli (RFC 7932 §9.2): one meta-block that is not compressed, and an empty last.
        private static let brotli: [UInt8] =
            [0x90, 0x01, 0x10] + Array(#"{"bindings":[{"id":"b1"}]}"#.utf8) + [0x03]

        @Test func brotliIsReadWhereItIsAskedFor() async throws {
            let asked = Locked(false)
            let result = try await LoopbackServer.run { received in
                if received.headers["accept-encoding"]?.contains("br") == true { asked.withLock { $0 = true } }
                var reply = LoopbackServer.Reply(200, headers: ["Content-Encoding": "br"])
                reply.body = Self.brotli
                return reply
            } while: { baseURL in
                do {
                    return Result<Response<JSONValue>, any Error>.success(try await client(baseURL).send(get))
                } catch {
                    return .failure(error)
                }
            }
            if asked.withLock(\.self) {
                #expect(try result.get().body == ["bindings": [["id": "b1"]]])
            } else {
                let error = try #require(throws: CallError.self) { try result.get() }
                #expect((error.underlying as? TransportError)?.kind == .unknownEncoding)
            }
        }

        @Test(arguments: ["compress", "gzip, x-none"]) func unknownEncodingIsItsOwnError(_ coding: String) async throws
        {
            try await LoopbackServer.run { _ in
                .init(200, "{}", headers: ["Content-Encoding": coding])
            } while: { baseURL in
                let error = try await failure(TransportError.self) { try await client(baseURL).send(get) }
                #expect(error.kind == .unknownEncoding, "\(error) \(String(describing: error.underlying))")
                #expect("\(error)".contains("which this transport cannot decode"), "\(error)")
            }
        }

        @Test func encodingOfABodyThatDoesNotComeIsNone() async throws {
            let head = Request<Void>(.head, "/a")
            let response = try await LoopbackServer.run { _ in
                .init(200, "", headers: ["Content-Encoding": "compress"])
            } while: {
                try await client($0).send(head)
            }
            #expect(response.status == 200)
        }

        /// libcurl sends again what it has sent on a connection that was used before and ends without an answer.
        @Test(arguments: ["POST", "PATCH"], [RequestBody.none, .json("x")])
        func whatMayHaveHadAnEffectIsNotRepeated(_ method: String, _ body: RequestBody) async throws {
            let server = try await HangingUpServer()
            let client = try client("http://127.0.0.1:\(server.port)")
            let running = Task { try await server.run() }
            defer { running.cancel() }
            let request = Request<JSONValue>(HTTPRequest.Method(method)!, "/a", body: body)
            _ = try await client.send(get)
            _ = try? await client.send(request)
            _ = try? await client.send(request)
            #expect(server.received.count { $0 == method } == 2, "\(server.received)")
        }

        @Test func errorsKeepTheirBody() async throws {
            for (status, body) in [
                (401, "Unauthorized"), (404, #"{"message":"m","errorCode":"c"}"#), (500, ""), (503, "<html>"),
            ] {
                let error = try await LoopbackServer.run { _ in
                    .init(status, body, headers: status == 401 ? ["WWW-Authenticate": "Bearer"] : [:])
                } while: { baseURL in
                    try await failure(APIError.self) { try await client(baseURL).send(get) }
                }
                #expect(error.status == status)
                #expect(error.body == Array(body.utf8))
            }
        }

        @Test func silentServerTimesOut() async throws {
            try await LoopbackServer.run { _ in
                try await Task.sleep(for: LoopbackServer.silence)
                return .init()
            } while: { baseURL in
                let start = ContinuousClock.now
                let error = try await failure(TransportError.self) {
                    try await client(baseURL, timeout: .milliseconds(200)).send(get)
                }
                #expect(error.kind == .timedOut)
                #expect(start.duration(to: .now) < LoopbackServer.silence / 2)
            }
        }

        @Test func refusedConnection() async throws {
            let error = try await failure(TransportError.self) {
                try await client("http://127.0.0.1:1").send(
                    Request<Void>(.get, "/a", query: [Parameter("key", "s3cret")]))
            }
            #expect(error.kind == .cannotConnect)
            #expect(error.description.contains("GET /a") && !"\(error)".contains("s3cret"))
        }

        @Test func unknownHost() async throws {
            let client = try TestClient(
                baseURL: "https://does-not-exist.invalid", configuration: .init(retry: .none))
            let error = try await failure(TransportError.self) { try await client.send(get) }
            #expect(error.kind == .cannotConnect)
        }

        @Test func cancellationIsPrompt() async throws {
            try await LoopbackServer.run { _ in
                try await Task.sleep(for: LoopbackServer.silence)
                return .init()
            } while: { baseURL in
                let client = try client(baseURL)
                let start = ContinuousClock.now
                let call = Task { try await client.send(get) }
                try await Task.sleep(for: .milliseconds(100))
                call.cancel()
                await #expect(throws: CancellationError.self) { try await call.value }
                #expect(start.duration(to: .now) < LoopbackServer.silence / 2)
            }
        }

        @Test func cancelledBeforeItBegins() async throws {
            let client = try client("http://127.0.0.1:1")
            let call = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await client.send(get)
            }
            await #expect(throws: CancellationError.self) { try await call.value }
        }

        @Test func truncatedBodyIsAnError() async throws {
            try await LoopbackServer.run { _ in
                .init(200, #"{"a":1}"#, missing: 100)
            } while: { baseURL in
                let error = try await failure(TransportError.self) { try await client(baseURL).send(get) }
                #expect(error.kind == .connectionLost)
            }
        }

        @Test func timeoutAndCancellationHoldWhileTheBodyArrives() async throws {
            try await LoopbackServer.run { _ in
                .init(200, #"{"a":1}"#, missing: 100, stalls: true)
            } while: { baseURL in
                let start = ContinuousClock.now
                let error = try await failure(TransportError.self) {
                    try await client(baseURL, timeout: .milliseconds(200)).send(get)
                }
                #expect(error.kind == .timedOut)
                let call = Task { try await client(baseURL).send(get) }
                try await Task.sleep(for: .milliseconds(200))
                call.cancel()
                await #expect(throws: CancellationError.self) { try await call.value }
                #expect(start.duration(to: .now) < LoopbackServer.silence / 2)
            }
        }

        @Test func bodyArrivesInChunks() async throws {
            try await LoopbackServer.run { _ in
                .init(200, "first", missing: 100, stalls: true)
            } while: { baseURL in
                let request = OutgoingRequest(
                    head: try Request<Void>(.get, "/a").httpRequest(baseURL: baseURL).head,
                    call: CallContext(service: "Test", pathTemplate: "/a", operation: "GET /a"))
                let response = try await URLSessionTransport().send(request, timeout: nil)
                #expect(response.head.status.code == 200)
                var chunks = response.body.makeAsyncIterator()
                #expect(try await chunks.next() == Array("first".utf8))
            }
        }

        @Test func manyCallsAtOnce() async throws {
            let sum = try await LoopbackServer.run { received in
                .init(200, received.query["n"] ?? "")
            } while: { baseURL in
                let client = try client(baseURL)
                return try await withThrowingTaskGroup(of: Int.self) { group in
                    for number in 0..<100 {
                        group.addTask {
                            try await client.send(Request<Int>(.get, "/a", query: [Parameter("n", number)])).body
                        }
                    }
                    return try await group.reduce(0, +)
                }
            }
            #expect(sum == 4950)
        }
    }
#endif
