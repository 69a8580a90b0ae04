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

    /// One entry of `properties`.
    public struct Property: Sendable {
        public let name: String
        public let location: SourceLocation
        public let schema: SchemaObject
    }

    /// `discriminator` (OpenAPI 3.1 §4.8.25).
    public struct Discriminator: Sendable {
        public let propertyName: String
        /// Value and target: a reference or a bare schema name.
        public let mapping: [Named<String>]
        public let location: SourceLocation
    }

    /// The assertions on size and form, as written; none of them changes a type.
    public struct Limits: Sendable {
        public var minimum: String?
        public var maximum: String?
        public var exclusiveMinimum: String?
        public var exclusiveMaximum: String?
        public var multipleOf: String?
        public var minLength: Int?
        public var maxLength: Int?
        public var pattern: String?
        public var minItems: Int?
        public var maxItems: Int?
        public var uniqueItems: Bool
        public var minProperties: Int?
        public var maxProperties: Int?

        /// No limits.
        public init() { uniqueItems = false }
    }

    /// Where the schema starts: also its identity, since no two schemas start at one place.
    public let location: SourceLocation
    public let reference: Reference?
    /// `true` or `false` in place of an object.
    public let boolean: Bool?
    /// `type`, without `null`.
    public let types: [ValueType]
    /// `nullable: true`, or `null` among `type`.
    public let isNullable: Bool
    public let title: String?
    public let description: String?
    public let format: String?
    public let contentEncoding: String?
    public let contentMediaType: String?
    public let enumValues: [Node]?
    public let const: Node?
    public let defaultValue: Node?
    public let examples: [Node]
    public let isDeprecated: Bool
    public let isReadOnly: Bool
    public let isWriteOnly: Bool
    public let properties: [Property]
    public let required: [Named<Void>]
    public let additionalProperties: AdditionalProperties
    public let patternProperties: [Property]
    public let items: SchemaObject?
    public let prefixItems: [SchemaObject]
    public let allOf: [SchemaObject]
    public let anyOf: [SchemaObject]
    public let oneOf: [SchemaObject]
    public let not: SchemaObject?
    public let discriminator: Discriminator?
    public let definitions: [Property]
    public let limits: Limits
    /// Every `x-` member.
    public let extensions: [Named<Node>]
    /// Keywords that are legal but that no stage uses: reported as weakened.
    public let otherKeywords: [Named<Void>]

    /// The raw parts of a schema, for the one initializer.
    public struct Parts: Sendable {
        public var location: SourceLocation
        public var reference: Reference?
        public var boolean: Bool?
        public var types: [ValueType] = []
        public var isNullable = false
        public var title: String?
        public var description: String?
        public var format: String?
        public var contentEncoding: String?
        public var contentMediaType: String?
        public var enumValues: [Node]?
        public var const: Node?
        public var defaultValue: Node?
        public var examples: [Node] = []
        public var isDeprecated = false
        public var isReadOnly = false
        public var isWriteOnly = false
        public var properties: [Property] = []
        public var required: [Named<Void>] = []
        public var additionalProperties: AdditionalProperties = .unspecified
        public var patternProperties: [Property] = []
        public var items: SchemaObject?
        public var prefixItems: [SchemaObject] = []
        public var allOf: [SchemaObject] = []
        public var anyOf: [SchemaObject] = []
        public var oneOf: [SchemaObject] = []
        public var not: SchemaObject?
        public var discriminator: Discriminator?
        public var definitions: [Property] = []
        public var limits = Limits()
        public var extensions: [Named<Node>] = []
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
