/// How parameters are written (OpenAPI 3.1 §4.8.12.2).
enum ArgumentStyles {
    /// The style to print: nothing where it is the place's own, or where the value is a scalar that all styles write
    /// alike.
    static func printed(
        _ parameter: ResolvedOperation.Parameter, _ context: inout PlanningContext
    ) -> ArgumentStyle? {
        if parameter.object.in == .querystring { return querystring(parameter) }
        if parameter.isJSONContent { return .json }
        let style = style(parameter, &context)
        let place = parameter.object.in
        let isDefault = style == (place == .path || place == .header ? .simple : .form)
        let isPrefixed = [.label, .labelExploded, .matrix, .matrixExploded].contains(style)
        return isDefault || (isScalar(parameter.schema, context) && !isPrefixed) ? nil : style
    }

    /// The style and explode as they hold; the default, which is said, where the place does not have the style.
    private static func style(
        _ parameter: ResolvedOperation.Parameter, _ context: inout PlanningContext
    ) -> ArgumentStyle {
        let object = parameter.object
        let standard = object.in == .path || object.in == .header ? "simple" : "form"
        let name = object.style?.value ?? standard
        if let style = style(name, object.in, explodes: object.explode ?? (name == "form" || name == "cookie")) {
            return style
        }
        context.diagnostics.warning(
            .unsupportedStyle,
            "a \(object.in.rawValue) parameter has no style '\(name)'; '\(object.name)' is written as '\(standard)'",
            at: object.style?.location ?? object.nameLocation)
        return style(standard, object.in, explodes: object.explode ?? (standard == "form")) ?? .simple
    }

    /// A style of a place; `nil` where the place does not have it.
    static func style(_ name: String, _ place: ParameterLocation, explodes: Bool) -> ArgumentStyle? {
        switch (name, place) {
        case ("simple", .path), ("simple", .header): explodes ? .simpleExploded : .simple
        case ("label", .path): explodes ? .labelExploded : .label
        case ("matrix", .path): explodes ? .matrixExploded : .matrix
        case ("form", .query), ("form", .cookie), ("cookie", .cookie): explodes ? .form : .formUnexploded
        // Exploded they are the same as `form`: there is nothing left to delimit.
        case ("spaceDelimited", .query): explodes ? .form : .spaceDelimited
        case ("pipeDelimited", .query): explodes ? .form : .pipeDelimited
        case ("deepObject", .query): .deepObject
        default: nil
        }
    }

    /// The whole query as one value: a form's pairs, else the text (OpenAPI 3.2 §4.12.3).
    private static func querystring(_ parameter: ResolvedOperation.Parameter) -> ArgumentStyle? {
        let type = parameter.object.content.first.map { GraphBuilder.mediaType($0.name) }
        return type == "application/x-www-form-urlencoded" ? nil : .whole
    }

    /// Whether the values are scalars, which all styles but those with a prefix write alike.
    static func isScalar(_ id: SchemaID, _ context: PlanningContext) -> Bool {
        switch context.graph[context.target(of: id)].shape {
        case .boolean, .integer, .number, .string, .enumeration: true
        default: false
        }
    }
}
