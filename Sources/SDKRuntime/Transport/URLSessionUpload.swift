#if URLSession
    import Foundation

    #if canImport(FoundationNetworking)
        import FoundationNetworking
    #endif

    /// The body of a request as URLSession can send it.
    final class Upload: Sendable {
        enum Source: Sendable {
            case bytes([UInt8])
            case file(String)
        }

        let source: Source
        private let temporaryFile: String?

        /// Bodies up to this many bytes are held in memory.
        private static let memoryLimit = 1 << 20

        /// Takes bytes and files as they are; writes everything else that is long to a temporary file.
        init(_ body: HTTPBody) async throws {
            if let bytes = body.bytes {
                (source, temporaryFile) = (.bytes(bytes), nil)
            } else if let path = body.filePath {
                guard body.length != nil else {
                    throw RequestError(.unreadableFile, "the file of the body is not there: '\(path)'")
                }
                (source, temporaryFile) = (.file(path), nil)
            } else if let length = body.length, length <= Self.memoryLimit {
                (source, temporaryFile) = (.bytes(try await body.collect(upTo: Self.memoryLimit)), nil)
            } else {
                let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).upload").path
                (source, temporaryFile) = (.file(path), path)
                let file = try OpenFile(writing: path, isPrivate: true)
                for try await chunk in body { try file.write(chunk) }
                try Task.checkCancellation()
            }
        }

        deinit {
            if let temporaryFile { OpenFile.remove(temporaryFile) }
        }
    }

    /// What has arrived of a response and has not been read: pauses the transfer where there is much of it.
    final class Backlog: Sendable {
        private let state = Locked((count: 0, isPaused: false))
        private let task: URLSessionTask

        private static let high = 4 << 20
        private static let low = 1 << 20

        init(of task: URLSessionTask) { self.task = task }

        func add(_ count: Int) {
            // On Linux a task that is resumed begins its transfer anew, in the middle of the body.
            #if !canImport(FoundationNetworking)
                let pauses = state.withLock { state in
                    state.count += count
                    guard !state.isPaused, state.count > Self.high else { return false }
                    state.isPaused = true
                    return true
                }
                if pauses { task.suspend() }
            #endif
        }

        func take(_ count: Int) {
            #if !canImport(FoundationNetworking)
                let resumes = state.withLock { state in
                    state.count -= count
                    guard state.isPaused, state.count < Self.low else { return false }
                    state.isPaused = false
                    return true
                }
                if resumes { task.resume() }
            #endif
        }
    }

    /// The chunks of a response, each taken off the backlog when it is read.
    struct Draining: AsyncSequence, Sendable {
        let chunks: AsyncThrowingStream<[UInt8], any Error>
        let backlog: Backlog

        struct Iterator: AsyncIteratorProtocol {
            var chunks: AsyncThrowingStream<[UInt8], any Error>.Iterator
            let backlog: Backlog

            mutating func next() async throws -> [UInt8]? {
                guard let chunk = try await chunks.next() else { return nil }
                backlog.take(chunk.count)
                return chunk
            }
        }

        func makeAsyncIterator() -> Iterator { Iterator(chunks: chunks.makeAsyncIterator(), backlog: backlog) }
    }
#endif
