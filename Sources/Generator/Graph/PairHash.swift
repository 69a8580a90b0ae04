/// Two hashes: of what a schema allows, which a name lock keeps, and of that with all else that is said of it, which only
/// tells schemas of one run apart.
struct PairHash {
    private var structure = StableHash()
    private var details = WordHash()

    var pair: SchemaFingerprints.Pair { .init(structure: structure.value, details: details.value) }

    mutating func add(_ number: UInt64) {
        structure.add(number)
        details.add(number)
    }

    mutating func add(_ pair: SchemaFingerprints.Pair) {
        structure.add(pair.structure)
        details.add(pair.details)
    }

    mutating func add(_ text: String, _ other: String? = nil) {
        structure.add(text)
        details.add(text)
        if let other { add(other) }
    }

    mutating func detail(_ text: String?) { details.add(text ?? "") }
}

extension PairHash {
    /// What a schema says besides its shape and its texts.
    mutating func detail(of source: SchemaObject, _ shape: Shape) {
        detail(source.limits)
        detail("contentEncoding", source.contentEncoding)
        detail("contentMediaType", source.contentMediaType)
        if !source.extensions.isEmpty { detail(namesIn: source.extensions) }
        // The values of an enumeration are those of its shape.
        if case .enumeration = shape { return }
        if let value = source.const { detail("const", value) }
        for value in source.enumValues ?? [] { detail("enum", value) }
    }

    private mutating func detail(_ limits: SchemaObject.Limits) {
        detail("minimum", limits.minimum)
        detail("maximum", limits.maximum)
        detail("exclusiveMinimum", limits.exclusiveMinimum)
        detail("exclusiveMaximum", limits.exclusiveMaximum)
        detail("multipleOf", limits.multipleOf)
        detail("minLength", limits.minLength)
        detail("maxLength", limits.maxLength)
        detail("pattern", limits.pattern)
        detail("minItems", limits.minItems)
        detail("maxItems", limits.maxItems)
        detail("minProperties", limits.minProperties)
        detail("maxProperties", limits.maxProperties)
        detail("minLength of names", limits.names.minLength)
        detail("maxLength of names", limits.names.maxLength)
        detail("pattern of names", limits.names.pattern)
        if limits.uniqueItems { detail("uniqueItems") }
    }

    private mutating func detail(namesIn extensions: [Named<Node>]) {
        detail("x-swift-name", extensions.first { $0.name == "x-swift-name" }?.value.text)
        detail("type name", NamingExtensions.text(.type, extensions))
        detail("property name", NamingExtensions.text(.property, extensions))
    }

    /// How the values of a union's branch are told from others.
    mutating func detail(_ condition: BranchCondition) {
        switch condition {
        case .tag(let values): detail("tag", values)
        case .type(let types): detail("type", types.map(\.rawValue))
        case .has(let keys): detail("has", keys)
        case .equals(let property, let values): detail("equals", [property] + values)
        }
    }

    private mutating func detail(_ keyword: String, _ texts: [String]) {
        detail("\(keyword) \(texts.count)")
        for text in texts { detail(text) }
    }

    private mutating func detail(_ keyword: String, _ text: String?) {
        guard let text else { return }
        detail(keyword)
        detail(text)
    }

    private mutating func detail(_ keyword: String, _ count: Int?) {
        if let count { detail(keyword, String(count)) }
    }

    /// A value that a keyword has.
    mutating func detail(_ keyword: String, _ value: Node) {
        detail(keyword)
        switch value.content {
        case .scalar(let scalar):
            detail("\(scalar.kind.rawValue)")
            detail(scalar.text)
        case .sequence(let elements):
            detail("[\(elements.count)]")
            for element in elements { detail("", element) }
        case .mapping(let mapping):
            detail("{\(mapping.entries.count)}")
            for entry in mapping.entries { detail(entry.key, entry.value) }
        }
    }
}
