/// The descriptor of a model: its table does the work.
///
/// Immutable, as every ``ValueDescriptor``: what it has are constants.
final class RecordDescriptor<R: Record>: TypedDescriptor<R>, @unchecked Sendable {
    init() { super.init(kind: .record) }

    // Asked for late: a recursive model's schema is not made yet when its descriptor is.
    override func recordTable() -> RecordTable? { R.schema.table }

    override func read(_ input: inout JSONInput, into place: UnsafeMutableRawPointer) throws(DecodingFailure) {
        try input.readRecord(R.schema.table, into: place)
    }

    override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) throws(EncodingFailure) {
        try output.writeRecord(R.schema.table, at: place)
    }

    override func areEqual(_ first: UnsafeRawPointer, _ second: UnsafeRawPointer) -> Bool {
        R.schema.table.areEqual(first, second)
    }

    override func hash(_ place: UnsafeRawPointer, into hasher: inout Hasher) {
        R.schema.table.hash(place, into: &hasher)
    }

    override func describe(_ place: UnsafeRawPointer, into text: inout String) {
        R.schema.table.describe(place, into: &text)
    }
}

extension Record {
    public static var descriptor: ValueDescriptor { RecordDescriptor<Self>() }
}
