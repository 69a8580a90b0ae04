/// A struct whose coding, comparison and description come from a table of its fields.
///
/// ```swift
/// public struct ActionTrigger: Model {
///     public var id: String
///     public var status: String?
///
///     public static var schema: Schema {
///         Schema("""
///             id
///             status
///             """)
///     }
/// }
/// ```
///
/// ``SchemaValue/schema`` is all that it implements.
///
/// A model that may hold a secret is also `TextOutputStreamable`: it prints itself through its table, its secrets
/// redacted. Any other is printed as Swift prints a struct, which spares the compiler a conformance of most models.
public typealias Record = RecordMark & SchemaValue

/// Tells a ``Record`` from other values of the runtime, where it is compiled.
///
/// A marker, as `Sendable` is: it has nothing to implement, and a conformance that is there when the program runs is a
/// table and a descriptor for each model.
@_marker public protocol RecordMark {}

/// A ``Record`` that is also `Hashable` and `Codable`, through the same table.
public typealias Model = Record & Hashable & Codable
