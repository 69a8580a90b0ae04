/// Schemas (OpenAPI 3.1 §4.8.24, 3.0 §4.7.24).
extension DocumentReader {
    /// A child schema that is to be read, and where it belongs in its parent.
    enum SchemaChild {
        case items(Node), not(Node), additionalProperties(Node), prefixItem(Node), allOf(Node), anyOf(Node), oneOf(Node)
        case property(Mapping.Entry), patternProperty(Mapping.Entry), definition(Mapping.Entry)

        /// The schema as it is written.
        var node: Node {
            switch self {
            case .items(let node), .not(let node), .additionalProperties(let node), .prefixItem(let node),
                .allOf(let node), .anyOf(let node), .oneOf(let node):
                node
            case .property(let entry), .patternProperty(let entry), .definition(let entry): entry.value
            }
        }
    }

    /// A schema that is being read: what it says itself, and the children that are still to be read.
    struct OpenSchema {
        var parts: SchemaObject.Parts
        var children: [SchemaChild] = []
        var next = 0
    }

    /// Reads a schema and all below it, with a stack of its own: no nesting overflows the thread's.
    mutating func schema(_ node: Node) -> SchemaObject {
        var stack = [open(node)]
        while true {
            let last = stack.count - 1
            if stack[last].next < stack[last].children.count {
                let child = stack[last].children[stack[last].next].node
                stack.append(open(child))
                continue
            }
            let finished = SchemaObject(stack.removeLast().parts)
            guard let parent = stack.indices.last else { return finished }
            let child = stack[parent].children[stack[parent].next]
            stack[parent].next += 1
            Self.attach(finished, child, to: &stack[parent].parts)
        }
    }

    private static func attach(_ schema: SchemaObject, _ child: SchemaChild, to parts: inout SchemaObject.Parts) {
        func property(_ entry: Mapping.Entry) -> SchemaObject.Property {
            SchemaObject.Property(name: entry.key, location: entry.keyLocation, schema: schema)
        }
        switch child {
        case .items: parts.items = schema
        case .not: parts.not = schema
        case .additionalProperties: parts.additionalProperties = .schema(schema)
        case .prefixItem: parts.prefixItems.append(schema)
        case .allOf: parts.allOf.append(schema)
        case .anyOf: parts.anyOf.append(schema)
        case .oneOf: parts.oneOf.append(schema)
        case .property(let entry): parts.properties.append(property(entry))
        case .patternProperty(let entry): parts.patternProperties.append(property(entry))
        case .definition(let entry): parts.definitions.append(property(entry))
        }
    }

    /// Reads what a schema says itself and lists its children.
    private mutating func open(_ node: Node) -> OpenSchema {
        var schema = OpenSchema(parts: SchemaObject.Parts(at: node.location))
        guard let object = node.mapping else {
            readBoolean(node, &schema.parts)
            return schema
        }
        for entry in object.entries {
            guard let keyword = SchemaKeyword.named[entry.key] else {
                readUnknown(entry, &schema.parts)
                continue
            }
            if version == .v3_0, keyword.isNewIn31 {
                let message = "\(quoted(entry.key)) came with OpenAPI 3.1; it is read as such"
                diagnostics.warning(.otherVersion, message, at: entry.keyLocation)
            }
            switch keyword.group {
            case .reference: readReference(entry, object, &schema.parts)
            case .type: readType(keyword, entry, &schema.parts)
            case .annotation: readAnnotation(keyword, entry, &schema.parts)
            case .limit: readLimit(keyword, entry, object, &schema.parts)
            case .child: readChildren(keyword, entry, &schema)
            case .silent: checkSilent(keyword, entry)
            case .unused:
                let name = Named(name: entry.key, location: entry.keyLocation, value: ())
                schema.parts.otherKeywords.append(name)
            }
        }
        checkTogether(schema.parts)
        if version == .v3_0, schema.parts.types == [.array], object["items"] == nil, object["prefixItems"] == nil {
            reportMissing("items", of: "a schema of arrays", at: node.location)
        }
        return schema
    }

    /// The form of keywords that no later stage reads.
    private mutating func checkSilent(_ keyword: SchemaKeyword, _ entry: Mapping.Entry) {
        switch keyword {
        case .externalDocs: checkExternalDocumentation(entry.value)
        case .xml: checkXML(entry.value)
        case .id: checkIdentifier(entry)
        case .anchor, .dynamicAnchor: checkAnchor(entry)
        default: return
        }
    }

    /// `$id` has no fragment (JSON Schema 2020-12, Core §8.2.1).
    private mutating func checkIdentifier(_ entry: Mapping.Entry) {
        guard let text = entry.value.string, let mark = text.firstIndex(of: "#") else { return }
        guard text.index(after: mark) != text.endIndex else { return }
        diagnostics.warning(.unknownValue, "'$id' must have no fragment", at: entry.value.location)
    }

    /// An anchor begins with a letter or `_` (Core §8.2.2).
    private mutating func checkAnchor(_ entry: Mapping.Entry) {
        let text = entry.value.string ?? ""
        let isName =
            text.first.map { $0.isASCII && ($0.isLetter || $0 == "_") } == true
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) }
        if isName { return }
        let message = "\(quoted(entry.key)) must be a name of letters, digits, '-', '.' and '_'"
        diagnostics.warning(.wrongType, message, at: entry.value.location)
    }

    private mutating func readBoolean(_ node: Node, _ parts: inout SchemaObject.Parts) {
        if let value = node.bool {
            parts.boolean = value
        } else if node.isNull {
            diagnostics.warning(.wrongType, "a schema is empty; write '{}' for any value", at: node.location)
        } else {
            let message = "a schema must be a mapping or a boolean, not a \(node.kindName)"
            diagnostics.error(.wrongType, message, at: node.location)
        }
    }

    private mutating func readReference(
        _ entry: Mapping.Entry,
        _ object: Mapping,
        _ parts: inout SchemaObject.Parts
    ) {
        parts.reference = reference(object, entry)
    }

    private mutating func readUnknown(_ entry: Mapping.Entry, _ parts: inout SchemaObject.Parts) {
        if entry.key.hasPrefix("x-") {
            parts.extensions.append(Named(name: entry.key, location: entry.keyLocation, value: entry.value))
            return
        }
        let suggestion = diagnostics.suggestion(for: entry.key, among: SchemaKeyword.allCases.lazy.map(\.rawValue))
        let message = "\(quoted(entry.key)) is not a keyword of schemas and is ignored\(suggestion)"
        diagnostics.warning(.unknownKey, message, at: entry.keyLocation)
    }

    private mutating func checkTogether(_ parts: SchemaObject.Parts) {
        if parts.isReadOnly, parts.isWriteOnly {
            let message = "a schema cannot be both 'readOnly' and 'writeOnly'"
            diagnostics.warning(.conflictingKeys, message, at: parts.location)
        }
    }
}
