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

    /// Where the schema starts: also its identity, since no two schemas start at one place.
    public let location: SourceLocation
    /// `$ref`.
    public let reference: Reference?
    /// `true` or `false` in place of an object.
    public let boolean: Bool?
    /// `type`, without `null` unless that is all it names.
    public let types: [ValueType]
    /// `nullable: true`, or `null` among `type`.
    public let isNullable: Bool
    /// `title`.
    public let title: String?
    /// `description`.
    public let description: String?
    /// `format`.
    public let format: String?
    /// `contentEncoding`.
    public let contentEncoding: String?
    /// `contentMediaType`.
    public let contentMediaType: String?
    /// `enum`.
    public let enumValues: [Node]?
    /// `const`.
    public let const: Node?
    /// `default`.
    public let defaultValue: Node?
    /// `examples`.
    public let examples: [Node]
    /// Whether `deprecated` is true.
    public let isDeprecated: Bool
    /// Whether `readOnly` is true.
    public let isReadOnly: Bool
    /// Whether `writeOnly` is true.
    public let isWriteOnly: Bool
    /// `properties`.
    public let properties: [Property]
    /// Whether there is `properties`, be it empty.
    public let hasProperties: Bool
    /// `required`.
    public let required: [Named<Void>]
    /// `additionalProperties`.
    public let additionalProperties: AdditionalProperties
    /// `patternProperties`.
    public let patternProperties: [Property]
    /// `items`.
    public let items: SchemaObject?
    /// `prefixItems`.
    public let prefixItems: [SchemaObject]
    /// `allOf`.
    public let allOf: [SchemaObject]
    /// `anyOf`.
    public let anyOf: [SchemaObject]
    /// `oneOf`.
    public let oneOf: [SchemaObject]
    /// `not`.
    public let not: SchemaObject?
    /// `discriminator`.
    public let discriminator: Discriminator?
    /// `$defs` and `definitions`.
    public let definitions: [Property]
    /// The assertions on size and form.
    public let limits: Limits
    /// Every `x-` member.
    public let extensions: [Named<Node>]
    /// Keywords that are legal but that no stage uses: reported as weakened.
    public let otherKeywords: [Named<Void>]

    /// The raw parts of a schema, for the one initializer.
    public struct Parts: Sendable {
        /// Where it stands.
        public var location: SourceLocation
        /// `$ref`.
        public var reference: Reference?
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
        public var const: Node?
        /// `default`.
        public var defaultValue: Node?
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
        public var discriminator: Discriminator?
        /// `$defs` and `definitions`.
        public var definitions: [Property] = []
        /// The assertions on size and form.
        public var limits = Limits()
        /// `extensions`.
        public var extensions: [Named<Node>] = []
        /// `otherKeywords`.
        public var otherKeywords: [Named<Void>] = []

        /// Parts of a schema that says nothing.
        public init(at location: SourceLocation) { self.location = location }
    }

    /// Makes a schema from its parts.
    public init(_ parts: Parts) {
        location = parts.location
        reference = parts.reference
        boolean = parts.boolean
        types = parts.types
        isNullable = parts.isNullable
        title = parts.title
        description = parts.description
        format = parts.format
        contentEncoding = parts.contentEncoding
        contentMediaType = parts.contentMediaType
        enumValues = parts.enumValues
        const = parts.const
        defaultValue = parts.defaultValue
        examples = parts.examples
        isDeprecated = parts.isDeprecated
        isReadOnly = parts.isReadOnly
        isWriteOnly = parts.isWriteOnly
        properties = parts.properties
        hasProperties = parts.hasProperties
        required = parts.required
        additionalProperties = parts.additionalProperties
        patternProperties = parts.patternProperties
        items = parts.items
        prefixItems = parts.prefixItems
        allOf = parts.allOf
        anyOf = parts.anyOf
        oneOf = parts.oneOf
        not = parts.not
        discriminator = parts.discriminator
        definitions = parts.definitions
        limits = parts.limits
        extensions = parts.extensions
        otherKeywords = parts.otherKeywords
    }
}
