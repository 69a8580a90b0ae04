import Testing

@testable import SDKRuntime

@Suite struct HTTPBodyTests {
    private func stream(_ chunks: [[UInt8]]) -> HTTPBody {
        HTTPBody {
            AsyncStream { feed in
                chunks.forEach { feed.yield($0) }; feed.finish()
            }
        }
    }

    @Test func bytesAreKnownAndReplayable() async throws {
        let body = HTTPBody([1, 2, 3])
        #expect(body.length == 3 && body.isReplayable && body.bytes == [1, 2, 3])
        #expect(try await body.collect(upTo: 3) == [1, 2, 3])
        #expect(try await body.collect(upTo: 3) == [1, 2, 3])
        var chunks: [[UInt8]] = []
        for try await chunk in body { chunks.append(chunk) }
        #expect(chunks == [[1, 2, 3]])
    }

    @Test func streamIsCollectedInOrder() async throws {
        let body = stream([[1], [], [2, 3]])
        #expect(body.length == nil && !body.isReplayable && body.bytes == nil)
        #expect(try await body.collect(upTo: 3) == [1, 2, 3])
    }

    @Test func streamThatComesOnceIsNotReadAgain() async throws {
        let body = stream([[1]])
        #expect(try await body.collect(upTo: 3) == [1])
        let error = await #expect(throws: TransportError.self) { try await body.collect(upTo: 3) }
        #expect(error?.message.contains("read already") == true)
        let replayable = HTTPBody(isReplayable: true) {
            AsyncStream { feed in
                feed.yield([1])
                feed.finish()
            }
        }
        for _ in 0..<2 { #expect(try await replayable.collect(upTo: 3) == [1]) }
    }

    @Test func limitHolds() async throws {
        await #expect(throws: TransportError.self) { try await stream([[1], [2]]).collect(upTo: 1) }
        await #expect(throws: TransportError.self) { try await HTTPBody([1, 2]).collect(upTo: 1) }
        await #expect(throws: TransportError.self) {
            try await HTTPBody(length: .max) { AsyncStream<[UInt8]> { $0.finish() } }.collect(upTo: 1)
        }
        #expect(try await HTTPBody.empty.collect(upTo: 0) == [])
        #expect(try await HTTPBody(length: .max) { AsyncStream<[UInt8]> { $0.finish() } }.collect(upTo: .max) == [])
        await #expect(throws: TransportError.self) { try await stream([[1]]).collect(upTo: .min) }
    }

    @Test func errorOfTheSourceIsThrown() async throws {
        struct Broken: Error {}
        let body = HTTPBody { AsyncThrowingStream<[UInt8], any Error> { $0.finish(throwing: Broken()) } }
        await #expect(throws: Broken.self) { try await body.collect(upTo: 9) }
    }

    /// What is read in a task that is cancelled is not taken for the whole, though its source ends without an error.
    @Test func cancellationIsNoEnd() async throws {
        let body = HTTPBody { AsyncStream<[UInt8]> { $0.yield([1]) } }
        let reading = Task {
            var count = 0
            for try await chunk in body {
                count += chunk.count
                withUnsafeCurrentTask { $0?.cancel() }
            }
            return count
        }
        await #expect(throws: CancellationError.self) { try await reading.value }
    }

    @Test func replayableStreamCanBeReadAgain() async throws {
        let body = HTTPBody(length: 1, isReplayable: true) {
            AsyncStream<[UInt8]> {
                $0.yield([7]); $0.finish()
            }
        }
        #expect(try await body.collect(upTo: 9) == [7])
        #expect(try await body.collect(upTo: 9) == [7])
    }

    @Test func descriptionHoldsNoBytes() {
        #expect("\(HTTPBody([1, 2]))" == "HTTPBody(2 bytes)")
        #expect("\(stream([]))" == "HTTPBody(stream)")
    }

    @Test func missingTransportSaysWhatToDo() async throws {
        let request = OutgoingRequest(
            head: HTTPRequest(method: .get, scheme: "https", authority: "a.b", path: "/"),
            call: CallContext(service: "Test", pathTemplate: "/", operation: "GET /"))
        let error = try await #require(throws: TransportError.self) {
            try await UnavailableTransport().send(request, timeout: nil)
        }
        #expect(error.kind == .unavailable)
        #expect(error.description.contains("URLSession"))
    }
}
