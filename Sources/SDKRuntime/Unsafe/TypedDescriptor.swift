/// The descriptor of `V`: what follows from its layout alone.
///
/// Immutable, as every ``ValueDescriptor``: what it has are constants.
class TypedDescriptor<V: SchemaValue>: ValueDescriptor, @unchecked Sendable {
    init(
        kind: ValueKind, known: KnownStrings? = nil, element: ValueDescriptor? = nil,
        table: LazyReference<RecordTable>? = nil
    ) {
        super.init(kind: kind, layout: ValueLayout(V.self), known: known, element: element, table: table)
    }

    final override func destroy(_ place: UnsafeMutableRawPointer) {
        place.assumingMemoryBound(to: V.self).deinitialize(count: 1)
    }

    final override func move(_ count: Int, from source: UnsafeMutableRawPointer, to target: UnsafeMutableRawPointer) {
        target.assumingMemoryBound(to: V.self)
            .moveInitialize(from: source.assumingMemoryBound(to: V.self), count: count)
    }
}

/// The descriptor of a type that reads, writes, compares and prints itself.
///
/// Immutable, as every ``ValueDescriptor``: what it has are constants.
final class ScalarDescriptor<V: ScalarValue>: TypedDescriptor<V>, @unchecked Sendable {
    override func read(_ input: inout JSONInput, into place: UnsafeMutableRawPointer) throws(DecodingFailure) {
        let first = input.position
        do throws(DecodingFailure) {
            place.assumingMemoryBound(to: V.self).initialize(to: try V.read(from: &input))
        } catch {
            throw input.placed(error, ofValueAt: first)
        }
    }

    override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) throws(EncodingFailure) {
        try place.assumingMemoryBound(to: V.self).pointee.write(to: &output)
    }

    override func areEqual(_ first: UnsafeRawPointer, _ second: UnsafeRawPointer) -> Bool {
        first.assumingMemoryBound(to: V.self).pointee == second.assumingMemoryBound(to: V.self).pointee
    }

    override func hash(_ place: UnsafeRawPointer, into hasher: inout Hasher) {
        place.assumingMemoryBound(to: V.self).pointee.hash(into: &hasher)
    }

    override func describe(_ place: UnsafeRawPointer, into text: inout String) {
        place.assumingMemoryBound(to: V.self).pointee.describe(into: &text)
    }
}
