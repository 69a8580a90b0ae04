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
        let payload = UnionPayload(of: place, as: U.self, table)
        defer { payload.destroy() }
        try output.write(payload.descriptor, at: payload.place)
    }

    override func areEqual(_ first: UnsafeRawPointer, _ second: UnsafeRawPointer) -> Bool {
        let (first, second) = (UnionPayload(of: first, as: U.self, table), UnionPayload(of: second, as: U.self, table))
        defer {
            first.destroy()
            second.destroy()
        }
        return first.index == second.index && first.descriptor.areEqual(first.place, second.place)
    }

    override func hash(_ place: UnsafeRawPointer, into hasher: inout Hasher) {
        let payload = UnionPayload(of: place, as: U.self, table)
        defer { payload.destroy() }
        hasher.combine(payload.index)
        payload.descriptor.hash(payload.place, into: &hasher)
    }

    override func describe(_ place: UnsafeRawPointer, into text: inout String) {
        let payload = UnionPayload(of: place, as: U.self, table)
        defer { payload.destroy() }
        payload.descriptor.describe(payload.place, into: &text)
    }
}

/// A copy of the payload that a union has, until it is destroyed.
private struct UnionPayload {
    /// The branch of the case.
    let index: Int
    let descriptor: ValueDescriptor
    let place: UnsafeMutableRawPointer

    init<U>(of union: UnsafeRawPointer, as type: U.Type, _ table: UnionTable) {
        let copy = UnsafeMutablePointer<U>.allocate(capacity: 1)
        copy.initialize(to: union.assumingMemoryBound(to: U.self).pointee)
        place = UnsafeMutableRawPointer(copy)
        index = table.index(place)
        descriptor = table.descriptors[index]
        EnumWitnesses.project(place, of: table.metadata)
    }

    func destroy() {
        descriptor.destroy(place)
        place.deallocate()
    }
}
