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
    case minItems, maxItems, uniqueItems, minProperties, maxProperties, propertyNames
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
    case unevaluatedItems, additionalItems, contains, minContains, maxContains, contentSchema

    /// What part of a schema a keyword speaks of; each is read in a file of its own.
    enum Group {
        case reference, type, annotation, limit, child, silent, unused
    }

    /// Whether OpenAPI 3.0 does not have it, and no message of its own says so.
    var isNewIn31: Bool {
        switch self {
        case .const, .examples, .contentEncoding, .contentMediaType, .prefixItems, .propertyNames, .defs, .id, .anchor,
            .dynamicAnchor, .dynamicRef, .if, .then, .else, .dependentSchemas, .dependentRequired,
            .unevaluatedProperties, .unevaluatedItems, .contains:
            true
        default: false
        }
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
            .minItems, .maxItems, .uniqueItems, .minProperties, .maxProperties, .propertyNames:
            .limit
        case .properties, .required, .additionalProperties, .patternProperties, .items, .prefixItems, .allOf, .anyOf,
            .oneOf, .not, .discriminator, .defs, .definitions:
            .child
        case .externalDocs, .xml, .comment, .schema, .vocabulary, .id, .anchor, .dynamicAnchor: .silent
        default: .unused
        }
    }
}
