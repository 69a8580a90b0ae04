/// The assertions on size and form; they end up in documentation.
extension DocumentReader {
    mutating func readLimit(
        _ keyword: SchemaKeyword,
        _ entry: Mapping.Entry,
        _ object: Mapping,
        _ parts: inout SchemaObject.Parts
    ) {
        switch keyword {
        case .minimum where object["exclusiveMinimum"]?.bool == true: break
        case .maximum where object["exclusiveMaximum"]?.bool == true: break
        case .minimum: parts.limits.minimum = number(entry)
        case .maximum: parts.limits.maximum = number(entry)
        case .exclusiveMinimum: parts.limits.exclusiveMinimum = exclusive(entry, object.entry("minimum"))
        case .exclusiveMaximum: parts.limits.exclusiveMaximum = exclusive(entry, object.entry("maximum"))
        case .multipleOf: parts.limits.multipleOf = positive(entry)
        case .minLength: parts.limits.minLength = count(entry)
        case .maxLength: parts.limits.maxLength = count(entry)
        case .minItems: parts.limits.minItems = count(entry)
        case .maxItems: parts.limits.maxItems = count(entry)
        case .minProperties: parts.limits.minProperties = count(entry)
        case .maxProperties: parts.limits.maxProperties = count(entry)
        case .uniqueItems: parts.limits.uniqueItems = flag(entry.value, entry.key) ?? false
        case .propertyNames: readNames(entry, &parts)
        case .pattern:
            parts.limits.pattern = entry.value.string
            if entry.value.string == nil { reportIgnored(entry.key, mustBe: "a string", entry.value) }
        default: break
        }
    }

    /// `propertyNames`: lengths and a pattern are kept, anything else is said to be left aside.
    private mutating func readNames(_ entry: Mapping.Entry, _ parts: inout SchemaObject.Parts) {
        let known: Set<String> = ["type", "minLength", "maxLength", "pattern", "description"]
        guard let object = entry.value.mapping, object.entries.allSatisfy({ known.contains($0.key) }) else {
            parts.otherKeywords.append(Named(name: entry.key, location: entry.keyLocation, value: ()))
            return
        }
        parts.limits.names.minLength = object.entry("minLength").flatMap { count($0) }
        parts.limits.names.maxLength = object.entry("maxLength").flatMap { count($0) }
        parts.limits.names.pattern = string(object, "pattern")
    }

    private mutating func number(_ entry: Mapping.Entry) -> String? {
        if case .scalar(let scalar) = entry.value.content, scalar.kind == .integer || scalar.kind == .float {
            return scalar.text
        }
        reportIgnored(entry.key, mustBe: "a number", entry.value)
        return nil
    }

    /// A number more than 0 (JSON Schema 2020-12, Validation §6.2.1).
    private mutating func positive(_ entry: Mapping.Entry) -> String? {
        guard let text = number(entry) else { return nil }
        if let value = Double(text), value > 0 { return text }
        let message = "\(quoted(entry.key)) must be more than 0; it is ignored"
        diagnostics.warning(.wrongType, message, at: entry.value.location)
        return nil
    }

    /// `exclusiveMinimum`: a number, or in 3.0 a boolean that makes `minimum` exclusive.
    private mutating func exclusive(_ entry: Mapping.Entry, _ bound: Mapping.Entry?) -> String? {
        guard let isExclusive = entry.value.bool else { return number(entry) }
        if version > .v3_0 {
            let message = "\(quoted(entry.key)) is a number since OpenAPI 3.1; the boolean is honoured"
            diagnostics.warning(.otherVersion, message, at: entry.keyLocation)
        }
        guard isExclusive, let bound else { return nil }
        return number(bound)
    }

    private mutating func count(_ entry: Mapping.Entry) -> Int? {
        if let text = number(entry) {
            if let count = Int(text) ?? Double(text).flatMap({ Int(exactly: $0) }), count >= 0 { return count }
            let message = "\(quoted(entry.key)) must be a whole number from 0; it is ignored"
            diagnostics.warning(.wrongType, message, at: entry.value.location)
        }
        return nil
    }
}
