#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// A file of this machine while it is read or written, through POSIX: Foundation's handles need all of Foundation.
///
/// Its calls wait for the disk, a piece of 64 KiB at a time.
final class OpenFile: Sendable {
    static let pieceSize = 64 << 10

    private let descriptor: Int32
    private let path: String

    /// Opens a file to read it from its start.
    init(reading path: String) throws(FileError) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        self.path = path
        if descriptor < 0 { throw FileError(.open, path) }
    }

    /// Makes a file, or empties the one that is there.
    ///
    /// - Parameter isPrivate: Whether the user alone may read it, and there must be none yet.
    init(writing path: String, isPrivate: Bool = false) throws(FileError) {
        let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (isPrivate ? O_EXCL : O_TRUNC)
        descriptor = open(path, flags, isPrivate ? 0o600 : 0o644)
        self.path = path
        if descriptor < 0 { throw FileError(.open, path) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// The size of a file; `nil` for what is none, or is not there.
    static func size(of path: String) -> Int? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// Gives a file another name, in place of the one that has it.
    static func rename(_ path: String, to name: String) throws(FileError) {
        #if canImport(Darwin)
            let result = Darwin.rename(path, name)
        #elseif canImport(Glibc)
            let result = Glibc.rename(path, name)
        #elseif canImport(Musl)
            let result = Musl.rename(path, name)
        #else
            let result = Android.rename(path, name)
        #endif
        if result != 0 { throw FileError(.write, name) }
    }

    /// Removes a file if it is there.
    static func remove(_ path: String) { _ = unlink(path) }

    /// The next piece; `nil` at the end.
    ///
    /// - Parameter limit: The most bytes of it.
    func read(upTo limit: Int = OpenFile.pieceSize) throws(FileError) -> [UInt8]? {
        var count = 0
        let piece = [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
            repeat {
                count = posixRead(descriptor, buffer.baseAddress, limit)
            } while count < 0 && errno == EINTR
            filled = max(0, count)
        }
        if count < 0 { throw FileError(.read, path) }
        return count == 0 ? nil : piece
    }

    /// Writes all the bytes.
    func write(_ bytes: [UInt8]) throws(FileError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                posixWrite(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
            }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { throw FileError(.write, path) }
            written += count
        }
    }
}

// Inside of a class that has methods of their names, the functions of the system are out of sight.
private func posixRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}

private func posixWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, buffer, count)
}

extension FileError {
    /// The error of the call that has just failed.
    init(_ action: Action, _ path: String) {
        let number = errno
        let text = strerror(number).map { String(cString: $0) } ?? "error \(number)"
        self.init(action: action, path: path, code: Int(number), reason: text)
    }
}
