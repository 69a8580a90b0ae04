/// The keywords that hold schemas, and those that speak of them.
extension DocumentReader {
    mutating func readChildren(_ keyword: SchemaKeyword, _ entry: Mapping.Entry, _ schema: inout OpenSchema) {
        switch keyword {
        case .properties:
            schema.parts.hasProperties = true
            addNamed(entry, &schema) { .property($0) }
        case .patternProperties:
            if version == .v3_0 {
                let message = "'patternProperties' came with OpenAPI 3.1"
                diagnostics.warning(.otherVersion, message, at: entry.keyLocation)
            }
            addNamed(entry, &schema) { .patternProperty($0) }
        case .defs, .definitions: addNamed(entry, &schema) { .definition($0) }
        case .items: addItems(entry, &schema)
        case .prefixItems: addList(entry, { .prefixItem($0) }, &schema)
        case .allOf: addList(entry, { .allOf($0) }, &schema)
        case .anyOf: addList(entry, { .anyOf($0) }, &schema)
        case .oneOf: addList(entry, { .oneOf($0) }, &schema)
        case .not: schema.children.append(.not(entry.value))
        case .additionalProperties: addAdditional(entry, &schema)
        case .required: readRequired(entry, &schema.parts)
        case .discriminator: schema.parts.discriminator = discriminator(entry)
        default: break
        }
    }

    private mutating func addNamed(
        _ entry: Mapping.Entry,
        _ schema: inout OpenSchema,
        _ child: (Mapping.Entry) -> SchemaChild
    ) {
        guard let entries = entry.value.mapping?.entries else {
            _ = map(entry.value, entry.key)
            return
        }
        if entries.count == 1, entries[0].key == "$ref", let target = entries[0].value.string {
            // Not followed: a schema could then hold itself without end.
            let message = "\(quoted(entry.key)) cannot be a reference to \(quoted(target)); put '$ref' into a schema"
            diagnostics.warning(.misplacedReference, message, at: entries[0].value.location)
            return
        }
        // Properties may begin with `x-`: here that is a name, not an extension.
        schema.children.reserveCapacity(schema.children.count + entries.count)
        for entry in entries { schema.children.append(child(entry)) }
    }

    private mutating func addList(_ entry: Mapping.Entry, _ child: (Node) -> SchemaChild, _ schema: inout OpenSchema) {
        let elements = list(entry.value, entry.key)
        if elements.isEmpty, entry.value.sequence != nil {
            diagnostics.warning(.wrongType, "\(quoted(entry.key)) is empty; it is ignored", at: entry.keyLocation)
        }
        for element in elements { schema.children.append(child(element)) }
    }

    private mutating func addItems(_ entry: Mapping.Entry, _ schema: inout OpenSchema) {
        guard let elements = entry.value.sequence else {
            schema.children.append(.items(entry.value))
            return
        }
        let message = "'items' cannot be a list; it is read as 'prefixItems'"
        diagnostics.warning(.otherVersion, message, at: entry.value.location)
        for element in elements { schema.children.append(.prefixItem(element)) }
    }

    private func addAdditional(_ entry: Mapping.Entry, _ schema: inout OpenSchema) {
        if let isAllowed = entry.value.bool {
            schema.parts.additionalProperties = .allowed(isAllowed)
        } else {
            schema.children.append(.additionalProperties(entry.value))
        }
    }

    private mutating func readRequired(_ entry: Mapping.Entry, _ parts: inout SchemaObject.Parts) {
        guard let names = entry.value.sequence else {
            let hint = entry.value.bool == nil ? "" : "; name the property in the 'required' of the object that has it"
            let message = "'required' must be a list of names, not a \(entry.value.kindName); it is ignored\(hint)"
            diagnostics.warning(.wrongType, message, at: entry.value.location)
            return
        }
        if names.isEmpty, version == .v3_0 {
            diagnostics.warning(.wrongType, "'required' is empty; leave it out", at: entry.value.location)
        }
        var seen: Set<String> = []
        for node in names {
            guard let name = node.text else {
                reportIgnored("required", mustBe: "a list of names", node)
                continue
            }
            if seen.insert(name).inserted {
                parts.required.append(Named(name: name, location: node.location, value: ()))
            } else {
                let message = "\(quoted(name)) stands twice in 'required'"
                diagnostics.warning(.conflictingKeys, message, at: node.location)
            }
        }
    }

    private static let discriminatorKeys: Set<String> = ["propertyName", "mapping", "defaultMapping"]

    /// `discriminator` (OpenAPI 3.1 §4.8.25).
    private mutating func discriminator(_ entry: Mapping.Entry) -> SchemaObject.Discriminator? {
        if let name = entry.value.string {
            let message =
                "'discriminator' must be a mapping since OpenAPI 3; \(quoted(name)) is taken as its 'propertyName'"
            diagnostics.warning(.otherVersion, message, at: entry.value.location)
            return SchemaObject.Discriminator(propertyName: name, mapping: [], location: entry.value.location)
        }
        guard let object = object(entry.value, "'discriminator'", keys: Self.discriminatorKeys) else { return nil }
        guard let name = string(object, "propertyName") else {
            let message = "'discriminator' must have 'propertyName'; it is ignored"
            diagnostics.warning(.missingKey, message, at: entry.keyLocation)
            return nil
        }
        let mapping = map(object, "mapping").compactMap { target -> Named<String>? in
            guard let text = target.value.text else {
                reportIgnored(target.key, mustBe: "a schema's name or reference", target.value)
                return nil
            }
            return Named(name: target.key, location: target.value.location, value: text)
        }
        return SchemaObject.Discriminator(
            propertyName: name, mapping: mapping, defaultMapping: string(object, "defaultMapping"),
            location: entry.value.location)
    }
}
