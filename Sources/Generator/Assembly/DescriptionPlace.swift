/// What stands at a place of a description, as far as references are concerned: the grammar of OpenAPI 3.0 to 3.2.
///
/// A reference means different things at different places: a schema's stays a reference and gets a name, an
/// operation's is replaced by what it leads to, a `$ref` in an extension is data.
enum DescriptionPlace: Hashable, Sendable {
    case document, components
    case paths, pathItem, operation, additionalOperations
    case parameters, parameter, requestBody, responses, response, headers, header, links, link, callbacks, callback
    case content, mediaType, encodings, encoding, encodingList, examples, example
    case schemas, schemaList, schema, discriminator, discriminatorMapping
    case securitySchemes, securityScheme
    /// The maps of `components`.
    case section(ComponentSection)
    /// A part without references of its own in the standard: `info`, `servers`, `tags`.
    case plain
    /// A text for people.
    case text
    /// An example's value or a default: a `$ref` in it may be meant literally.
    case value

    /// What stands under a key of a mapping that stands here; `nil` where nothing is looked into.
    func child(_ key: String) -> DescriptionPlace? {
        switch self {
        case .document: Self.documentKeys[key]
        case .components: ComponentSection(rawValue: key).map { .section($0) }
        case .section(let section): section.place
        case .paths: key.hasPrefix("x-") ? nil : .pathItem
        case .pathItem: Self.methods.contains(key) ? .operation : Self.pathItemKeys[key]
        case .additionalOperations: .operation
        case .operation: Self.operationKeys[key]
        case .parameter, .header: Self.parameterKeys[key]
        case .requestBody, .response: Self.bodyKeys[key]
        case .responses: key.hasPrefix("x-") ? nil : .response
        case .headers: .header
        case .links: .link
        case .callbacks: .callback
        case .callback: key.hasPrefix("x-") ? nil : .pathItem
        case .content: .mediaType
        case .mediaType: Self.mediaTypeKeys[key]
        case .encodings: .encoding
        case .encoding: Self.encodingKeys[key]
        case .examples: .example
        case .example: Self.exampleKeys[key]
        case .schemas: .schema
        case .schema: Self.schemaKeys[key]
        case .discriminator: key == "mapping" || key == "defaultMapping" ? .discriminatorMapping : nil
        case .securitySchemes: .securityScheme
        case .plain: key.hasPrefix("x-") ? nil : Self.isText(key) ? .text : .plain
        case .link, .securityScheme: Self.isText(key) ? .text : nil
        case .value: .value
        case .parameters, .schemaList, .encodingList, .discriminatorMapping, .text: nil
        }
    }

    /// What stands in a list that stands here.
    var element: DescriptionPlace? {
        switch self {
        case .parameters: .parameter
        case .schemaList: .schema
        // `items` of old drafts may be a list.
        case .schema: .schema
        case .encodingList: .encoding
        case .plain: .plain
        case .value: .value
        default: nil
        }
    }

    /// The part of `components` that holds what is shared at such places; `nil` where a reference is replaced by its target.
    var section: ComponentSection? {
        switch self {
        case .schema: .schemas
        case .response: .responses
        case .parameter: .parameters
        case .requestBody: .requestBodies
        case .header: .headers
        case .example: .examples
        case .securityScheme: .securitySchemes
        default: nil
        }
    }

    /// The key and the text of the reference in a mapping that stands here.
    ///
    /// `$dynamicRef` means what `$ref` means where nothing around it has the same anchor (JSON Schema 2020-12 §8.2.3.2).
    func reference(in mapping: Mapping) -> Mapping.Entry? {
        for key in self == .schema ? ["$ref", "$dynamicRef"] : ["$ref"] {
            if let entry = mapping.entry(key), entry.value.string != nil { return entry }
        }
        return nil
    }

    /// Whether the standard allows a reference here (OpenAPI 3.2 §4.2.2).
    var allowsReference: Bool {
        switch self {
        case .pathItem, .link, .callback, .mediaType, .value: true
        default: section != nil
        }
    }

    /// What a person calls it, with its article.
    var name: String {
        switch self {
        case .operation: "an operation"
        case .mediaType: "a media type"
        case .pathItem: "a path item"
        case .parameters: "'parameters'"
        case .responses: "'responses'"
        case .content: "'content'"
        case .paths: "'paths'"
        case .components: "'components'"
        case .section(let section): "'components.\(section.rawValue)'"
        case .schemas: "a map of schemas"
        case .schemaList: "a list of schemas"
        case .text: "a text"
        default: "this part of a description"
        }
    }

    private static func isText(_ key: String) -> Bool { key == "description" || key == "summary" }
}

/// The parts of `components` (OpenAPI 3.2 §4.7).
enum ComponentSection: String, Hashable, Sendable, CaseIterable {
    case schemas, responses, parameters, examples, requestBodies, headers, securitySchemes, links, callbacks, pathItems
    case mediaTypes

    /// What each of its entries is.
    var place: DescriptionPlace {
        switch self {
        case .schemas: .schema
        case .responses: .response
        case .parameters: .parameter
        case .examples: .example
        case .requestBodies: .requestBody
        case .headers: .header
        case .securitySchemes: .securityScheme
        case .links: .link
        case .callbacks: .callback
        case .pathItems: .pathItem
        case .mediaTypes: .mediaType
        }
    }
}

extension DescriptionPlace {
    private static let texts: [String: DescriptionPlace] = ["description": .text, "summary": .text]

    private static func keys(_ own: [String: DescriptionPlace]) -> [String: DescriptionPlace] {
        own.merging(texts) { first, _ in first }
    }

    private static let methods = Set(DocumentReader.methods)

    private static let documentKeys: [String: DescriptionPlace] = [
        "paths": .paths, "webhooks": .paths, "x-webhooks": .paths, "components": .components, "info": .plain,
        "servers": .plain, "tags": .plain, "security": .plain,
    ]

    private static let pathItemKeys = keys([
        "parameters": .parameters, "servers": .plain, "additionalOperations": .additionalOperations,
    ])

    private static let operationKeys = keys([
        "parameters": .parameters, "requestBody": .requestBody, "responses": .responses, "callbacks": .callbacks,
        "servers": .plain, "tags": .plain, "security": .plain,
    ])

    private static let parameterKeys = keys([
        "schema": .schema, "content": .content, "example": .value, "examples": .examples,
    ])

    private static let bodyKeys = keys(["content": .content, "headers": .headers, "links": .links])

    private static let mediaTypeKeys = keys([
        "schema": .schema, "itemSchema": .schema, "example": .value, "examples": .examples, "encoding": .encodings,
        "prefixEncoding": .encodingList, "itemEncoding": .encoding,
    ])

    private static let encodingKeys = keys([
        "headers": .headers, "encoding": .encodings, "prefixEncoding": .encodingList, "itemEncoding": .encoding,
    ])

    private static let exampleKeys = keys(["value": .value, "dataValue": .value])

    private static let schemaKeys = keys([
        "properties": .schemas, "patternProperties": .schemas, "$defs": .schemas, "definitions": .schemas,
        "dependentSchemas": .schemas, "items": .schema, "additionalProperties": .schema, "additionalItems": .schema,
        "unevaluatedProperties": .schema, "unevaluatedItems": .schema, "contains": .schema, "propertyNames": .schema,
        "contentSchema": .schema, "not": .schema, "if": .schema, "then": .schema, "else": .schema,
        "allOf": .schemaList, "anyOf": .schemaList, "oneOf": .schemaList, "prefixItems": .schemaList,
        "discriminator": .discriminator, "example": .value,
    ])
}
