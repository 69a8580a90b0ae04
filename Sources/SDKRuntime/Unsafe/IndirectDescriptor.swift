/// The descriptor of a boxed value: its memory is one pointer to a ``Box``, null when the value is absent.
final class IndirectDescriptor<Value: SchemaValue>: TypedDescriptor<Indirect<Value>>, @unchecked Sendable {
    private let boxed: ValueDescriptor
    // Kept, because a generic class is looked up every time it is named.
    private let box: Box<Value>.Type

    init() {
        boxed = Value.descriptor
        box = Box<Value>.self
        super.init(kind: .indirect)
    }

    override var hasAbsent: Bool { boxed.hasAbsent }
    override var hasPlainAbsent: Bool { boxed.hasAbsent }

    override func read(_ input: inout JSONInput, into place: UnsafeMutableRawPointer) throws(DecodingFailure) {
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: max(boxed.layout.size, 1), alignment: boxed.layout.alignment)
        defer { memory.deallocate() }
        try input.read(boxed, into: memory)
        if boxed.hasAbsent, boxed.isAbsent(memory) {
            boxed.destroy(memory)
            initializeAbsent(place)
        } else {
            let object = box.init(moving: memory)
            place.storeBytes(of: Unmanaged.passRetained(object).toOpaque(), as: UnsafeMutableRawPointer.self)
        }
    }
}
