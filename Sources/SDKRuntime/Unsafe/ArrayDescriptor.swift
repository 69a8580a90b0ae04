/// The descriptor of an array.
///
/// Immutable, as every ``ValueDescriptor``: what it has are constants.
class ArrayDescriptor<Element: SchemaValue>: TypedDescriptor<[Element]>, @unchecked Sendable {
    // The reference that every empty array is; never freed.
    private let empty: UnsafeMutableRawPointer
    private let item: ValueDescriptor

    init() {
        item = Element.descriptor
        empty = Unmanaged.passUnretained(unsafeBitCast([Element](), to: AnyObject.self)).toOpaque()
        super.init(kind: .array, element: item)
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

    // Reading and writing is the interpreter's.
    final override func read(
        _ input: inout JSONInput, into place: UnsafeMutableRawPointer
    ) throws(DecodingFailure) { try input.read(self, into: place) }

    final override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) throws(EncodingFailure) {
        try output.write(self, at: place)
    }

    final override func areEqual(_ first: UnsafeRawPointer, _ second: UnsafeRawPointer) -> Bool {
        let (first, second) = (array(first), array(second))
        guard first.count == second.count else { return false }
        return zip(first, second).allSatisfy { first, second in
            withUnsafePointer(to: first) { first in
                withUnsafePointer(to: second) { item.areEqual(UnsafeRawPointer(first), UnsafeRawPointer($0)) }
            }
        }
    }

    final override func hash(_ place: UnsafeRawPointer, into hasher: inout Hasher) {
        let array = array(place)
        hasher.combine(array.count)
        for element in array { withUnsafePointer(to: element) { item.hash(UnsafeRawPointer($0), into: &hasher) } }
    }

    final override func describe(_ place: UnsafeRawPointer, into text: inout String) {
        text += "["
        for (index, element) in array(place).enumerated() {
            if index > 0 { text += ", " }
            withUnsafePointer(to: element) { item.describeNested(UnsafeRawPointer($0), into: &text) }
        }
        text += "]"
    }

    private func array(_ place: UnsafeRawPointer) -> [Element] { place.assumingMemoryBound(to: [Element].self).pointee }
}

/// The descriptor of an array of strings, whose storage class is known when this is compiled.
///
/// Immutable, as every ``ValueDescriptor``: what it has are constants.
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
