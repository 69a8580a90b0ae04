/// The table of a model as the interpreter uses it: one ``Slot`` per stored property.
///
/// Immutable once made, which is why unchecked sendability is sound.
final class RecordTable: @unchecked Sendable {
    let modelName: String
    let layout: ValueLayout
    let fields: [Field]
    let count: Int
    let slots: UnsafeMutablePointer<Slot>
    let names: KnownStrings
    /// The index of the field that takes undeclared properties, or -1.
    let additional: Int
    /// Bytes of an instance whose optional properties are all absent, for those whose absence is plain bytes.
    let blank: UnsafeMutableRawPointer
    private let descriptors: [ValueDescriptor]  // keeps alive what the slots point to

    init<M>(model: M.Type, fields: [Field]) {
        modelName = String(describing: model)
        layout = ValueLayout(model)
        self.fields = fields
        count = fields.count
        additional = fields.last?.isAdditional == true ? fields.count - 1 : -1
        descriptors = fields.map { $0.type.descriptor }
        names = KnownStrings(fields.filter { !$0.isAdditional }.map { "\($0.name)" })
        slots = .allocate(capacity: max(fields.count, 1))
        blank = .allocate(byteCount: max(layout.size, 1), alignment: 16)  // no less than a model's alignment
        var end = RecordLayout()
        for (index, descriptor) in descriptors.enumerated() {
            let offset = end.place(descriptor.layout)
            (slots + index).initialize(to: Slot(fields[index], descriptor, offset: offset, blank: blank))
        }
        // A table that does not describe its model is a mistake in the source that would corrupt memory: stop here.
        precondition(
            end.size == layout.size && end.alignment == layout.alignment,
            "the schema of \(modelName) does not list its stored properties in order: its fields take \(end.size) bytes, "
                + "the model \(layout.size)")
        for index in 0..<count where slots[index].hasPlainAbsent {
            descriptors[index].initializeAbsent(blank + slots[index].offset)
        }
    }

    deinit {
        for index in 0..<count { slots[index].name.deallocate() }
        slots.deallocate()
        blank.deallocate()
    }

    var fieldNames: [String] { names.strings }
}

/// Swift's layout of a struct: each property at the next multiple of its alignment ("Type Layout" in the ABI documents).
struct RecordLayout {
    private(set) var size = 0
    private(set) var alignment = 1

    /// Adds a property and gives its offset.
    mutating func place(_ layout: ValueLayout) -> Int {
        let offset = (size + layout.alignment - 1) & ~(layout.alignment - 1)
        size = offset + layout.size
        alignment = max(alignment, layout.alignment)
        return offset
    }
}
