/// A struct whose coding, comparison and description come from a table of its fields.
///
/// ```swift
/// public struct ActionTrigger: Model {
///     public var id: String
///     public var status: String?
///
///     public static let schema = Schema<Self>([
///         "id",
///         "status",
///     ])
/// }
/// ```
public protocol Record: SchemaValue, TextOutputStreamable {
    /// The names of the stored properties on the wire, in the order of their declaration.
    static var schema: Schema<Self> { get }
}

/// A ``Record`` that is also `Hashable` and `Codable`, through the same table.
public typealias Model = Record & Hashable & Codable

/// The table of a model's fields.
public struct Schema<M>: Sendable {
    let table: RecordTable

    /// Creates the table; the types of the properties and their places are those that Swift knows of `M`.
    ///
    /// A table that does not name as many properties as `M` stores is a mistake in the source and stops the program with
    /// the model's name.
    @inline(never)
    public init(_ fields: [Field]) {
        table = RecordTable(model: M.self, fields: fields)
    }

    /// The names on the wire, in order.
    public var fieldNames: [String] { table.fieldNames }
}
