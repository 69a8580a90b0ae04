/// Plans the body of a request.
enum BodyPlanner {
    /// What came of it: a plan, or that the operation has no body.
    struct Outcome {
        var plan: BodyPlan?
    }

    /// The content that is sent: the first of JSON, form, text and bytes that the description has.
    static func choose(
        _ operation: ResolvedOperation,
        _ context: PlanningContext
    ) -> (content: ResolvedOperation.Content, format: BodyPlan.Format)? {
        let ranked = (operation.body?.content ?? []).compactMap { content in
            format(content, context).map { (content: content, format: $0) }
        }
        return ranked.min { rank($0.format) < rank($1.format) }
    }

    /// The body, or that there is none; `nil` when there is one that cannot be sent.
    static func plan(_ operation: ResolvedOperation, _ context: inout PlanningContext) -> Outcome? {
        guard let body = operation.body, !body.content.isEmpty else { return Outcome(plan: nil) }
        guard let chosen = choose(operation, context) else {
            let types = body.content.map { "'\($0.mediaType)'" }.joined(separator: ", ")
            context.diagnostics.warning(
                .unsupportedBody,
                "'\(OperationPlanner.address(operation))' is left out: a body of \(types) is not supported",
                at: body.location
            )
            return nil
        }
        reportOthers(body, chosen.content, &context)
        let type = type(chosen.content, chosen.format, context)
        let text = body.description ?? chosen.content.schema.flatMap { context.graph[$0].description }
        var plan = BodyPlan(
            format: chosen.format, mediaType: chosen.content.mediaType,
            type: body.isRequired ? type : type.madeOptional,
            isRequired: body.isRequired, documentation: Documentation(text: text))
        switch chosen.format {
        case .form: (plan.style, plan.encodings) = FormEncodingPlanner.plan(chosen.content, &context)
        case .multipart: plan.encodings = MultipartPlanner.plan(chosen.content, &context)
        case .json, .text, .bytes: break
        }
        return Outcome(plan: plan)
    }

    private static func rank(_ format: BodyPlan.Format) -> Int {
        switch format {
        case .json: 0
        case .multipart: 1
        case .form: 2
        case .text: 3
        case .bytes: 4
        }
    }

    private static func format(_ content: ResolvedOperation.Content, _ context: PlanningContext) -> BodyPlan.Format? {
        switch MediaKind(content.mediaType) {
        case .json: .json
        case .form: isFields(content, context) ? .form : nil
        case .text: .text
        case .multipart: isFields(content, context) ? .multipart : nil
        case .wildcard: content.schema.map { isObject($0, context) } == true ? .json : .bytes
        case .eventStream, .other: .bytes
        }
    }

    /// Whether a body has names and values; one without a schema may have any.
    private static func isFields(_ content: ResolvedOperation.Content, _ context: PlanningContext) -> Bool {
        guard let schema = content.schema else { return true }
        if case .any = context.graph[context.target(of: schema)].shape { return true }
        return isObject(schema, context)
    }

    private static func isObject(_ id: SchemaID, _ context: PlanningContext) -> Bool {
        switch context.graph[context.target(of: id)].shape {
        case .object, .map, .union: true
        default: false
        }
    }

    private static func type(
        _ content: ResolvedOperation.Content, _ format: BodyPlan.Format, _ context: PlanningContext
    ) -> TypeReference {
        switch format {
        case .json, .form, .multipart: content.schema.map(context.element) ?? .runtime(.jsonValue)
        case .text: .runtime(.string)
        case .bytes: .bytes
        }
    }

    /// One note when a form repeats the schema of the JSON body, a warning when something else is lost.
    private static func reportOthers(
        _ body: ResolvedOperation.Body, _ chosen: ResolvedOperation.Content, _ context: inout PlanningContext
    ) {
        for content in body.content where content.mediaType != chosen.mediaType {
            let message = "the body can be sent as '\(content.mediaType)' too; it is sent as '\(chosen.mediaType)' only"
            let isSame =
                context.isSame(content.schema, chosen.schema)
                || MediaKind(content.mediaType) == MediaKind(chosen.mediaType)
            context.diagnostics.add(
                Diagnostic(isSame ? .note : .warning, .contentTypeLeftOut, message, at: content.object.location))
        }
    }
}

/// The media types that are told apart.
enum MediaKind: Sendable {
    case json, form, text, multipart, eventStream, wildcard, other

    /// The kind of a media type in lower case without parameters (RFC 9110 §8.3.1, RFC 6839 §3.1).
    init(_ type: String) {
        switch type {
        case "application/json", "text/json": self = .json
        case "application/x-www-form-urlencoded": self = .form
        case "text/event-stream": self = .eventStream
        case "*/*", "application/*": self = .wildcard
        case _ where type.hasSuffix("+json"): self = .json
        case _ where type.hasPrefix("text/"): self = .text
        case _ where type.hasPrefix("multipart/"): self = .multipart
        default: self = .other
        }
    }
}

extension TypeReference {
    /// `HTTPBody`
    static let bytes = TypeReference.runtime(.bytes)

    /// The type or nil; an optional one stays as it is.
    var madeOptional: TypeReference {
        if case .optional = self { self } else { .optional(self) }
    }
}
