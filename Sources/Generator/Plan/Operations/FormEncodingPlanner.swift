/// Plans how the properties of a form are written: `encoding` of OpenAPI 3.1 §4.8.15.1.1.
enum FormEncodingPlanner {
    /// The style of all properties, and those that differ.
    ///
    /// Where every property that is a list or an object has the same style, it is said once: Stripe's forms have
    /// `deepObject` hundreds of times.
    static func plan(
        _ content: ResolvedOperation.Content, _ context: inout PlanningContext
    ) -> (style: ArgumentStyle?, encodings: [PropertyEncoding]) {
        guard !content.object.encoding.isEmpty else { return (nil, []) }
        let properties = properties(content, context)
        let known = Set(properties.map(\.name))
        let own = content.object.encoding.compactMap { entry in
            isKnown(entry, known, &context) ? encoding(entry) : nil
        }
        let byName = Dictionary(own.map { ($0.name, $0) }) { first, _ in first }
        let composed = properties.filter { !ArgumentStyles.isScalar($0.schema, context) }
        let forms = Set(composed.map { byName[$0.name]?.form ?? .style(.form) })
        var common: ArgumentStyle?
        if forms.count == 1, case .style(let style)? = forms.first { common = style }
        let scalars = Set(properties.filter { ArgumentStyles.isScalar($0.schema, context) }.map(\.name))
        let others = own.filter { encoding in
            let isScalar = scalars.contains(encoding.name)
            let isUsual = isScalar ? encoding.form != .style(.json) : encoding.form == .style(common ?? .form)
            return encoding.allowsReserved || !isUsual
        }
        return (common == .form ? nil : common, others)
    }

    static func properties(
        _ content: ResolvedOperation.Content, _ context: PlanningContext
    ) -> [ObjectShape.Property] {
        guard let schema = content.schema, case .object(let shape) = context.graph[context.target(of: schema)].shape
        else { return [] }
        return shape.properties
    }

    static func isKnown(
        _ entry: Named<EncodingObject>, _ names: Set<String>, _ context: inout PlanningContext
    ) -> Bool {
        if names.contains(entry.name) || names.isEmpty { return true }
        context.diagnostics.warning(
            .unusedEncoding,
            "the encoding of '\(entry.name)' has no use: the schema has no such property"
                + NearestName.suggestion(for: entry.name, among: names.sorted()), at: entry.location)
        return false
    }

    /// `contentType` counts only where nothing says how to write the property as text.
    private static func encoding(_ entry: Named<EncodingObject>) -> PropertyEncoding {
        let object = entry.value
        let isText = object.style != nil || object.explode != nil || object.allowReserved
        let isJSON = !isText && object.contentType.map { MediaKind(GraphBuilder.mediaType($0)) } == .json
        return PropertyEncoding(
            name: entry.name, form: .style(isJSON ? .json : style(object)), allowsReserved: object.allowReserved)
    }

    /// The style with its explode, which is true for `form` alone where it is not given.
    static func style(_ object: EncodingObject) -> ArgumentStyle {
        let name = object.style?.value ?? "form"
        let explodes = object.explode ?? (name == "form")
        return ArgumentStyles.style(name, .query, explodes: explodes) ?? (explodes ? .form : .formUnexploded)
    }
}
