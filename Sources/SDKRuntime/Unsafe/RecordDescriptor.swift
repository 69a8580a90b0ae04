/// The descriptor of a model: its table does the work.
///
/// Immutable, as every ``ValueDescriptor``: what it has are constants, and a table that is made once.
final class RecordDescriptor<R: SchemaValue>: TypedDescriptor<R>, @unchecked Sendable {
    private let made: LazyReference<RecordTable>
    private var table: RecordTable { made.object }

    /// The table is made late: to find out about a type takes long, and a program uses a small part of a large API. A
    /// recursive model's table needs its descriptor besides.
    init(_ names: FieldNames, _ rules: ValueRules) {
        made = LazyReference { RecordTable(R.self, names, rules) }
        super.init(kind: .record, table: made)
    }

    override func read(_ input: inout JSONInput, into place: UnsafeMutableRawPointer) throws(DecodingFailure) {
        try input.readRecord(table, into: place)
    }

    override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) throws(EncodingFailure) {
        try output.writeRecord(table, at: place)
    }

    override func areEqual(_ first: UnsafeRawPointer, _ second: UnsafeRawPointer) -> Bool {
        table.areEqual(first, second)
    }

    override func hash(_ place: UnsafeRawPointer, into hasher: inout Hasher) {
        table.hash(place, into: &hasher)
    }

    override func describe(_ place: UnsafeRawPointer, into text: inout String) {
        table.describe(place, into: &text)
    }
}
