/// What the table interpreter knows about a Swift type: its layout and how to read, write and compare it in place.
///
/// Immutable, which is why unchecked sendability is sound. Made by ``DescriptorRegistry``.
class ValueDescriptor: @unchecked Sendable {
    let kind: ValueKind
    let layout: ValueLayout
    /// The strings of an open enum.
    final let known: KnownStrings?
    /// The element of an array.
    final let element: ValueDescriptor?

    private let table: LazyReference<RecordTable>?

    init(
        kind: ValueKind, layout: ValueLayout, known: KnownStrings? = nil, element: ValueDescriptor? = nil,
        table: LazyReference<RecordTable>? = nil
    ) {
        self.kind = kind
        self.layout = layout
        self.known = known
        self.element = element
        self.table = table
    }

    /// The table of a model.
    @inline(__always)
    final var recordTable: RecordTable? { table?.object }

    /// The type inside an optional.
    var payload: ValueDescriptor? { nil }
    /// Whether a property of this type may be absent.
    var hasAbsent: Bool { false }
    /// Whether `null` is a value of its own, apart from the absent one.
    var keepsNull: Bool { false }
    /// Whether the absent value is the same plain bytes every time.
    var hasPlainAbsent: Bool { false }

    // Each of these acts on memory that holds, or is to hold, a value of the type.
    func read(_ input: inout JSONInput, into place: UnsafeMutableRawPointer) throws(DecodingFailure) {}
    func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) throws(EncodingFailure) {}
    func destroy(_ place: UnsafeMutableRawPointer) {}
    func initializeAbsent(_ place: UnsafeMutableRawPointer) {}
    func isAbsent(_ place: UnsafeRawPointer) -> Bool { false }
    func areEqual(_ first: UnsafeRawPointer, _ second: UnsafeRawPointer) -> Bool { true }
    func hash(_ place: UnsafeRawPointer, into hasher: inout Hasher) {}
    func describe(_ place: UnsafeRawPointer, into text: inout String) {}
    func move(_ count: Int, from source: UnsafeMutableRawPointer, to target: UnsafeMutableRawPointer) {}

    /// Prints a value that may hold another one of its type, and so on: as deep as the stack has room for.
    final func describeNested(_ place: UnsafeRawPointer, into text: inout String) {
        if StackGuard.hasRoom() { describe(place, into: &text) } else { text += "…" }
    }

    /// Makes an array of elements that are moved out of `source`.
    func initializeArray(_ place: UnsafeMutableRawPointer, moving source: UnsafeMutableRawPointer, count: Int) {}
    /// The elements of an array.
    func elements(_ place: UnsafeRawPointer) -> UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: nil, count: 0) }
    /// Puts a member into a dictionary; true if it takes the place of one.
    func insert(
        _ key: String, from input: inout JSONInput, into place: UnsafeMutableRawPointer
    ) throws(DecodingFailure) -> Bool { false }
    func initializeEmpty(_ place: UnsafeMutableRawPointer) {}
    /// Writes the members of a dictionary, perhaps behind those that a model declares.
    func writeMembers(
        _ place: UnsafeRawPointer, behind declared: WrittenProperties?, to output: inout JSONOutput
    ) throws(EncodingFailure) {}
}

/// Size, alignment and stride of a type.
struct ValueLayout {
    let size: Int
    let alignment: Int
    let stride: Int

    init<V>(_ type: V.Type) {
        size = MemoryLayout<V>.size
        alignment = MemoryLayout<V>.alignment
        stride = MemoryLayout<V>.stride
    }
}

/// How the interpreter's loop treats a type: those it knows itself, and the rest.
enum ValueKind: UInt8 {
    case string, bool, int, double, date
    /// An open enum whose layout is that of its `String`.
    case stringEnum
    case record, array, indirect, optional, dictionary
    case other
}
