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
    let types: [any SchemaValue.Type]
    /// The rules of the model, which only `validate()` needs.
    let rules: ValueRules
    private let descriptors: [ValueDescriptor]  // keeps alive what the slots point to

    init<M>(_ model: M.Type, _ names: FieldNames, _ rules: ValueRules) {
        self.rules = rules
        modelName = String(describing: model)
        // The offsets of a class are those of its objects, not of what a property of the class holds: stop here too.
        precondition(StoredProperties.isStruct(model), "\(modelName) is no struct, and only a struct can be a model")
        layout = ValueLayout(model)
        let properties = StoredProperties.of(model)
        fields = names.fields(of: modelName, storing: properties.count)
        count = fields.count
        additional = fields.last?.isAdditional == true ? fields.count - 1 : -1
        // A table that does not describe its model is a mistake in the source that would mix up properties: stop here.
        precondition(
            properties.count == fields.count,
            "the schema of \(modelName) names \(fields.count) properties, it stores \(properties.count)")
        types = properties.map { property in
            guard let type = property.type as? any SchemaValue.Type else {
                preconditionFailure("\(model).\(property.name) is \(property.type), which is no SchemaValue")
            }
            return type
        }
        descriptors = types.map { $0.descriptor }
        precondition(
            additional < 0 || descriptors[additional].kind == .dictionary,
            "what takes the undeclared properties of \(modelName) must be a dictionary by name")
        self.names = KnownStrings(fields.filter { !$0.isAdditional }.map(\.name))
        slots = .allocate(capacity: max(fields.count, 1))
        blank = .allocate(byteCount: max(layout.size, 1), alignment: 16)  // no less than a model's alignment
        for (index, descriptor) in descriptors.enumerated() {
            let slot = Slot(fields[index], descriptor, offset: properties[index].offset, blank: blank)
            (slots + index).initialize(to: slot)
            if slot.hasPlainAbsent { descriptor.initializeAbsent(blank + slot.offset) }
        }
    }

    deinit {
        for index in 0..<count { slots[index].name.deallocate() }
        slots.deallocate()
        blank.deallocate()
    }

    var fieldNames: [String] { names.strings }
}
