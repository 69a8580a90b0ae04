/// A struct whose coding, comparison and description come from a table of its fields.
///
/// ```swift
/// public struct ActionTrigger: Model {
///     public var id: String
///     public var status: String?
///
///     public static let schema = Schema<Self>([
///         Field("id", String.self),
///         Field("status", String?.self),
///     ])
/// }
/// ```
public protocol Record: SchemaValue, CustomStringConvertible, CustomDebugStringConvertible {
    /// The stored properties, in the order of their declaration.
    static var schema: Schema<Self> { get }
}

/// A ``Record`` that is also `Hashable` and `Codable`, through the same table.
public typealias Model = Record & Hashable & Codable

/// The table of a model's fields.
public struct Schema<M>: Sendable {
    let table: RecordTable

    /// Creates the table and checks it against the layout of `M`.
    ///
    /// A table that does not list the stored properties of `M` in order is a mistake in the source and stops the program
    /// with the model's name.
    public init(_ fields: [Field]) {
        table = RecordTable(model: M.self, fields: fields)
    }

    /// The names on the wire, in order.
    public var fieldNames: [String] { table.fieldNames }
}
