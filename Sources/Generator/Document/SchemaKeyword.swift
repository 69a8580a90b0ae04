/// The keywords that a schema may have: OpenAPI 3.0's dialect and JSON Schema 2020-12.
enum SchemaKeyword: String, CaseIterable {
    // References and identity
    case ref = "$ref"
    // Type
    case type, nullable, `enum`, const
    // Annotations
    case title, description, format, contentEncoding, contentMediaType, `default`, example, examples, deprecated
    case readOnly, writeOnly
    // Limits
    case minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, minLength, maxLength, pattern
    case minItems, maxItems, uniqueItems, minProperties, maxProperties
    // Children
    case properties, required, additionalProperties, patternProperties, items, prefixItems, allOf, anyOf, oneOf, not
    case discriminator
    case defs = "$defs"
    case definitions
    // Legal, and without any effect on code
    case externalDocs, xml
    case comment = "$comment"
    case schema = "$schema"
    case vocabulary = "$vocabulary"
    // Names for references, which the assembly reads
    case id = "$id"
    case anchor = "$anchor"
    case dynamicAnchor = "$dynamicAnchor"
    // Legal, and used by no stage
    case dynamicRef = "$dynamicRef"
    case recursiveRef = "$recursiveRef"
    case recursiveAnchor = "$recursiveAnchor"
    case `if`, then, `else`, dependentSchemas, dependentRequired, dependencies, unevaluatedProperties
    case unevaluatedItems, additionalItems, contains, minContains, maxContains, propertyNames, contentSchema

    /// What part of a schema a keyword speaks of; each is read in a file of its own.
    enum Group {
        case reference, type, annotation, limit, child, silent, unused
    }

    /// The keyword of a name, by hashing: a description has hundreds of thousands of keys.
    static let named: [String: SchemaKeyword] = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) }
    )

    /// The group that it belongs to.
    var group: Group {
        switch self {
        case .ref: .reference
        case .type, .nullable, .enum, .const: .type
        case .title, .description, .format, .contentEncoding, .contentMediaType, .default, .example, .examples,
            .deprecated, .readOnly, .writeOnly:
            .annotation
        case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf, .minLength, .maxLength, .pattern,
            .minItems, .maxItems, .uniqueItems, .minProperties, .maxProperties:
            .limit
        case .properties, .required, .additionalProperties, .patternProperties, .items, .prefixItems, .allOf, .anyOf,
            .oneOf, .not, .discriminator, .defs, .definitions:
            .child
        case .externalDocs, .xml, .comment, .schema, .vocabulary, .id, .anchor, .dynamicAnchor: .silent
        default: .unused
        }
    }
}
