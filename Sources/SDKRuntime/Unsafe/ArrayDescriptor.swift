/// The descriptor of an array.
final class ArrayDescriptor<Element: SchemaValue>: TypedDescriptor<[Element]>, @unchecked Sendable {
    private let elementDescriptor: ValueDescriptor

    init() {
        elementDescriptor = Element.descriptor
        super.init(kind: .array)
    }

    override var element: ValueDescriptor? { elementDescriptor }

    override func initializeEmpty(_ place: UnsafeMutableRawPointer) {
        place.initializeMemory(as: [Element].self, to: [])
    }

    override func initializeArray(
        _ place: UnsafeMutableRawPointer, moving source: UnsafeMutableRawPointer, count: Int
    ) {
        let elements = source.assumingMemoryBound(to: Element.self)
        let array = [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
            buffer.baseAddress?.moveInitialize(from: elements, count: count)
            initialized = count
        }
        place.initializeMemory(as: [Element].self, to: array)
    }

    override func elements(_ place: UnsafeRawPointer) -> UnsafeRawBufferPointer {
        // The array at `place` outlives the use of its elements, and arrays of native Swift types are contiguous.
        place.assumingMemoryBound(to: [Element].self).pointee.withUnsafeBytes { bytes in
            UnsafeRawBufferPointer(
                start: bytes.baseAddress,
                count: place.assumingMemoryBound(to: [Element].self).pointee.count * MemoryLayout<Element>.stride)
        }
    }

    /// Reads an array that stands alone.
    static func read(_ input: inout JSONInput) throws(DecodingFailure) -> [Element] {
        let place = UnsafeMutablePointer<[Element]>.allocate(capacity: 1)
        defer { place.deallocate() }
        try input.read(Self(), into: UnsafeMutableRawPointer(place))
        return place.move()
    }
}

/// The descriptor of a dictionary.
final class DictionaryDescriptor<Value: SchemaValue>: TypedDescriptor<[String: Value]>, @unchecked Sendable {
    init() { super.init(kind: .dictionary) }

    override func initializeEmpty(_ place: UnsafeMutableRawPointer) {
        place.initializeMemory(as: [String: Value].self, to: [:])
    }

    override func insert(
        _ key: String, from input: inout JSONInput, into place: UnsafeMutableRawPointer
    ) throws(DecodingFailure) {
        let value = try Value.read(from: &input)
        place.assumingMemoryBound(to: [String: Value].self).pointee[key] = value
    }

    override func writeMembers(_ place: UnsafeRawPointer, to output: inout JSONOutput) throws(EncodingFailure) {
        try place.assumingMemoryBound(to: [String: Value].self).pointee.writeMembers(to: &output)
    }
}
