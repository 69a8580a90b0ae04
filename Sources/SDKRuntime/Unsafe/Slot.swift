/// One stored property of a model, as the interpreter's loop sees it.
struct Slot {
    let offset: Int
    /// The kind of the payload if the property is an optional, of the property otherwise.
    let kind: ValueKind
    let absence: Absence
    /// Whether a document may lack the property.
    let isOptional: Bool
    let hasPlainAbsent: Bool
    let isSecret: Bool
    let isNullable: Bool
    /// The offset in the property of the byte that must be 0 beside an optional's payload; -1 if there is none.
    let tagOffset: Int
    let size: Int
    /// Of the property's type, and of an optional's payload. The table keeps them alive.
    // Unmanaged, so that the loop counts no references.
    private let wholeReference: Unmanaged<ValueDescriptor>
    let payloadReference: Unmanaged<ValueDescriptor>
    var whole: ValueDescriptor { wholeReference.takeUnretainedValue() }
    var payload: ValueDescriptor { payloadReference.takeUnretainedValue() }
    /// The bytes of the property when it is absent, if absence is plain bytes.
    let blank: UnsafeMutableRawPointer
    /// Whether the loop reads it without asking: neither secret nor absent in its own way.
    let isUsual: Bool

    /// `"name":`, escaped as JSON; without the first byte it is what a document has behind the opening quote.
    let name: UnsafeMutablePointer<UInt8>
    let nameCount: Int
    /// The first eight bytes of `name":`, and which of them count.
    let firstWord: UInt64
    let firstMask: UInt64

    /// How absence is seen without knowing the type.
    enum Absence: UInt8 { case never, tagByte, zeroFirstWord, zeroSecondWord, asked }

    init(_ field: Field, _ descriptor: ValueDescriptor, offset: Int, blank: UnsafeMutableRawPointer) {
        self.offset = offset
        self.blank = blank + offset
        let payload = descriptor.payload ?? descriptor
        wholeReference = Unmanaged.passUnretained(descriptor)
        payloadReference = Unmanaged.passUnretained(payload)
        kind = payload.kind == .optional ? .other : payload.kind
        isOptional = descriptor.hasAbsent
        hasPlainAbsent = descriptor.hasPlainAbsent
        isSecret = field.isSecret
        isUsual =
            !isSecret && !descriptor.keepsNull && (!isOptional || payload !== descriptor || payload.kind == .indirect)
        isNullable = field.isNullable
        size = descriptor.layout.size
        let tagOffset = payload !== descriptor && size > payload.layout.size ? payload.layout.size : -1
        self.tagOffset = tagOffset
        absence = Self.absence(descriptor, payload, tagOffset: tagOffset)

        let text = Array("\(JSONValue.string(field.name)):".utf8)
        nameCount = text.count
        name = .allocate(capacity: text.count + 8)
        name.initialize(repeating: 0, count: text.count + 8)
        name.update(from: text, count: text.count)
        firstWord = UInt64(littleEndian: UnsafeRawPointer(name + 1).loadUnaligned(as: UInt64.self))
        firstMask = nameCount - 1 >= 8 ? ~0 : (1 << UInt64((nameCount - 1) * 8)) - 1
    }

    private static func absence(_ whole: ValueDescriptor, _ payload: ValueDescriptor, tagOffset: Int) -> Absence {
        guard whole.hasAbsent else { return .never }
        if whole.kind == .indirect { return .zeroFirstWord }
        guard whole.kind == .optional else { return .asked }
        if tagOffset >= 0 { return .tagByte }
        switch payload.kind {
        // Where words have 32 bits a string is three of them, and `nil` is told in another way.
        case .string, .stringEnum: return MemoryLayout<String>.size == 16 ? .zeroSecondWord : .asked
        case .array, .dictionary: return .zeroFirstWord
        default: return .asked
        }
    }

    /// Whether the property at `place` is left out.
    @inline(__always)
    func isAbsent(_ place: UnsafeRawPointer) -> Bool {
        switch absence {
        case .never: false
        case .tagByte: place.load(fromByteOffset: tagOffset, as: UInt8.self) != 0
        case .zeroFirstWord: place.load(as: UInt.self) == 0
        case .zeroSecondWord: place.load(fromByteOffset: MemoryLayout<UInt>.size, as: UInt.self) == 0
        case .asked: whole.isAbsent(place)
        }
    }
}
