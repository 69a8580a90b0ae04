#if URLSession
    import Foundation
    import Testing

    @testable import SDKRuntime

    @Suite(.serialized, .timeLimit(.minutes(1))) struct StreamingTransportTests {
        private func client(_ baseURL: String) throws -> TestClient {
            try TestClient(baseURL: baseURL, token: "t0ken", configuration: .init(timeout: .seconds(120)))
        }

        private func temporaryPath() -> String {
            FileManager.default.temporaryDirectory.appending(path: "StreamingTransportTests-\(UUID())").path
        }

        @Test func aFileIsSentFromTheDisk() async throws {
            let path = temporaryPath()
            defer { try? FileManager.default.removeItem(atPath: path) }
            let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            let response = try await LoopbackServer.run { received in
                #expect(received.body == bytes)
                #expect(received.headers["content-length"] == "3000000")
                #expect(received.headers["content-type"] == "image/png")
                return .init(204)
            } while: {
                let request = Request<Void>(.put, "/a", body: .bytes(.file(path), contentType: "image/png"))
                return try await client($0).send(request)
            }
            #expect(response.status == 204)
        }

        @Test(arguments: [3, 300]) func chunksOfUnknownLengthAreSent(_ count: Int) async throws {
            let body = HTTPBody {
                AsyncStream<[UInt8]> { feed in
                    for number in 0..<count {
                        feed.yield(Array(repeating: UInt8(truncatingIfNeeded: number), count: 10_000))
                    }
                    feed.finish()
                }
            }
            let before = try temporaryUploads()
            let response = try await LoopbackServer.run { received in
                #expect(received.body.count == count * 10_000)
                #expect(received.body.last == UInt8(truncatingIfNeeded: count - 1))
                return .init(204)
            } while: {
                try await client($0).send(Request<Void>(.put, "/a", body: .bytes(body)))
            }
            #expect(response.status == 204)
            try await Task.sleep(for: .milliseconds(100))
            #expect(try temporaryUploads().subtracting(before).isEmpty)
        }

        private func temporaryUploads() throws -> Set<String> {
            let folder = FileManager.default.temporaryDirectory.path
            return Set(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".upload") })
        }

        @Test func aFileThatIsNotThereIsNotSent() async throws {
            try await LoopbackServer.run { _ in
                .init()
            } while: { baseURL in
                let error = try await #require(throws: CallError.self) {
                    try await client(baseURL).send(Request<Void>(.put, "/a", body: .bytes(.file("/does/not/exist"))))
                }
                #expect((error.underlying as? RequestError)?.reason == .unreadableFile)
            }
        }

        @Test func multipartWithAFile() async throws {
            let path = temporaryPath()
            defer { try? FileManager.default.removeItem(atPath: path) }
            try Data(Array(repeating: UInt8(ascii: "x"), count: 2_000_000)).write(to: URL(fileURLWithPath: path))
            struct Form: Model {
                var file: FilePart
                var name: String
                static var schema: Schema { Schema("file\nname") }
            }
            let form = Form(file: .file(path, fileName: "x.txt", contentType: "text/plain"), name: "n")
            let response = try await LoopbackServer.run { received in
                let text = String(decoding: received.body, as: UTF8.self)
                let boundary = try #require(received.headers["content-type"]?.split(separator: "=").last)
                #expect(
                    text.hasPrefix("--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.txt\"")
                )
                #expect(text.hasSuffix("name=\"name\"\r\n\r\nn\r\n--\(boundary)--\r\n"))
                #expect(text.utf8.count > 2_000_000 && received.headers["content-length"] == "\(text.utf8.count)")
                return .init(204)
            } while: {
                try await client($0).send(Request<Void>(.post, "/a", body: .multipart(form)))
            }
            #expect(response.status == 204)
        }

        @Test func aResponseIsWrittenToAFile() async throws {
            let path = temporaryPath()
            defer { try? FileManager.default.removeItem(atPath: path) }
            let text = String(repeating: "0123456789", count: 500_000)
            try await LoopbackServer.run { _ in
                .init(200, text)
            } while: { baseURL in
                let body = try await client(baseURL).send(Request<HTTPBody>(.get, "/a", response: .bytes)).body
                #expect(body.length == text.utf8.count)
                #expect(try await body.write(to: path) == text.utf8.count)
            }
            #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
        }

        @Test func aResponseThatIsReadSlowlyComesWhole() async throws {
            // Far more than is held in memory; every byte tells its place.
            let text = String((0..<1_600_000).map { "\($0 % 10_000 + 10_000)," }.joined())
            try await LoopbackServer.run { _ in
                .init(200, text)
            } while: { baseURL in
                let body = try await client(baseURL).send(Request<HTTPBody>(.get, "/a", response: .bytes)).body
                try await Task.sleep(for: .milliseconds(500))
                var bytes: [UInt8] = []
                for try await chunk in body {
                    if bytes.count < 1 << 20 { try await Task.sleep(for: .milliseconds(10)) }
                    bytes += chunk
                }
                #expect(bytes.elementsEqual(text.utf8))
            }
            let names = try FileManager.default.contentsOfDirectory(
                atPath: FileManager.default.temporaryDirectory.path)
            #expect(!names.contains { $0.hasSuffix(".response") })
        }

        @Test func refusalsOfAStreamKeepTheirBody() async throws {
            try await LoopbackServer.run { _ in
                .init(404, #"{"message":"m"}"#)
            } while: { baseURL in
                let error = try await #require(throws: CallError.self) {
                    try await client(baseURL).send(Request<HTTPBody>(.get, "/a", response: .bytes))
                }
                #expect(error.refusal?.message == "m")
            }
        }

        @Test func eventsArriveWhileTheConnectionIsOpenAndCancellationEndsIt() async throws {
            try await LoopbackServer.run { _ in
                .init(
                    200, "data: 1\n\ndata: 2\n\n", headers: ["Content-Type": "text/event-stream"], missing: 100,
                    stalls: true)
            } while: { baseURL in
                let client = try client(baseURL)
                let start = ContinuousClock.now
                let seen = Locked<[Int]>([])
                let reader = Task {
                    let request = Request<ItemStream<ServerSentEvent<Int>>>(.get, "/a", response: .events())
                    for try await event in try await client.send(request).body {
                        seen.withLock { $0.append(event.data) }
                    }
                }
                while seen.withLock({ $0.count }) < 2, start.duration(to: .now) < .seconds(10) {
                    try await Task.sleep(for: .milliseconds(10))
                }
                #expect(seen.withLock { $0 } == [1, 2])
                reader.cancel()
                await #expect(throws: CancellationError.self) { try await reader.value }
                #expect(start.duration(to: .now) < .seconds(10))
            }
        }

        @Test func aLostConnectionIsAnErrorOfTheStream() async throws {
            try await LoopbackServer.run { _ in
                .init(200, "1\n2\n", headers: ["Content-Type": "application/jsonl"], missing: 100)
            } while: { baseURL in
                let request = Request<ItemStream<Int>>(.get, "/a", response: .jsonLines())
                let stream = try await client(baseURL).send(request).body
                var seen: [Int] = []
                let error = try await #require(throws: TransportError.self) {
                    for try await item in stream { seen.append(item) }
                }
                #expect(seen == [1, 2] && error.kind == .connectionLost && error.operation == "GET /a")
            }
        }
    }
#endif
