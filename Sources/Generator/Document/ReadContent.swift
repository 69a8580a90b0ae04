/// Bodies: requests, responses, media types and examples.
extension DocumentReader {
    private static let requestBodyKeys: Set<String> = ["description", "content", "required"]
    private static let responseKeys: Set<String> = ["description", "headers", "content", "links", "summary"]
    private static let mediaTypeKeys: Set<String> = [
        "schema", "itemSchema", "example", "examples", "encoding", "prefixEncoding", "itemEncoding",
    ]
    private static let exampleKeys: Set<String> = [
        "summary", "description", "value", "externalValue", "dataValue", "serializedValue",
    ]

    /// A request body or a reference to one.
    mutating func referencedRequestBody(_ node: Node) -> Referenced<RequestBodyObject>? {
        referenced(node) { $0.requestBody($1) }
    }

    /// A request body (OpenAPI 3.1 §4.8.13).
    private mutating func requestBody(_ node: Node) -> RequestBodyObject? {
        guard let object = object(node, "a request body", keys: Self.requestBodyKeys) else { return nil }
        if object["content"] == nil { reportMissing("content", of: "a request body", at: node.location) }
        return RequestBodyObject(
            description: string(object, "description"),
            isRequired: flag(object, "required") ?? false,
            content: content(object),
            location: node.location
        )
    }

    /// A response or a reference to one.
    mutating func referencedResponse(_ node: Node) -> Referenced<ResponseObject>? {
        referenced(node) { $0.response($1) }
    }

    /// A response (§4.8.17).
    private mutating func response(_ node: Node) -> ResponseObject? {
        guard let object = object(node, "a response", keys: Self.responseKeys) else { return nil }
        if object["description"] == nil, version < .v3_2 {
            reportMissing("description", of: "a response", at: node.location)
        }
        if let links = object.entry("links"), checkLinks(object) {
            let message = "links are described but no code is generated for them"
            diagnostics.warning(.notGenerated, message, at: links.keyLocation)
        }
        return ResponseObject(
            description: string(object, "description"),
            headers: referencedMap(object, "headers") { $0.referencedHeader($1) },
            content: content(object),
            location: node.location
        )
    }

    /// `content`: media types by name (§4.8.14).
    mutating func content(_ owner: Mapping) -> [Named<MediaTypeObject>] {
        nested("content", in: owner) { $0.mediaTypes(owner, "content") }
    }

    /// Media types by name; one may be a reference since 3.2 (OpenAPI 3.2 §4.14).
    mutating func mediaTypes(_ owner: Mapping, _ key: String) -> [Named<MediaTypeObject>] {
        map(owner, key).compactMap { entry in
            if key == "content" { checkMediaType(entry) }
            checkEncoding(entry)
            return follow(entry.value, "a media type", isAllowed: version >= .v3_2).flatMap { mediaType($0) }
                .map { Named(name: entry.key, location: entry.keyLocation, value: $0) }
        }
    }

    /// `encoding` is for forms and multipart bodies (§4.8.14).
    private mutating func checkEncoding(_ entry: Mapping.Entry) {
        guard let encoding = entry.value.mapping?.entry("encoding") else { return }
        let type = entry.key.lowercased()
        guard !type.hasPrefix("multipart/"), !type.hasPrefix("application/x-www-form-urlencoded") else { return }
        let message = "'encoding' has no effect on \(quoted(entry.key)): it is for forms and multipart bodies"
        diagnostics.warning(.unusedEncoding, message, at: encoding.keyLocation)
    }

    private mutating func mediaType(_ node: Node) -> MediaTypeObject? {
        if node.isNull {
            diagnostics.warning(.wrongType, "a media type is empty; write '{}'", at: node.location)
            return MediaTypeObject(
                schema: nil, itemSchema: nil, example: nil, examples: [], location: node.location)
        }
        guard let object = object(node, "a media type", keys: Self.mediaTypeKeys) else { return nil }
        if version < .v3_2, let entry = object.entry("itemSchema") {
            diagnostics.warning(.otherVersion, "'itemSchema' came with OpenAPI 3.2", at: entry.keyLocation)
        }
        return MediaTypeObject(
            schema: object["schema"].map { schema($0) },
            itemSchema: object["itemSchema"].map { schema($0) },
            encoding: encodings(object),
            example: object["example"],
            examples: examples(object),
            location: node.location
        )
    }

    /// `examples` (§4.8.19) of a parameter or media type.
    mutating func examples(_ owner: Mapping) -> [Named<Referenced<ExampleObject>>] {
        if let example = owner.entry("example"), owner["examples"] != nil {
            let message = "'example' and 'examples' must not stand together"
            diagnostics.warning(.conflictingKeys, message, at: example.keyLocation)
        }
        return referencedMap(owner, "examples") { $0.referencedExample($1) }
    }

    /// An example or a reference to one.
    mutating func referencedExample(_ node: Node) -> Referenced<ExampleObject>? {
        referenced(node) { $0.example($1) }
    }

    /// The ways to give an example, which exclude each other (§4.8.19, OpenAPI 3.2 §4.19).
    private mutating func checkAlternatives(_ object: Mapping) {
        let pairs = [
            ("externalValue", "value"), ("dataValue", "value"), ("serializedValue", "value"),
            ("serializedValue", "externalValue"),
        ]
        for (key, other) in pairs {
            guard let entry = object.entry(key), object[other] != nil else { continue }
            diagnostics.warning(
                .conflictingKeys, "'\(key)' and '\(other)' of an example must not stand together",
                at: entry.keyLocation)
        }
    }

    private mutating func example(_ node: Node) -> ExampleObject? {
        guard let object = node.mapping else {
            diagnostics.warning(.wrongType, "an example must be a mapping with 'value'", at: node.location)
            return ExampleObject(summary: nil, value: node, location: node.location)
        }
        for entry in object.entries where !Self.exampleKeys.contains(entry.key) && !entry.key.hasPrefix("x-") {
            let message = "\(quoted(entry.key)) is not a key of an example; its value belongs under 'value'"
            diagnostics.warning(.unknownKey, message, at: entry.keyLocation)
        }
        checkAlternatives(object)
        return ExampleObject(
            summary: string(object, "summary"),
            value: object["value"] ?? object["dataValue"],
            location: node.location
        )
    }
}
