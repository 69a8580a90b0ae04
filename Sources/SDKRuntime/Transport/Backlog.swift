#if URLSession
    import Foundation

    #if canImport(FoundationNetworking)
        import FoundationNetworking
    #endif

    /// What has arrived of a response and has not been read, of which little is held in memory.
    ///
    /// On Apple platforms the transfer pauses where there is much of it. On Linux it cannot, since a task of URLSession
    /// that is resumed begins its transfer anew, in the middle of the body: what is too much goes to a file.
    final class Backlog: Sendable {
        /// Something that has arrived.
        enum Piece: Sendable {
            case bytes([UInt8])
            /// So many bytes that are in the file.
            case filed(Int)
        }

        private struct State: Sendable {
            /// The number of bytes in memory.
            var count = 0
            var isPaused = false
            /// The number of bytes in the file.
            var filed = 0
            var file: BacklogFile?
        }

        private let state = Locked(State())
        private let task: URLSessionTask

        private static let high = 4 << 20
        private static let low = 1 << 20

        init(of task: URLSessionTask) { self.task = task }

        /// - Throws: ``FileError`` when what is too much cannot be kept.
        func add(_ data: Data) throws(FileError) -> Piece {
            #if canImport(FoundationNetworking)
                // Writing under the lock keeps the order; nobody but the one reader waits for it.
                return try state.withLock { state in
                    Result { () throws(FileError) in try Self.add([UInt8](data), to: &state) }
                }.get()
            #else
                let pauses = state.withLock { state in
                    state.count += data.count
                    guard !state.isPaused, state.count > Self.high else { return false }
                    state.isPaused = true
                    return true
                }
                if pauses { task.suspend() }
                return .bytes([UInt8](data))
            #endif
        }

        private static func add(_ bytes: [UInt8], to state: inout State) throws(FileError) -> Piece {
            guard state.count + bytes.count > high else {
                state.count += bytes.count
                return .bytes(bytes)
            }
            let file = if let file = state.file { file } else { try BacklogFile() }
            state.file = file
            try file.append(bytes)
            state.filed += bytes.count
            return .filed(bytes.count)
        }

        /// The bytes of a piece, which are no longer held.
        ///
        /// - Throws: ``FileError`` when they cannot be read again.
        func take(_ piece: Piece) throws(FileError) -> [UInt8] {
            switch piece {
            case .bytes(let bytes):
                let resumes = state.withLock { state in
                    state.count -= bytes.count
                    guard state.isPaused, state.count < Self.low else { return false }
                    state.isPaused = false
                    return true
                }
                if resumes { task.resume() }
                return bytes
            case .filed(let count):
                let bytes = try state.withLock(\.file)?.next(count) ?? []
                state.withLock { state in
                    state.filed -= count
                    if state.filed == 0 { state.file = nil }
                }
                return bytes
            }
        }
    }

    /// Bytes that are written at the end of a file and read from its start. The file has no name, and is gone with the
    /// last who holds it.
    private final class BacklogFile: Sendable {
        private let end: OpenFile
        private let start: OpenFile

        init() throws(FileError) {
            let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).response").path
            defer { OpenFile.remove(path) }
            end = try OpenFile(writing: path, isPrivate: true)
            start = try OpenFile(reading: path)
        }

        func append(_ bytes: [UInt8]) throws(FileError) { try end.write(bytes) }

        /// The next so many bytes.
        func next(_ count: Int) throws(FileError) -> [UInt8] {
            var bytes: [UInt8] = []
            while bytes.count < count, let piece = try start.read(upTo: count - bytes.count) { bytes += piece }
            return bytes
        }
    }

    /// The chunks of a response, each taken off the backlog when it is read.
    struct Draining: AsyncSequence, Sendable {
        let pieces: AsyncThrowingStream<Backlog.Piece, any Error>
        let backlog: Backlog

        struct Iterator: AsyncIteratorProtocol {
            var pieces: AsyncThrowingStream<Backlog.Piece, any Error>.Iterator
            let backlog: Backlog

            mutating func next() async throws -> [UInt8]? {
                guard let piece = try await pieces.next() else { return nil }
                do throws(FileError) {
                    return try backlog.take(piece)
                } catch {
                    throw TransportError.unkept(error)
                }
            }
        }

        func makeAsyncIterator() -> Iterator { Iterator(pieces: pieces.makeAsyncIterator(), backlog: backlog) }
    }

    extension TransportError {
        /// What has arrived faster than it is read, and cannot be kept.
        static func unkept(_ error: FileError) -> TransportError {
            TransportError(
                .other, "the response arrives faster than it is read, and the rest cannot be kept: \(error)",
                underlying: error)
        }
    }
#endif
