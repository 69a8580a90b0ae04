/// Parameters and headers.
extension DocumentReader {
    private static let parameterKeys: Set<String> = [
        "name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved",
        "schema", "example", "examples", "content",
    ]
    private static let headerKeys = parameterKeys.subtracting(["name", "in", "allowReserved", "allowEmptyValue"])
    private static let styles = [
        "matrix", "label", "form", "simple", "spaceDelimited", "pipeDelimited", "deepObject", "cookie",
    ]

    /// `parameters` of a path item or operation.
    mutating func parameters(_ owner: Mapping) -> [Referenced<ParameterObject>] {
        var seen: Set<String> = []
        return list(owner, "parameters").compactMap { node in
            guard let parameter = referencedParameter(node) else { return nil }
            guard case .value(let value) = parameter else { return parameter }
            if seen.insert("\(value.in.rawValue) \(value.name)").inserted { return parameter }
            let message = "\(value.in.rawValue) parameter \(quoted(value.name)) stands twice; the first one is used"
            diagnostics.warning(.duplicateParameter, message, at: value.nameLocation)
            return nil
        }
    }

    /// A parameter or a reference to one.
    mutating func referencedParameter(_ node: Node) -> Referenced<ParameterObject>? {
        referenced(node) { $0.parameter($1) }
    }

    /// A parameter (OpenAPI 3.1 §4.8.12).
    private mutating func parameter(_ node: Node) -> ParameterObject? {
        guard let object = object(node, "a parameter", keys: Self.parameterKeys) else { return nil }
        guard let name = string(object, "name"), let nameNode = object["name"] else {
            diagnostics.error(.missingKey, "a parameter must have 'name'", at: node.location)
            return nil
        }
        guard let place = parameterLocation(object, name, node) else { return nil }
        let content = self.content(object)
        if object["schema"] == nil, content.isEmpty, object["content"] == nil {
            let message = "parameter \(quoted(name)) must have 'schema' or 'content'; a string is taken"
            diagnostics.warning(.missingKey, message, at: node.location)
        } else if object["schema"] != nil, let entry = object.entry("content") {
            let message = "parameter \(quoted(name)) must not have both 'schema' and 'content'"
            diagnostics.warning(.conflictingKeys, message, at: entry.keyLocation)
        }
        if place != .query, let entry = object.entry("allowReserved"), version < .v3_2 {
            let message = "'allowReserved' has no effect on a \(place.rawValue) parameter"
            diagnostics.warning(.otherVersion, message, at: entry.keyLocation)
        }
        if place != .query, let entry = object.entry("allowEmptyValue") {
            let message = "'allowEmptyValue' has no effect on a \(place.rawValue) parameter"
            diagnostics.warning(.unknownKey, message, at: entry.keyLocation)
        }
        return ParameterObject(
            name: name,
            nameLocation: nameNode.location,
            in: place,
            description: string(object, "description"),
            isRequired: isRequired(object, name, place, node),
            isDeprecated: flag(object, "deprecated") ?? false,
            style: style(object),
            explode: flag(object, "explode"),
            allowReserved: flag(object, "allowReserved") ?? false,
            schema: object["schema"].map { schema($0) },
            content: content,
            example: object["example"],
            examples: examples(object),
            extensions: extensions(object),
            location: node.location
        )
    }

    private mutating func parameterLocation(_ object: Mapping, _ name: String, _ node: Node) -> ParameterLocation? {
        guard let text = string(object, "in"), let place = object["in"]?.location else {
            diagnostics.error(.missingKey, "parameter \(quoted(name)) must have 'in'", at: node.location)
            return nil
        }
        if let location = ParameterLocation(rawValue: text) {
            if location == .querystring, version < .v3_2 {
                diagnostics.warning(.otherVersion, "'in: querystring' came with OpenAPI 3.2", at: place)
            }
            return location
        }
        let known = ParameterLocation.allCases.map(\.rawValue)
        let hint =
            text == "body" || text == "formData"
            ? "; that is Swagger 2: describe it in 'requestBody'" : diagnostics.suggestion(for: text, among: known)
        let message = "parameter \(quoted(name)) cannot be in \(quoted(text))\(hint)"
        diagnostics.error(.unknownValue, message, at: place)
        return nil
    }

    private mutating func isRequired(
        _ object: Mapping,
        _ name: String,
        _ place: ParameterLocation,
        _ node: Node
    ) -> Bool {
        let required = flag(object, "required") ?? false
        guard place == .path, !required else { return required }
        let message = "path parameter \(quoted(name)) must have 'required: true'; it is taken as required"
        diagnostics.warning(.missingKey, message, at: object.entry("required")?.keyLocation ?? node.location)
        return true
    }

    private mutating func style(_ object: Mapping) -> Named<String>? {
        guard let text = string(object, "style"), let location = object["style"]?.location else { return nil }
        guard Self.styles.contains(text) else {
            let suggestion = diagnostics.suggestion(for: text, among: Self.styles)
            let message = "style \(quoted(text)) is not known; the default is used\(suggestion)"
            diagnostics.warning(.unknownValue, message, at: location)
            return nil
        }
        return Named(name: text, location: location, value: text)
    }

    /// A header or a reference to one.
    mutating func referencedHeader(_ node: Node) -> Referenced<HeaderObject>? {
        referenced(node) { $0.header($1) }
    }

    /// A header has a schema or content, and no style but `simple`.
    private mutating func checkHeader(_ object: Mapping, _ node: Node) {
        if object["schema"] == nil, object["content"] == nil {
            diagnostics.warning(.missingKey, "a header must have 'schema' or 'content'", at: node.location)
        }
        guard let style = object["style"], let text = style.text, text != "simple" else { return }
        diagnostics.warning(
            .unknownValue, "the style of a header must be 'simple', not \(quoted(text))", at: style.location)
    }

    /// A header (§4.8.21).
    private mutating func header(_ node: Node) -> HeaderObject? {
        guard let object = object(node, "a header", keys: Self.headerKeys) else { return nil }
        let content = self.content(object)
        checkHeader(object, node)
        return HeaderObject(
            description: string(object, "description"),
            isRequired: flag(object, "required") ?? false,
            schema: object["schema"].map { schema($0) } ?? content.first?.value.schema,
            example: object["example"],
            location: node.location
        )
    }
}
