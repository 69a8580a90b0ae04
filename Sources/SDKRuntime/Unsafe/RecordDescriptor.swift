/// The descriptor of a model: its table does the work.
///
/// Immutable, as every ``ValueDescriptor``: what it has are constants.
final class RecordDescriptor<R: Record>: TypedDescriptor<R>, @unchecked Sendable {
    init() { super.init(kind: .record) }

    // Asked for late: a recursive model's schema is not made yet when its descriptor is.
    override func recordTable() -> RecordTable? { R.table }

    override func read(_ input: inout JSONInput, into place: UnsafeMutableRawPointer) throws(DecodingFailure) {
        try input.readRecord(R.table, into: place)
    }

    override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) throws(EncodingFailure) {
        try output.writeRecord(R.table, at: place)
    }

    override func areEqual(_ first: UnsafeRawPointer, _ second: UnsafeRawPointer) -> Bool {
        R.table.areEqual(first, second)
    }

    override func hash(_ place: UnsafeRawPointer, into hasher: inout Hasher) {
        R.table.hash(place, into: &hasher)
    }

    override func describe(_ place: UnsafeRawPointer, into text: inout String) {
        R.table.describe(place, into: &text)
    }
}
