/// A schema as it is written: OpenAPI 3.0's dialect and JSON Schema 2020-12 in one form, nothing resolved or merged.
///
/// A class because schemas hold schemas; it never changes once read.
public final class SchemaObject: Sendable {
    /// The value types of JSON Schema (Validation §6.1.1).
    public enum ValueType: String, Sendable, Hashable, CaseIterable {
        case null, boolean, integer, number, string, array, object
    }

    /// `additionalProperties` and what it says.
    public enum AdditionalProperties: Sendable {
        case unspecified
        case allowed(Bool)
        case schema(SchemaObject)
    }

    /// The assertions on the names of properties: those of a schema of strings.
    public struct NameLimits: Sendable, Hashable {
        /// `minLength`.
        public var minLength: Int?
        /// `maxLength`.
        public var maxLength: Int?
        /// `pattern`.
        public var pattern: String?

        /// No limits.
        public init() {}
    }

    /// One entry of `properties`.
    public struct Property: Sendable {
        /// `name`.
        public let name: String
        /// Where it stands.
        public let location: SourceLocation
        /// `schema`.
        public let schema: SchemaObject
    }

    /// `discriminator` (OpenAPI 3.1 §4.8.25).
    public struct Discriminator: Sendable {
        /// `propertyName`.
        public let propertyName: String
        /// Value and target: a reference or a bare schema name.
        public let mapping: [Named<String>]
        /// The target for values that no entry of `mapping` has (OpenAPI 3.2 §4.25).
        public var defaultMapping: String?
        /// Where it stands.
        public let location: SourceLocation
    }

    /// The assertions on size and form, as written; none of them changes a type.
    public struct Limits: Sendable {
        /// `minimum`.
        public var minimum: String?
        /// `maximum`.
        public var maximum: String?
        /// `exclusiveMinimum`.
        public var exclusiveMinimum: String?
        /// `exclusiveMaximum`.
        public var exclusiveMaximum: String?
        /// `multipleOf`.
        public var multipleOf: String?
        /// `minLength`.
        public var minLength: Int?
        /// `maxLength`.
        public var maxLength: Int?
        /// `pattern`.
        public var pattern: String?
        /// `minItems`.
        public var minItems: Int?
        /// `maxItems`.
        public var maxItems: Int?
        /// `uniqueItems`.
        public var uniqueItems: Bool
        /// `minProperties`.
        public var minProperties: Int?
        /// `maxProperties`.
        public var maxProperties: Int?
        /// What `propertyNames` says of the names of properties.
        public var names = NameLimits()

        /// No limits.
        public init() { uniqueItems = false }
    }

    private let parts: Parts

    /// Makes a schema from its parts.
    public init(_ parts: consuming Parts) { self.parts = parts }

    /// Where the schema starts: also its identity, since no two schemas start at one place.
    public var location: SourceLocation { parts.location }
    /// `$ref`.
    public var reference: Reference? { parts.reference }
    /// `true` or `false` in place of an object.
    public var boolean: Bool? { parts.boolean }
    /// `type`, without `null` unless that is all it names.
    public var types: [ValueType] { parts.types }
    /// `nullable: true`, or `null` among `type`.
    public var isNullable: Bool { parts.isNullable }
    /// `title`.
    public var title: String? { parts.title }
    /// `description`.
    public var description: String? { parts.description }
    /// `format`.
    public var format: String? { parts.format }
    /// `contentEncoding`.
    public var contentEncoding: String? { parts.contentEncoding }
    /// `contentMediaType`.
    public var contentMediaType: String? { parts.contentMediaType }
    /// `enum`.
    public var enumValues: [Node]? { parts.enumValues }
    /// `const`.
    public var const: Node? { parts.const }
    /// `default`.
    public var defaultValue: Node? { parts.defaultValue }
    /// `examples`.
    public var examples: [Node] { parts.examples }
    /// Whether `deprecated` is true.
    public var isDeprecated: Bool { parts.isDeprecated }
    /// Whether `readOnly` is true.
    public var isReadOnly: Bool { parts.isReadOnly }
    /// Whether `writeOnly` is true.
    public var isWriteOnly: Bool { parts.isWriteOnly }
    /// `properties`.
    public var properties: [Property] { parts.properties }
    /// Whether there is `properties`, be it empty.
    public var hasProperties: Bool { parts.hasProperties }
    /// `required`.
    public var required: [Named<Void>] { parts.required }
    /// `additionalProperties`.
    public var additionalProperties: AdditionalProperties { parts.additionalProperties }
    /// `patternProperties`.
    public var patternProperties: [Property] { parts.patternProperties }
    /// `items`.
    public var items: SchemaObject? { parts.items }
    /// `prefixItems`.
    public var prefixItems: [SchemaObject] { parts.prefixItems }
    /// `allOf`.
    public var allOf: [SchemaObject] { parts.allOf }
    /// `anyOf`.
    public var anyOf: [SchemaObject] { parts.anyOf }
    /// `oneOf`.
    public var oneOf: [SchemaObject] { parts.oneOf }
    /// `not`.
    public var not: SchemaObject? { parts.not }
    /// `discriminator`.
    public var discriminator: Discriminator? { parts.discriminator }
    /// `$defs` and `definitions`.
    public var definitions: [Property] { parts.definitions }
    /// The assertions on size and form.
    public var limits: Limits { parts.limits }
    /// Every `x-` member.
    public var extensions: [Named<Node>] { parts.extensions }
    /// Keywords that are legal but that no stage uses: reported as weakened.
    public var otherKeywords: [Named<Void>] { parts.otherKeywords }

    /// What a schema is made of while it is read.
    public struct Parts: Sendable {
        /// Where it stands.
        public var location: SourceLocation
        /// `$ref`.
        @Rare public var reference: Reference?
        /// `boolean`.
        public var boolean: Bool?
        /// `types`.
        public var types: [ValueType] = []
        /// `isNullable`.
        public var isNullable = false
        /// `title`.
        public var title: String?
        /// `description`.
        public var description: String?
        /// `format`.
        public var format: String?
        /// `contentEncoding`.
        public var contentEncoding: String?
        /// `contentMediaType`.
        public var contentMediaType: String?
        /// `enum`.
        public var enumValues: [Node]?
        /// `const`.
        @Rare public var const: Node?
        /// `default`.
        @Rare public var defaultValue: Node?
        /// `examples`.
        public var examples: [Node] = []
        /// Whether `deprecated` is true.
        public var isDeprecated = false
        /// Whether `readOnly` is true.
        public var isReadOnly = false
        /// Whether `writeOnly` is true.
        public var isWriteOnly = false
        /// `properties`.
        public var properties: [Property] = []
        /// Whether there is `properties`, be it empty.
        public var hasProperties = false
        /// `required`.
        public var required: [Named<Void>] = []
        /// `additionalProperties`.
        public var additionalProperties: AdditionalProperties = .unspecified
        /// `patternProperties`.
        public var patternProperties: [Property] = []
        /// `items`.
        public var items: SchemaObject?
        /// `prefixItems`.
        public var prefixItems: [SchemaObject] = []
        /// `allOf`.
        public var allOf: [SchemaObject] = []
        /// `anyOf`.
        public var anyOf: [SchemaObject] = []
        /// `oneOf`.
        public var oneOf: [SchemaObject] = []
        /// `not`.
        public var not: SchemaObject?
        /// `discriminator`.
        @Rare public var discriminator: Discriminator?
        /// `$defs` and `definitions`.
        public var definitions: [Property] = []
        /// The assertions on size and form.
        public var limits: Limits {
            get { someLimits ?? Limits() }
            set { someLimits = newValue }
        }
        @Rare private var someLimits: Limits?
        /// `extensions`.
        public var extensions: [Named<Node>] = []
        /// `otherKeywords`.
        public var otherKeywords: [Named<Void>] = []

        /// Parts of a schema that says nothing.
        public init(at location: SourceLocation) { self.location = location }
    }
}
