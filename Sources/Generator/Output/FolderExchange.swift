import CFileSystem

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension FileSystem {
    /// Exchanges two folders in one step of the file system: whoever looks sees the one or the other.
    ///
    /// Returns false where the file system has no such step.
    static func exchange(_ path: String, _ other: String) throws(Failure) -> Bool {
        if exchange_paths(path, other) == 0 { return true }
        if errno == EINVAL || errno == ENOSYS || errno == ENOTSUP { return false }
        throw Failure(path: other, number: errno)
    }
}
