/// A place in one of the files that were read.
///
/// Lines and columns count from 1; columns count bytes of UTF-8, as compilers and editors do.
public struct SourceLocation: Hashable, Sendable {
    /// Which file, as its index in ``Diagnostics/files``.
    public var file: Int32
    /// The line, from 1.
    public var line: Int32
    /// The column in bytes, from 1.
    public var column: Int32
    /// How many bytes of that line the value covers; at least 1.
    public var length: Int32

    /// Makes a location.
    public init(file: Int32, line: Int32, column: Int32, length: Int32 = 1) {
        self.file = file
        self.line = line
        self.column = column
        self.length = length
    }

    /// Two numbers in place of four: a place is the key of every schema.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(UInt64(UInt32(bitPattern: file)) << 32 | UInt64(UInt32(bitPattern: line)))
        hasher.combine(UInt64(UInt32(bitPattern: column)) << 32 | UInt64(UInt32(bitPattern: length)))
    }
}
