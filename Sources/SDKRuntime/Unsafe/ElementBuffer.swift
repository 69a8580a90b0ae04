/// Memory for the elements of an array whose length is not known yet.
struct ElementBuffer {
    private(set) var base: UnsafeMutableRawPointer
    var count = 0
    private var capacity: Int
    // Unmanaged, for the array's descriptor holds it all the while.
    private let reference: Unmanaged<ValueDescriptor>
    private let stride: Int
    private var element: ValueDescriptor { reference.takeUnretainedValue() }

    init(_ element: ValueDescriptor) {
        reference = Unmanaged.passUnretained(element)
        stride = element.layout.stride
        capacity = max(1, 256 / max(element.layout.stride, 1))
        base = Self.allocate(capacity, element)
    }

    private static func allocate(_ capacity: Int, _ element: ValueDescriptor) -> UnsafeMutableRawPointer {
        .allocate(byteCount: max(capacity * element.layout.stride, 1), alignment: element.layout.alignment)
    }

    /// Uninitialized memory for one element more.
    mutating func next() -> UnsafeMutableRawPointer {
        if count == capacity {
            let larger = Self.allocate(capacity * 2, element)
            element.move(count, from: base, to: larger)
            base.deallocate()
            base = larger
            capacity *= 2
        }
        return base + count * stride
    }

    func deallocate() { base.deallocate() }

    /// Destroys the elements and frees the memory.
    func destroy() {
        for index in 0..<count { element.destroy(base + index * element.layout.stride) }
        deallocate()
    }
}
