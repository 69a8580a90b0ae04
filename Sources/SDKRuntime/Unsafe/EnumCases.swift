/// The cases of an enum as the compiler describes them for reflection: what `Mirror` goes by, without a value.
///
/// The records are in the ABI since Swift 5.0: a type's descriptor, and the descriptor of its fields.
enum EnumCases {
    struct Case {
        let name: String
        /// `nil` for a case without one, or whose type cannot be told.
        let payload: Any.Type?
        let isIndirect: Bool
    }

    /// The cases of a type in the order of their tags; `nil` for what is no enum, or was built without reflection.
    static func of(_ type: Any.Type) -> [Case]? {
        let metadata = EnumWitnesses.metadata(of: type)
        guard metadata.load(as: Int.self) == enumKind else { return nil }
        let descriptor = metadata.load(fromByteOffset: word, as: UnsafeRawPointer.self)
        guard let fields = target(of: descriptor + 16) else { return nil }
        let recordSize = Int(fields.load(fromByteOffset: 10, as: UInt16.self))
        let count = Int(fields.load(fromByteOffset: 12, as: UInt32.self))
        return (0..<count).map { index in
            let record = fields + 16 + index * recordSize
            return Case(
                name: target(of: record + 8).map { String(cString: $0.assumingMemoryBound(to: CChar.self)) } ?? "",
                payload: target(of: record + 4).flatMap { payload(named: $0, in: descriptor, of: metadata) },
                isIndirect: record.load(as: UInt32.self) & 1 != 0)
        }
    }

    private static let enumKind = 0x201
    private static let word = MemoryLayout<UnsafeRawPointer>.size

    /// What a relative reference refers to.
    private static func target(of place: UnsafeRawPointer) -> UnsafeRawPointer? {
        let distance = Int(place.load(as: Int32.self))
        return distance == 0 ? nil : place + distance
    }

    /// The arguments of a generic type stand behind the kind and the descriptor of its metadata.
    private static func payload(
        named name: UnsafeRawPointer, in descriptor: UnsafeRawPointer, of metadata: UnsafeRawPointer
    ) -> Any.Type? {
        _getTypeByMangledNameInContext(
            name.assumingMemoryBound(to: UInt8.self), UInt(length(of: name)), genericContext: descriptor,
            genericArguments: metadata + 2 * word)
    }

    /// The length of a mangled name: it ends with a zero, and may have zeros inside of references, which begin with a
    /// byte up to 0x1F and have four bytes more, from 0x18 on those of a pointer.
    private static func length(of name: UnsafeRawPointer) -> Int {
        var length = 0
        while true {
            switch name.load(fromByteOffset: length, as: UInt8.self) {
            case 0: return length
            case 0x01...0x17: length += 5
            case 0x18...0x1F: length += 1 + word
            default: length += 1
            }
        }
    }
}
