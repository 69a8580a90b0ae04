/// What a schema says for people, and how its text is encoded.
extension DocumentReader {
    mutating func readAnnotation(_ keyword: SchemaKeyword, _ entry: Mapping.Entry, _ parts: inout SchemaObject.Parts) {
        switch keyword {
        case .title: parts.title = text(entry)
        case .description: parts.description = text(entry)
        case .format: parts.format = text(entry)
        case .contentEncoding: parts.contentEncoding = text(entry)
        case .contentMediaType: parts.contentMediaType = text(entry)
        case .default: parts.defaultValue = entry.value
        case .example: parts.examples.append(entry.value)
        case .examples: readExamples(entry, &parts)
        case .deprecated: parts.isDeprecated = flag(entry.value, entry.key) ?? false
        case .readOnly: parts.isReadOnly = flag(entry.value, entry.key) ?? false
        case .writeOnly: parts.isWriteOnly = flag(entry.value, entry.key) ?? false
        default: break
        }
    }

    private mutating func text(_ entry: Mapping.Entry) -> String? {
        if let text = entry.value.string { return text }
        if entry.value.isNull { return nil }
        reportIgnored(entry.key, mustBe: "a string", entry.value)
        return nil
    }

    private mutating func readExamples(_ entry: Mapping.Entry, _ parts: inout SchemaObject.Parts) {
        if let values = entry.value.sequence {
            parts.examples += values
            return
        }
        let message = "'examples' of a schema must be a list"
        diagnostics.warning(.wrongType, message, at: entry.value.location)
        for example in entry.value.mapping?.entries ?? [] {
            parts.examples.append(example.value["value"] ?? example.value)
        }
    }
}
