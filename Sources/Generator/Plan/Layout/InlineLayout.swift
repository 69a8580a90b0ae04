/// How much room a value takes where it is stored, by Swift's rules for structs and enums of fixed layout
/// (ABI document "Type Layout"); where those depend on the platform, the larger figure.
struct InlineLayout: Hashable, Sendable {
    /// Bytes without padding at the end.
    var size: Int
    /// A power of two.
    var alignment: Int
    /// Whether some bit pattern is no value, so that `nil` takes no room.
    var hasSpare: Bool

    /// A reference, as arrays, dictionaries and boxes are.
    static let reference = InlineLayout(size: 8, alignment: 8, hasSpare: true)
    /// Two words, as strings are.
    static let string = InlineLayout(size: 16, alignment: 8, hasSpare: true)

    /// The layout of a runtime type.
    init(_ type: RuntimeType) {
        switch type {
        case .string: self = .string
        case .bool: self.init(size: 1, alignment: 1, hasSpare: true)
        case .int, .int64, .uint64, .double, .date: self.init(size: 8, alignment: 8, hasSpare: false)
        case .int32, .uint32, .float: self.init(size: 4, alignment: 4, hasSpare: false)
        case .calendarDate: self.init(size: 8, alignment: 8, hasSpare: false)
        case .uuid: self.init(size: 16, alignment: 1, hasSpare: false)
        case .url, .base64Data: self = .string
        case .bytes, .filePart: self = .reference
        case .jsonValue: self.init(size: 25, alignment: 8, hasSpare: true)
        }
    }

    /// Fields one after the other, each aligned.
    init(fields: [InlineLayout]) {
        self.init(size: 0, alignment: 1, hasSpare: false)
        for field in fields {
            size = InlineLayout.aligned(size, field.alignment) + field.size
            alignment = max(alignment, field.alignment)
            hasSpare = hasSpare || field.hasSpare
        }
    }

    /// One of several payloads, and a byte that tells which.
    init(payloads: [InlineLayout]) {
        self.init(
            size: (payloads.map(\.size).max() ?? 0) + 1, alignment: payloads.map(\.alignment).max() ?? 1, hasSpare: true
        )
    }

    private init(size: Int, alignment: Int, hasSpare: Bool) {
        self.size = size
        self.alignment = alignment
        self.hasSpare = hasSpare
    }

    /// The value or nil.
    var optional: InlineLayout {
        InlineLayout(size: hasSpare ? size : size + 1, alignment: alignment, hasSpare: hasSpare)
    }

    private static func aligned(_ offset: Int, _ alignment: Int) -> Int { (offset + alignment - 1) & ~(alignment - 1) }
}
