/// One value of a YAML or JSON document with the place where it stands. Knows nothing of OpenAPI.
public struct Node: Sendable {
    /// What the value is.
    public enum Content: Sendable {
        case scalar(Scalar)
        case sequence([Node])
        case mapping(Mapping)
    }

    /// What the value is.
    public let content: Content
    /// Where it starts.
    public let location: SourceLocation

    /// Makes a node.
    public init(_ content: Content, at location: SourceLocation) {
        self.content = content
        self.location = location
    }

    /// The text of a scalar, whatever its type: `200`, `true` and `"200"` all have one; `nil` for null and for collections.
    public var text: String? {
        guard case .scalar(let scalar) = content, scalar.kind != .null else { return nil }
        return scalar.text
    }

    /// The text of a scalar that is a string.
    public var string: String? {
        guard case .scalar(let scalar) = content, scalar.kind == .string else { return nil }
        return scalar.text
    }

    /// The value of a boolean scalar.
    public var bool: Bool? {
        guard case .scalar(let scalar) = content, scalar.kind == .boolean else { return nil }
        return scalar.text == "true" || scalar.text == "True" || scalar.text == "TRUE"
    }

    /// Whether this is null.
    public var isNull: Bool {
        guard case .scalar(let scalar) = content else { return false }
        return scalar.kind == .null
    }

    /// The elements of a sequence.
    public var sequence: [Node]? {
        guard case .sequence(let elements) = content else { return nil }
        return elements
    }

    /// The entries of a mapping.
    public var mapping: Mapping? {
        guard case .mapping(let mapping) = content else { return nil }
        return mapping
    }

    /// The value of a key, when this is a mapping that has it.
    public subscript(key: String) -> Node? { mapping?[key] }
}

/// A scalar: its text as written (unescaped) and the type that the YAML 1.2 core schema or JSON gives it.
public struct Scalar: Hashable, Sendable {
    /// The type of a scalar (YAML 1.2.2 §10.3.2).
    public enum Kind: UInt8, Hashable, Sendable {
        case null, boolean, integer, float, string
    }

    /// The text without quotes and escapes.
    public let text: String
    /// Its type.
    public let kind: Kind

    /// Makes a scalar.
    public init(_ text: String, _ kind: Kind) {
        self.text = text
        self.kind = kind
    }
}

/// The entries of a mapping in document order; keys are unique.
public struct Mapping: Sendable {
    /// One key and its value.
    public struct Entry: Sendable {
        /// The key's text.
        public let key: String
        /// Where the key stands.
        public let keyLocation: SourceLocation
        /// The value.
        public let value: Node

        /// Makes an entry.
        public init(key: String, keyLocation: SourceLocation, value: Node) {
            self.key = key
            self.keyLocation = keyLocation
            self.value = value
        }
    }

    /// The entries in document order.
    public let entries: [Entry]
    /// Index by key, only for mappings too large to walk: most have none, and cost nothing to copy.
    private let index: Index?

    private final class Index: Sendable {
        let positions: [String: Int]
        init(_ positions: [String: Int]) { self.positions = positions }
    }

    /// Makes a mapping; the caller has reported duplicate keys, the first one wins here.
    public init(_ entries: [Entry]) {
        self.entries = entries
        index =
            entries.count > 12
            ? Index(Dictionary(entries.indices.map { (entries[$0].key, $0) }, uniquingKeysWith: { first, _ in first }))
            : nil
    }

    /// The entry of a key.
    public func entry(_ key: String) -> Entry? {
        position(of: key).map { entries[$0] }
    }

    /// The value of a key.
    public subscript(key: String) -> Node? { position(of: key).map { entries[$0].value } }

    private func position(of key: String) -> Int? {
        guard let index else { return entries.indices.first { entries[$0].key == key } }
        return index.positions[key]
    }
}
