/// `type`, `nullable`, `enum` and `const`.
extension DocumentReader {
    mutating func readType(_ keyword: SchemaKeyword, _ entry: Mapping.Entry, _ parts: inout SchemaObject.Parts) {
        switch keyword {
        case .type: readTypes(entry, &parts)
        case .nullable: readNullable(entry, &parts)
        case .enum: readEnum(entry, &parts)
        default: parts.const = entry.value
        }
    }

    private mutating func readTypes(_ entry: Mapping.Entry, _ parts: inout SchemaObject.Parts) {
        let names: [Node]
        if let list = entry.value.sequence {
            names = list
            if version == .v3_0 {
                let message = "a list of types came with OpenAPI 3.1; it is read as such"
                diagnostics.warning(.otherVersion, message, at: entry.value.location)
            }
        } else {
            parts.types = valueType(entry.value).map { [$0] } ?? []
            if parts.types == [.null] { parts.isNullable = true }
            return
        }
        var types: [SchemaObject.ValueType] = []
        for name in names {
            guard let type = valueType(name) else { continue }
            guard !types.contains(type) else {
                let message = "type \(quoted(type.rawValue)) stands twice"
                diagnostics.warning(.conflictingKeys, message, at: name.location)
                continue
            }
            types.append(type)
        }
        if names.isEmpty {
            diagnostics.warning(.wrongType, "'type' is empty; any value is allowed", at: entry.value.location)
        }
        if types.contains(.null) { parts.isNullable = true }
        // A schema of null alone keeps it: without any type it would allow everything.
        if types.count > 1 { types.removeAll { $0 == .null } }
        parts.types = types
    }

    private mutating func valueType(_ node: Node) -> SchemaObject.ValueType? {
        if node.isNull {
            diagnostics.warning(.wrongType, "type 'null' must be in quotes", at: node.location)
            return .null
        }
        guard let text = node.string else {
            reportIgnored("type", mustBe: "a string or a list of strings", node)
            return nil
        }
        if let type = SchemaObject.ValueType(rawValue: text) {
            if type == .null, version == .v3_0 {
                let message = "type 'null' came with OpenAPI 3.1; it is read as 'nullable: true'"
                diagnostics.warning(.otherVersion, message, at: node.location)
            }
            return type
        }
        let hint =
            switch text {
            case "file": "; write 'type: string' with 'format: binary'"
            case "any": "; leave 'type' out to allow any value"
            case "float", "double": "; did you mean 'number'?"
            case "int", "int32", "int64", "long": "; did you mean 'integer'?"
            case "date", "date-time", "uuid": "; write 'type: string' with 'format: \(text)'"
            default: diagnostics.suggestion(for: text, among: SchemaObject.ValueType.allCases.map(\.rawValue))
            }
        diagnostics.warning(
            .unknownValue, "type \(quoted(text)) is not known; any value is allowed\(hint)", at: node.location)
        return nil
    }

    private mutating func readNullable(_ entry: Mapping.Entry, _ parts: inout SchemaObject.Parts) {
        guard let isNullable = flag(entry.value, "nullable") else { return }
        if isNullable { parts.isNullable = true }
        if version > .v3_0 {
            let message = "'nullable' left OpenAPI with 3.1; it is honoured, 'type: [..., \"null\"]' is meant"
            diagnostics.warning(.otherVersion, message, at: entry.keyLocation)
        }
    }

    private mutating func readEnum(_ entry: Mapping.Entry, _ parts: inout SchemaObject.Parts) {
        guard let values = entry.value.sequence else {
            reportIgnored("enum", mustBe: "a list", entry.value)
            return
        }
        if values.isEmpty {
            diagnostics.warning(.wrongType, "'enum' is empty; it is ignored", at: entry.keyLocation)
            return
        }
        parts.enumValues = values
    }
}
