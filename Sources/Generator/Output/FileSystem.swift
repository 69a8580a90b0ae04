import CFileSystem

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The few calls of the operating system that are needed. No call follows a symbolic link at the end of a path.
enum FileSystem {
    /// What stands at a path.
    enum Kind: Hashable, Sendable {
        case file, folder, link, other
    }

    /// Why a call failed, in the words of the operating system.
    struct Failure: Error, Hashable, Sendable {
        let path: String
        let number: Int32

        /// `Permission denied`
        var reason: String { String(cString: strerror(number)) }
        /// Whether the permissions forbid it.
        var isRefused: Bool { number == EACCES || number == EPERM }
        /// Whether there was nothing at the path.
        var isMissing: Bool { number == ENOENT }
    }

    /// What stands at a path; `nil` when nothing does.
    static func kind(of path: String) throws(Failure) -> Kind? {
        var status = stat()
        if lstat(path, &status) != 0 {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw Failure(path: path, number: errno)
        }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }

    /// The names in a folder, sorted by code units.
    static func names(in path: String) throws(Failure) -> [String] {
        guard let folder = opendir(path) else { throw Failure(path: path, number: errno) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = String(cString: entry_name(entry))
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The bytes of a file.
    static func read(_ path: String) throws(Failure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        if descriptor < 0 { throw Failure(path: path, number: errno) }
        defer { close(descriptor) }
        var status = stat()
        if fstat(descriptor, &status) != 0 { throw Failure(path: path, number: errno) }
        let size = Int(clamping: status.st_size)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        // Read at once, as a rule. A file that grew meanwhile is cut where it ended, one that shrank ends there.
        while bytes.count < size {
            var part = [UInt8](repeating: 0, count: size - bytes.count)
            let count = Self.read(descriptor, &part)
            if count < 0 { throw Failure(path: path, number: errno) }
            if count == 0 { break }
            if count == size { return part }
            bytes += part.prefix(count)
        }
        return bytes
    }

    private static func read(_ descriptor: Int32, _ bytes: inout [UInt8]) -> Int {
        #if canImport(Darwin)
            return Darwin.read(descriptor, &bytes, bytes.count)
        #elseif canImport(Glibc)
            return Glibc.read(descriptor, &bytes, bytes.count)
        #else
            return Musl.read(descriptor, &bytes, bytes.count)
        #endif
    }

    /// Waits until something can be read from one of several open files, or one has ended.
    ///
    /// - Returns: Those of which that is so.
    static func readable(_ descriptors: [Int32]) -> [Int32] {
        var requests = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        guard poll(&requests, nfds_t(requests.count), -1) >= 0 else { return errno == EINTR ? [] : descriptors }
        return requests.filter { $0.revents != 0 }.map(\.fd)
    }

    /// What can be read from an open file now; empty at its end, and after an error.
    static func readSome(of descriptor: Int32) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &bytes)
            if count >= 0 || errno != EINTR { return Array(bytes.prefix(max(count, 0))) }
        }
    }

    /// Writes a file that must not be there yet.
    static func create(_ path: String, _ text: String) throws(Failure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        if descriptor < 0 { throw Failure(path: path, number: errno) }
        var rest = Array(text.utf8)
        var failure: Int32 = 0
        while !rest.isEmpty && failure == 0 {
            let count = write(descriptor, rest, rest.count)
            if count < 0 { failure = errno } else { rest.removeFirst(count) }
        }
        if close(descriptor) != 0 || failure != 0 {
            throw Failure(path: path, number: failure != 0 ? failure : errno)
        }
    }

    /// Makes a folder; the one that it is in has to be there.
    static func createFolder(_ path: String) throws(Failure) {
        if mkdir(path, 0o777) != 0 { throw Failure(path: path, number: errno) }
    }

    /// Makes a folder and those that lead to it.
    static func createFolders(_ path: String) throws(Failure) {
        if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            throw Failure(path: path, number: errno)
        }
        try createFolders(String(path[..<slash]))
        if mkdir(path, 0o777) != 0 && errno != EEXIST { throw Failure(path: path, number: errno) }
    }

    /// Gives a file a second name; a symbolic link is linked itself, not what it leads to.
    static func link(_ path: String, as other: String) throws(Failure) {
        if linkat(AT_FDCWD, path, AT_FDCWD, other, 0) != 0 { throw Failure(path: other, number: errno) }
    }

    /// Gives a folder the permissions of another.
    static func copyMode(of path: String, to other: String) throws(Failure) {
        var status = stat()
        if lstat(path, &status) != 0 { throw Failure(path: path, number: errno) }
        if chmod(other, status.st_mode & 0o7777) != 0 { throw Failure(path: other, number: errno) }
    }

    /// Renames, replacing a file that is there.
    static func move(_ path: String, to other: String) throws(Failure) {
        if rename(path, other) != 0 { throw Failure(path: other, number: errno) }
    }

    /// Removes whatever stands at a path, with all that is in it.
    static func remove(_ path: String) throws(Failure) {
        guard let kind = try kind(of: path) else { return }
        if kind == .folder {
            for name in try names(in: path) { try remove(path + "/" + name) }
            if rmdir(path) != 0 { throw Failure(path: path, number: errno) }
        } else if unlink(path) != 0 {
            throw Failure(path: path, number: errno)
        }
    }

    /// The absolute path without links; `nil` when there is nothing at the path.
    static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The absolute path without links; what is not there yet is as it is written. `nil` when nothing is there.
    static func real(_ path: String) -> String? {
        if let resolved = resolved(path) { return resolved }
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            return path.isEmpty ? nil : resolved(".").map { RelativePath.joined($0, path) }
        }
        return real(String(path[..<slash])).map { RelativePath.joined($0, String(path[slash...].dropFirst())) }
    }

    /// The process, for names that no other process uses.
    static var processID: Int32 { getpid() }

    /// Whether a process runs, as far as can be told.
    static func isRunning(_ process: Int32) -> Bool {
        kill(process, 0) == 0 || errno != ESRCH
    }
}
