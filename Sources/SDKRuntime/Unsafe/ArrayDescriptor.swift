/// The descriptor of an array.
class ArrayDescriptor<Element: SchemaValue>: TypedDescriptor<[Element]>, @unchecked Sendable {
    // The reference that every empty array is; never freed.
    private let empty: UnsafeMutableRawPointer

    init() {
        empty = Unmanaged.passUnretained(unsafeBitCast([Element](), to: AnyObject.self)).toOpaque()
        super.init(kind: .array, element: Element.descriptor)
    }

    final override func initializeEmpty(_ place: UnsafeMutableRawPointer) {
        place.storeBytes(of: empty, as: UnsafeMutableRawPointer.self)
    }

    override func initializeArray(
        _ place: UnsafeMutableRawPointer, moving source: UnsafeMutableRawPointer, count: Int
    ) {
        let elements = source.assumingMemoryBound(to: Element.self)
        let array = [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
            buffer.baseAddress?.moveInitialize(from: elements, count: count)
            initialized = count
        }
        store(array, in: place)
    }

    /// Stores an array as what it is, one reference: its type would have to be looked up for each otherwise.
    @inline(__always)
    fileprivate final func store(_ array: [Element], in place: UnsafeMutableRawPointer) {
        let reference = Unmanaged.passRetained(unsafeBitCast(array, to: AnyObject.self))
        place.storeBytes(of: reference.toOpaque(), as: UnsafeMutableRawPointer.self)
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
    final class func read(_ input: inout JSONInput) throws(DecodingFailure) -> [Element] {
        let place = UnsafeMutablePointer<[Element]>.allocate(capacity: 1)
        defer { place.deallocate() }
        try input.read(ArrayDescriptor(), into: UnsafeMutableRawPointer(place))
        return place.move()
    }
}

/// The descriptor of an array of strings, whose storage class is known when this is compiled.
final class StringArrayDescriptor: ArrayDescriptor<String>, @unchecked Sendable {
    override func initializeArray(
        _ place: UnsafeMutableRawPointer, moving source: UnsafeMutableRawPointer, count: Int
    ) {
        let elements = source.assumingMemoryBound(to: String.self)
        let array = [String](unsafeUninitializedCapacity: count) { buffer, initialized in
            buffer.baseAddress?.moveInitialize(from: elements, count: count)
            initialized = count
        }
        store(array, in: place)
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
