/// Looks into the table of a model, for tests of generated modules.
public enum SchemaInspection {
    /// One stored property, as the table has it.
    public struct Slot: Sendable, CustomStringConvertible {
        /// The name on the wire; empty for the property that takes the undeclared ones.
        public let name: String
        /// The type that the table names.
        public let type: any SchemaValue.Type
        /// Where the interpreter keeps it.
        public let offset: Int
        /// Whether a document must have it.
        public let isRequired: Bool
        /// Whether it takes the undeclared properties.
        public let isAdditional: Bool
        /// Whether it is shown as `<redacted>`.
        public let isSecret: Bool
        /// Whether it is written as `null` when it is `nil`.
        public let isNullable: Bool

        /// `name: type @ offset`.
        public var description: String { "\(name): \(type) @ \(offset)" }
    }

    /// Whether a type is a model.
    public static func isModel<V: SchemaValue>(_ type: V.Type) -> Bool { type.descriptor.recordTable != nil }

    /// The stored properties of a model, in order; none of a type that is no model.
    public static func slots<V: SchemaValue>(of model: V.Type) -> [Slot] {
        guard let table = model.descriptor.recordTable else { return [] }
        return table.fields.enumerated().map { index, field in
            Slot(
                name: field.name, type: table.types[index], offset: table.offset(of: index),
                isRequired: table.isRequired(index), isAdditional: field.isAdditional, isSecret: field.isSecret,
                isNullable: field.isNullable)
        }
    }

    /// What is wrong with a decoded model's slots: each property that `Mirror` sees must have the type that the table
    /// names and, read where the table has it, the value that the table reads.
    ///
    /// - Parameter value: A model whose properties all have distinct values.
    /// - Returns: One line for each property that is not as it must be; none when the table is right.
    public static func mismatches<R: Record>(in value: R) -> [String] {
        let children = Array(Mirror(reflecting: value).children)
        let slots = slots(of: R.self)
        guard children.count == slots.count else {
            return ["\(R.self) has \(children.count) stored properties, its table \(slots.count)"]
        }
        return zip(children, slots).enumerated().compactMap { index, pair in
            let ((label, seen), slot) = pair
            guard let read = R.table.isEqual(seen, inSlot: index, of: value) else {
                return "\(label ?? "?") is \(type(of: seen)), the table says \(slot.type)"
            }
            return read ? nil : "\(label ?? "?") is not what the table reads as \(slot.name)"
        }
    }
}
