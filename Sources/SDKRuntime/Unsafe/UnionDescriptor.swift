/// The descriptor of a union: the case is told, taken apart and put together through the enum's value witnesses.
///
/// Immutable, as every ``ValueDescriptor``: what it has are constants, and a table that is made once.
final class UnionDescriptor<U: SchemaValue>: TypedDescriptor<U>, @unchecked Sendable {
    private let made: LazyReference<UnionTable>
    private var table: UnionTable { made.object }

    /// The table is made late, as a model's.
    init(discriminator: String?, _ branches: [Branch]) {
        made = LazyReference { UnionTable(U.self, discriminator: discriminator, branches: branches) }
        super.init(kind: .other)
    }

    override func read(_ input: inout JSONInput, into place: UnsafeMutableRawPointer) throws(DecodingFailure) {
        let table = table
        let index = try input.readBranch(of: table, into: place)
        table.inject(index, at: place)
    }

    override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) throws(EncodingFailure) {
        try withPayload(of: place) {
            (_: Int, payload: ValueDescriptor, place: UnsafeRawPointer) throws(EncodingFailure) in
            try output.write(payload, at: place)
        }
    }

    override func areEqual(_ first: UnsafeRawPointer, _ second: UnsafeRawPointer) -> Bool {
        withPayload(of: first) { firstIndex, payload, first in
            withPayload(of: second) { secondIndex, _, second in
                firstIndex == secondIndex && payload.areEqual(first, second)
            }
        }
    }

    override func hash(_ place: UnsafeRawPointer, into hasher: inout Hasher) {
        withPayload(of: place) { index, payload, place in
            hasher.combine(index)
            payload.hash(place, into: &hasher)
        }
    }

    override func describe(_ place: UnsafeRawPointer, into text: inout String) {
        withPayload(of: place) { _, payload, place in payload.describe(place, into: &text) }
    }

    /// Calls `body` with the branch of the case, its payload's descriptor, and a copy of the payload.
    private func withPayload<R, E: Error>(
        of union: UnsafeRawPointer, _ body: (Int, ValueDescriptor, UnsafeRawPointer) throws(E) -> R
    ) throws(E) -> R {
        let table = table
        let place = UnsafeMutablePointer<U>.allocate(capacity: 1)
        defer { place.deallocate() }
        place.initialize(to: union.assumingMemoryBound(to: U.self).pointee)
        let raw = UnsafeMutableRawPointer(place)
        let index = table.index(raw)
        EnumWitnesses.project(raw, of: table.metadata)
        defer { table.descriptors[index].destroy(raw) }
        return try body(index, table.descriptors[index], UnsafeRawPointer(raw))
    }
}
