/// The header fields of a service's responses, each with the type of its value.
public struct HeadersPlan: Sendable {
    /// One field.
    public struct Member: Sendable {
        public var name: Identifier
        /// The name of the field as written.
        public var wireName: String
        public var type: TypeReference
        public var documentation: Documentation
        public var location: SourceLocation
    }
    public var name: Identifier
    /// Sorted by name.
    public var members: [Member]
}
