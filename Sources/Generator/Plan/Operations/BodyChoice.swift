/// One way in which the body of an operation can be sent.
struct BodyOption {
    var content: ResolvedOperation.Content
    var format: BodyPlan.Format
    var type: TypeReference
    /// What is sent as `Content-Type`.
    var mediaType: String
}

/// Which of the contents of a body are offered: one where all hold the same, else each that differs.
enum BodyChoice {
    /// The contents that can be sent, the likeliest first, without those that say the same in another form.
    static func options(_ operation: ResolvedOperation, _ context: PlanningContext) -> [BodyOption] {
        guard let body = operation.body, !isEmpty(body, context) else { return [] }
        let found = body.content.compactMap { content in
            BodyPlanner.format(content, context).map { option(content, $0, context) }
        }
        let ranked = found.enumerated().sorted {
            (rank($0.element, context), $0.offset) < (rank($1.element, context), $1.offset)
        }.map(\.element)
        var kept: [BodyOption] = []
        for option in ranked where !isRepetition(option, of: kept, context) { kept.append(option) }
        return kept
    }

    /// Whether a body may be absent and has nothing to hold: a form whose schema has an empty `properties`.
    static func isEmpty(_ body: ResolvedOperation.Body, _ context: PlanningContext) -> Bool {
        guard !body.isRequired, !body.content.isEmpty else { return false }
        return body.content.allSatisfy { content in
            guard let schema = content.schema.map({ context.graph[context.target(of: $0)] }) else { return false }
            switch schema.shape {
            case .object(let object): return object.properties.isEmpty
            case .map(values: nil):
                guard case .unspecified = schema.source.additionalProperties else { return false }
                return MediaKind(content.mediaType) == .form && schema.source.hasProperties
            default: return false
            }
        }
    }

    /// JSON first, but for a body that holds files.
    private static func rank(_ option: BodyOption, _ context: PlanningContext) -> Int {
        switch option.format {
        case .multipart: holdsFiles(option.content, context) ? 0 : 2
        case .json: 1
        case .form: 3
        case .text: 4
        case .bytes, .choice: 5
        }
    }

    private static func holdsFiles(_ content: ResolvedOperation.Content, _ context: PlanningContext) -> Bool {
        FormEncodingPlanner.properties(content, context).contains { FileParts.isFile($0.schema, context) }
    }

    private static func isRepetition(
        _ option: BodyOption, of others: [BodyOption], _ context: PlanningContext
    ) -> Bool {
        guard let first = others.first else { return false }
        let hasForm = option.format != .bytes
        if hasForm, others.contains(where: { context.isSame($0.content.schema, option.content.schema) }) { return true }
        if others.contains(where: { $0.format == option.format && $0.type == option.type && !isInline(option, context) }
        ) {
            return true
        }
        // XML, YAML and the like of something that is sent as JSON.
        guard option.format == .bytes, first.format != .bytes, let schema = option.content.schema else { return false }
        switch context.graph[context.target(of: schema)].shape {
        case .object, .map, .array, .union: return true
        default: return false
        }
    }

    /// Whether the type has no name yet: the names of types are given by what is found here.
    private static func isInline(_ option: BodyOption, _ context: PlanningContext) -> Bool {
        guard let schema = option.content.schema else { return false }
        switch context.graph[context.target(of: schema)].shape {
        case .object, .union, .enumeration, .array, .map: return option.type.names.isEmpty
        default: return false
        }
    }

    private static func option(
        _ content: ResolvedOperation.Content, _ format: BodyPlan.Format, _ context: PlanningContext
    ) -> BodyOption {
        var mediaType = content.written ?? content.mediaType
        let type: TypeReference
        switch format {
        case .json, .form, .multipart, .choice:
            type = content.schema.map(context.element) ?? .runtime(.jsonValue)
            if mediaType.contains("*") { mediaType = "application/json" }
        case .text:
            type = .runtime(.string)
            if mediaType.contains("*") { mediaType = "text/plain" }
        case .bytes:
            type = .bytes
            if mediaType.contains("*") { mediaType = "application/octet-stream" }
        }
        return BodyOption(content: content, format: format, type: type, mediaType: mediaType)
    }

    /// The schemas that get a type, and what its name says beside that of the operation.
    static func named(_ operation: ResolvedOperation, _ context: PlanningContext) -> [(schema: SchemaID, words: String)]
    {
        let options = options(operation, context)
        return options.enumerated().compactMap { index, option in
            let words = index == 0 ? "request" : label(option, among: options) + " request"
            return option.content.schema.map { ($0, words) }
        }
    }

    /// `json`, `text`, or the subtype for a second one of a form.
    static func label(_ option: BodyOption, among options: [BodyOption]) -> String {
        let isFirst = options.first { $0.format == option.format }?.mediaType == option.mediaType
        guard isFirst else { return MediaKind.label(option.mediaType) }
        switch option.format {
        case .json: return "json"
        case .form: return "form"
        case .multipart: return "multipart"
        case .text: return "text"
        case .bytes, .choice: return "bytes"
        }
    }
}
