extension HTTPBody {
    /// A file of this machine, read piece by piece while it is sent.
    ///
    /// A file that cannot be read is a ``RequestError`` when the body is sent.
    ///
    /// - Parameter path: Where the file is.
    public static func file(_ path: String) -> HTTPBody {
        HTTPBody(.file(path), length: OpenFile.size(of: path), isReplayable: true)
    }

    /// Where the file is, for transports that can send files themselves; `nil` when the body is no file.
    public var filePath: String? {
        if case .file(let path) = content { return path }
        return nil
    }

    /// Writes the body to a file as it arrives.
    ///
    /// The file has its name once all of it is there; until then it is `path` with `.part` behind, which is removed
    /// when the body does not arrive whole.
    ///
    /// - Parameter path: Where the file goes; a file that is there is replaced.
    /// - Returns: The number of bytes.
    /// - Throws: ``FileError`` when it cannot be written, `CancellationError` when the task is cancelled, and what the
    ///   source of the body throws.
    @discardableResult
    public func write(to path: String) async throws -> Int {
        let part = path + ".part"
        let count: Int
        do {
            count = try await copy(to: part)
        } catch {
            OpenFile.remove(part)
            throw error
        }
        try OpenFile.rename(part, to: path)
        return count
    }

    private func copy(to path: String) async throws -> Int {
        let file = try OpenFile(writing: path)
        var count = 0
        for try await chunk in self {
            try file.write(chunk)
            count += chunk.count
        }
        return count
    }
}

/// The pieces of a file.
struct FileChunks: AsyncSequence, Sendable {
    let path: String

    struct Iterator: AsyncIteratorProtocol {
        let path: String
        private var file: OpenFile?

        init(path: String) { self.path = path }

        mutating func next() async throws -> [UInt8]? {
            try Task.checkCancellation()
            do throws(FileError) {
                if let file { return try file.read() }
                let opened = try OpenFile(reading: path)
                file = opened
                return try opened.read()
            } catch {
                throw RequestError(.unreadableFile, "the body cannot be read: \(error)")
            }
        }
    }

    func makeAsyncIterator() -> Iterator { Iterator(path: path) }
}
