#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The stream that people and programs read messages from.
enum StandardError {
    /// Whether a person reads it.
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Writes a text; what cannot be written is lost.
    static func write(_ text: String) {
        var rest = Array(text.utf8)
        while !rest.isEmpty {
            let count = systemWrite(rest)
            if count <= 0 { return }
            rest.removeFirst(count)
        }
    }

    private static func systemWrite(_ bytes: [UInt8]) -> Int {
        #if canImport(Darwin)
            return Darwin.write(STDERR_FILENO, bytes, bytes.count)
        #elseif canImport(Glibc)
            return Glibc.write(STDERR_FILENO, bytes, bytes.count)
        #else
            return Musl.write(STDERR_FILENO, bytes, bytes.count)
        #endif
    }
}
