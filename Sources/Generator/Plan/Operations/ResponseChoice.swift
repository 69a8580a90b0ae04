/// One way in which an operation answers: a status, a format, and the type that comes of it.
struct ResponseOption {
    var response: ResolvedOperation.Response
    var content: ResolvedOperation.Content
    var format: ResponsePlan.Format
    /// The schema whose type it has; `nil` for text, bytes and any JSON.
    var schema: SchemaID?
    var type: TypeReference
    /// As the description writes them.
    var mediaTypes: [String]

    /// Whether its items are handed on as they arrive.
    var isStream: Bool {
        switch format {
        case .events, .eventObjects, .jsonLines, .jsonSequence: true
        case .none, .json, .text, .bytes, .cases: false
        }
    }
}

/// Which of an operation's responses tell success, and which of their contents are understood.
enum ResponseChoice {
    /// The responses that stand for success, in ascending order, ranges behind: 2xx; where there is none, `default`
    /// beside refusals alone, or the redirections that are declared.
    static func successes(_ operation: ResolvedOperation) -> [ResolvedOperation.Response] {
        let declared = operation.responses.filter { $0.status.hasPrefix("2") }
        if !declared.isEmpty { return declared.sorted { $0.status < $1.status } }
        let redirections = operation.responses.filter { $0.status.hasPrefix("3") }
        if !redirections.isEmpty { return redirections.sorted { $0.status < $1.status } }
        if operation.responses.contains(where: { $0.status.hasPrefix("1") }) { return [] }
        return operation.responses.filter { $0.status == "default" }
    }

    /// 204 and 205 have no content, nor do answers to HEAD (RFC 9110 §15.3.5, §15.3.6, §9.3.2).
    static func hasContent(_ response: ResolvedOperation.Response, _ operation: ResolvedOperation) -> Bool {
        operation.operation.method != "HEAD" && !["204", "205"].contains(response.status) && !response.content.isEmpty
    }

    /// The contents that are understood, the likeliest of each status first; those of one type and format once.
    static func options(_ operation: ResolvedOperation, _ context: PlanningContext) -> [ResponseOption] {
        var schemas: [SchemaID] = []
        return successes(operation).filter { hasContent($0, operation) }.flatMap { response in
            options(response, operation, &schemas, context)
        }
    }

    /// - Parameter schemas: Those seen so far: what is written alike is one type.
    private static func options(
        _ response: ResolvedOperation.Response, _ operation: ResolvedOperation, _ schemas: inout [SchemaID],
        _ context: PlanningContext
    ) -> [ResponseOption] {
        var found: [ResponseOption] = []
        for content in response.content {
            found.append(option(content, response, operation, &schemas, context))
        }
        let ranked = found.enumerated().sorted {
            (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
        }.map(\.element)
        var kept: [ResponseOption] = []
        for option in ranked {
            let twin = kept.firstIndex { other in
                other.format == option.format
                    && (option.schema.map { $0 == other.schema } ?? (other.type == option.type))
            }
            if isRepetition(option, of: kept, context) { continue }
            if let twin { kept[twin].mediaTypes += option.mediaTypes } else { kept.append(option) }
        }
        return kept
    }

    /// The schemas that get a type, and what its name says beside that of the operation: those of the successes, and
    /// those of the refusals.
    static func named(_ operation: ResolvedOperation, _ context: PlanningContext) -> [(schema: SchemaID, words: String)]
    {
        let options = options(operation, context)
        let successes = options.enumerated().compactMap { index, option -> (SchemaID, String)? in
            guard let schema = option.schema else { return nil }
            if option.isStream, index > 0 { return (schema, "event") }
            let isFirst = index == 0 || option.response.status == options[0].response.status
            let status = isFirst ? "" : StatusName.text(option.response.status) + " "
            let siblings = options.prefix(index).contains { $0.response.status == option.response.status }
            let type = siblings ? MediaKind.label(option.content.mediaType) + " " : ""
            return (schema, status + type + "response")
        }
        return successes + refusals(operation, context)
    }

    /// `error` where one status or all have the schema, `not found error` where others have another.
    private static func refusals(
        _ operation: ResolvedOperation, _ context: PlanningContext
    ) -> [(schema: SchemaID, words: String)] {
        let bodies = operation.responses.filter { $0.status == "default" || $0.status >= "4" }.compactMap { response in
            response.content.first { MediaKind($0.mediaType) == .json }?.schema.map { (response.status, $0) }
        }
        return bodies.map { status, schema in
            let isShared = context.graph[schema].pointer.tokens.prefix(2) == ["components", "responses"]
            return (schema, isShared || bodies.count == 1 ? "error" : StatusName.text(status) + " error")
        }
    }

    /// Typed contents before text, and that before bytes.
    private static func rank(_ option: ResponseOption) -> Int {
        switch option.format {
        case .json: 0
        case .events, .eventObjects, .jsonLines, .jsonSequence: 1
        case .text: 2
        case .bytes, .none, .cases: 3
        }
    }

    /// Whether a content says in XML, YAML or the like what another one says in a form that is understood.
    private static func isRepetition(
        _ option: ResponseOption, of others: [ResponseOption], _ context: PlanningContext
    ) -> Bool {
        guard option.format == .bytes, let schema = option.content.schema, let first = others.first,
            first.format != .bytes
        else { return false }
        if first.format == .json, context.isSame(schema, first.content.schema) { return true }
        switch context.graph[context.target(of: schema)].shape {
        case .object, .map, .array, .union: return true
        default: return false
        }
    }

    private static func option(
        _ content: ResolvedOperation.Content, _ response: ResolvedOperation.Response, _ operation: ResolvedOperation,
        _ schemas: inout [SchemaID], _ context: PlanningContext
    ) -> ResponseOption {
        var (format, schema) = StreamPlanner.format(content, response, operation, context) ?? format(content, context)
        if let own = schema {
            schema = schemas.first { context.isSame($0, own) } ?? own
            if schema == own { schemas.append(own) }
        }
        let value = schema.map(context.element) ?? .runtime(.jsonValue)
        let type: TypeReference =
            switch format {
            case .none, .cases, .json: value
            case .text: .runtime(.string)
            case .bytes: .bytes
            case .events: .stream(.event(value))
            case .eventObjects, .jsonLines, .jsonSequence: .stream(value)
            }
        return ResponseOption(
            response: response, content: content, format: format, schema: schema, type: type,
            mediaTypes: [content.written ?? content.mediaType])
    }

    private static func format(
        _ content: ResolvedOperation.Content, _ context: PlanningContext
    ) -> (ResponsePlan.Format, SchemaID?) {
        switch MediaKind(content.mediaType) {
        case .json: return (.json, content.schema)
        case .text: return (.text, nil)
        case .wildcard:
            guard let schema = content.schema else { return (.bytes, nil) }
            if case .string = context.graph[context.target(of: schema)].shape { return (.bytes, nil) }
            return (.json, schema)
        case .form, .multipart, .eventStream, .jsonLines, .jsonSequence, .other: return (.bytes, nil)
        }
    }
}

/// Says which contents of a response are not understood.
enum ResponseReports {
    static func reportOthers(
        _ successes: [ResolvedOperation.Response], _ options: [ResponseOption], _ context: inout PlanningContext
    ) {
        for response in successes {
            let understood = options.filter { $0.response.location == response.location }
            guard let first = understood.first else { continue }
            let names = Set(understood.flatMap(\.mediaTypes))
            for content in response.content where !names.contains(content.written ?? content.mediaType) {
                context.diagnostics.note(
                    .contentTypeLeftOut,
                    "the response can be '\(content.mediaType)' too; '\(first.content.mediaType)' alone is asked for",
                    at: content.object.location)
            }
        }
    }
}
