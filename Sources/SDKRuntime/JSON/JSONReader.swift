/// Reads a JSON document event by event, for programs that build a tree of their own.
///
/// ```swift
/// var reader = JSONReader(bytes)
/// while let event = try reader.next() {
///     print(event, reader.line, reader.column)
/// }
/// ```
///
/// The events of a document are those of a sound one up to the first mistake, which is thrown. A reader has one place in
/// its document, and cannot be copied.
public struct JSONReader: ~Copyable, Sendable {
    /// A part of a document.
    public enum Event: Hashable, Sendable {
        case beginObject, endObject
        case beginArray, endArray
        /// A property name; the events of its value follow.
        case key(String)
        case string(String)
        /// A number, as it is written.
        case number(String)
        case bool(Bool)
        case null
    }

    private var cursor: EventCursor

    /// Begins to read.
    ///
    /// - Parameters:
    ///   - bytes: The document in UTF-8; a byte order mark at its start is skipped.
    ///   - maximumDepth: The largest depth of nested objects and arrays.
    public init(_ bytes: [UInt8], maximumDepth: Int = 512) {
        cursor = EventCursor(bytes, maximumDepth: maximumDepth)
    }

    /// The next event; `nil` behind the document.
    ///
    /// - Throws: ``DecodingFailure``, with its place.
    public mutating func next() throws(DecodingFailure) -> Event? { try cursor.next() }

    /// Bytes before the event that ``next()`` gave last.
    public var byteOffset: Int { cursor.eventOffset }

    /// The line of that event, from 1.
    public var line: Int { cursor.line }

    /// Its column in Unicode scalars, from 1.
    public var column: Int { cursor.column }

    /// Whether the last event is a key that its object has had before.
    public var isDuplicateKey: Bool { cursor.isDuplicateKey }
}
