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
            /// All that is in the file, and what is added to it before the reader has emptied it.
            case file
        }

        private struct State: Sendable {
            /// The number of bytes in memory.
            var count = 0
            var isPaused = false
            /// The number of bytes in the file that are not read yet.
            var filed = 0
            var file: BacklogFile?
        }

        private let state = Locked(State())
        private let task: URLSessionTask

        private static let high = 4 << 20
        private static let low = 1 << 20

        init(of task: URLSessionTask) { self.task = task }

        /// - Returns: A piece for the reader; `nil` where the piece of the file that it has not emptied covers the bytes.
        /// - Throws: ``FileError`` when what is too much cannot be kept.
        func add(_ data: Data) throws(FileError) -> Piece? {
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

        private static func add(_ bytes: [UInt8], to state: inout State) throws(FileError) -> Piece? {
            if let file = state.file {
                try file.append(bytes)
                state.filed += bytes.count
                return nil
            }
            guard state.count + bytes.count > high else {
                state.count += bytes.count
                return .bytes(bytes)
            }
            let file = try BacklogFile()
            try file.append(bytes)
            state.file = file
            state.filed = bytes.count
            return .file
        }

        /// Tells that the bytes of a piece in memory are no longer held here.
        func took(_ bytes: [UInt8]) {
            let resumes = state.withLock { state in
                state.count -= bytes.count
                guard state.isPaused, state.count < Self.low else { return false }
                state.isPaused = false
                return true
            }
            if resumes { task.resume() }
        }

        /// The next bytes of the file, and whether they are its last: what arrives later is a piece of its own.
        ///
        /// - Throws: ``FileError`` when they cannot be read again.
        func takeFiled() throws(FileError) -> (bytes: [UInt8], isLast: Bool) {
            let (file, filed) = state.withLock { ($0.file, $0.filed) }
            let bytes = try file?.next(min(filed, OpenFile.pieceSize)) ?? []
            let isLast = state.withLock { state in
                state.filed -= bytes.count
                if state.filed == 0 { state.file = nil }
                return state.file == nil
            }
            return (bytes, isLast)
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
            /// Whether the file has what comes next.
            var isInFile = false

            mutating func next() async throws -> [UInt8]? {
                if !isInFile {
                    switch try await pieces.next() {
                    case nil: return nil
                    case .bytes(let bytes):
                        backlog.took(bytes)
                        return bytes
                    case .file: isInFile = true
                    }
                }
                try Task.checkCancellation()
                do throws(FileError) {
                    let (bytes, isLast) = try backlog.takeFiled()
                    isInFile = !isLast
                    return bytes
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
