/// The value witnesses of enums: what `Mirror` uses to tell cases apart.
///
/// A type's metadata is preceded by a pointer to its value witness table, whose entries are in the ABI since Swift 5.0.
enum EnumWitnesses {
    // Offsets in the table: eight functions, size and stride are words, flags and the number of extra inhabitants 32 bits
    // each, then come the three functions that enums have.
    private static let word = MemoryLayout<UnsafeRawPointer>.size
    private static let singlePayloadTag = 6 * word
    private static let tag = 10 * word + 8
    private static let project = tag + word
    private static let inject = project + word

    private typealias SinglePayloadTag = @convention(c) (UnsafeRawPointer, UInt32, UnsafeRawPointer) -> UInt32
    private typealias Tag = @convention(c) (UnsafeRawPointer, UnsafeRawPointer) -> UInt32
    private typealias Project = @convention(c) (UnsafeMutableRawPointer, UnsafeRawPointer) -> Void
    private typealias Inject = @convention(c) (UnsafeMutableRawPointer, UInt32, UnsafeRawPointer) -> Void

    static func metadata(of type: Any.Type) -> UnsafeRawPointer { unsafeBitCast(type, to: UnsafeRawPointer.self) }

    private static func entry(_ offset: Int, of metadata: UnsafeRawPointer) -> UnsafeRawPointer {
        let table = metadata.load(fromByteOffset: -word, as: UnsafeRawPointer.self)
        return table.load(fromByteOffset: offset, as: UnsafeRawPointer.self)
    }

    /// Whether the optional at `place` is `nil`.
    static func isNone<Wrapped>(_ place: UnsafeRawPointer, wrapped: Wrapped.Type) -> Bool {
        let metadata = metadata(of: wrapped)
        return unsafeBitCast(entry(singlePayloadTag, of: metadata), to: SinglePayloadTag.self)(place, 1, metadata) != 0
    }

    /// The case of the enum at `place`, counted as ``EnumCases`` lists them.
    static func tag(_ place: UnsafeRawPointer, of metadata: UnsafeRawPointer) -> Int {
        Int(unsafeBitCast(entry(tag, of: metadata), to: Tag.self)(place, metadata))
    }

    /// Turns the enum at `place` into its payload.
    static func project(_ place: UnsafeMutableRawPointer, of metadata: UnsafeRawPointer) {
        unsafeBitCast(entry(project, of: metadata), to: Project.self)(place, metadata)
    }

    /// Turns the payload at `place` into the enum's case `tag`.
    static func inject(_ tag: Int, _ place: UnsafeMutableRawPointer, of metadata: UnsafeRawPointer) {
        unsafeBitCast(entry(inject, of: metadata), to: Inject.self)(place, UInt32(tag), metadata)
    }
}
