/// The descriptor of a boxed value: its memory is one pointer to a ``Box``, null when the value is absent.
///
/// Immutable, as every ``ValueDescriptor``: what it has are constants.
final class IndirectDescriptor<Value: SchemaValue>: TypedDescriptor<Indirect<Value>>, @unchecked Sendable {
    private let boxed: ValueDescriptor
    // Kept, because a generic class is looked up every time it is named.
    private let box: Box<Value>.Type
    private let valueOffset: Int

    init() {
        boxed = Value.descriptor
        box = Box<Value>.self
        valueOffset = Box<Value>.offset
        super.init(kind: .indirect)
    }

    override var hasAbsent: Bool { boxed.hasAbsent }
    override var keepsNull: Bool { boxed.keepsNull }
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

    override func initializeAbsent(_ place: UnsafeMutableRawPointer) {
        place.initializeMemory(as: Indirect<Value>.self, to: Indirect(box: nil))
    }

    override func isAbsent(_ place: UnsafeRawPointer) -> Bool { place.load(as: UInt.self) == 0 }

    override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) throws(EncodingFailure) {
        if let box = place.load(as: UnsafeRawPointer?.self) {
            // In place: a copy of a model counts a reference for each of its properties.
            return try output.write(boxed, at: box + valueOffset)
        }
        try withUnsafePointer(to: value(place).wrappedValue) { (place: UnsafePointer<Value>) throws(EncodingFailure) in
            try output.write(boxed, at: UnsafeRawPointer(place))
        }
    }

    override func areEqual(_ first: UnsafeRawPointer, _ second: UnsafeRawPointer) -> Bool {
        withUnsafePointer(to: value(first).wrappedValue) { first in
            withUnsafePointer(to: value(second).wrappedValue) {
                boxed.areEqual(UnsafeRawPointer(first), UnsafeRawPointer($0))
            }
        }
    }

    override func hash(_ place: UnsafeRawPointer, into hasher: inout Hasher) {
        withUnsafePointer(to: value(place).wrappedValue) { boxed.hash(UnsafeRawPointer($0), into: &hasher) }
    }

    override func describe(_ place: UnsafeRawPointer, into text: inout String) {
        withUnsafePointer(to: value(place).wrappedValue) { boxed.describeNested(UnsafeRawPointer($0), into: &text) }
    }

    private func value(_ place: UnsafeRawPointer) -> Indirect<Value> {
        place.assumingMemoryBound(to: Indirect<Value>.self).pointee
    }
}
