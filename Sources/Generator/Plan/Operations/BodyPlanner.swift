/// Plans the body of a request.
enum BodyPlanner {
    /// What came of it: a plan, or that the operation has no body.
    struct Outcome {
        var plan: BodyPlan?
    }

    /// The body, or that there is none; `nil` when there is one that cannot be sent.
    static func plan(_ operation: ResolvedOperation, _ context: inout PlanningContext) -> Outcome? {
        guard let body = operation.body, !body.content.isEmpty else { return Outcome(plan: nil) }
        guard !BodyChoice.isEmpty(body, context) else {
            context.diagnostics.note(
                .emptyBody, "the body of '\(OperationPlanner.address(operation))' has no properties; none is sent",
                at: body.location)
            return Outcome(plan: nil)
        }
        let options = BodyChoice.options(operation, context)
        guard let first = options.first else {
            let types = body.content.map { "'\($0.mediaType)'" }.joined(separator: ", ")
            context.diagnostics.warning(
                .unsupportedBody,
                "'\(OperationPlanner.address(operation))' is left out: a body of \(types) is not supported",
                at: body.location
            )
            return nil
        }
        reportOthers(body, options, &context)
        let plans = options.map { plan($0, body, &context) }
        guard plans.count > 1 else { return Outcome(plan: plans.first) }
        guard let name = name(operation, &context) else { return nil }
        var members: [BodyChoicePlan.Member] = []
        for (option, var plan) in zip(options, plans) {
            plan.type = option.type
            let label = context.naming.member(BodyChoice.label(option, among: options), .method)
            members.append(BodyChoicePlan.Member(name: label, body: plan))
        }
        let address = OperationPlanner.address(operation)
        let type = TypeReference.named(name)
        return Outcome(
            plan: BodyPlan(
                format: .choice, mediaType: first.mediaType, type: body.isRequired ? type : type.madeOptional,
                isRequired: body.isRequired, documentation: Documentation(text: body.description),
                choice: BodyChoicePlan(
                    name: name, documentation: Documentation(summary: "What `\(address)` takes as its body."),
                    members: members, location: body.location)))
    }

    private static func plan(
        _ option: BodyOption, _ body: ResolvedOperation.Body, _ context: inout PlanningContext
    ) -> BodyPlan {
        let text = body.description ?? option.content.schema.flatMap { context.graph[$0].description }
        var plan = BodyPlan(
            format: option.format, mediaType: option.mediaType,
            type: body.isRequired ? option.type : option.type.madeOptional,
            isRequired: body.isRequired, documentation: Documentation(text: text))
        let content = option.content
        plan.schema = content.schema.map { context.graph[$0].pointer }
        plan.example =
            content.object.example ?? context.firstValue(of: content.object.examples)
            ?? content.schema.flatMap { context.graph[context.target(of: $0)].source.examples.first }
        switch option.format {
        case .form: (plan.style, plan.encodings) = FormEncodingPlanner.plan(option.content, &context)
        case .multipart: plan.encodings = MultipartPlanner.plan(option.content, &context)
        case .json, .text, .bytes, .choice: break
        }
        return plan
    }

    private static func name(_ operation: ResolvedOperation, _ context: inout PlanningContext) -> Identifier? {
        context.declare(
            "Body", of: operation, at: operation.pointer.appending("requestBody"),
            "the body of '\(OperationPlanner.address(operation))'")
    }

    /// How a content is sent; `nil` when it cannot be.
    static func format(_ content: ResolvedOperation.Content, _ context: PlanningContext) -> BodyPlan.Format? {
        switch MediaKind(content.mediaType) {
        case .json: .json
        case .form: isFields(content, context) ? .form : nil
        case .text: .text
        case .multipart: isFields(content, context) ? .multipart : nil
        case .wildcard: content.schema.map { isObject($0, context) } == true ? .json : .bytes
        case .eventStream, .jsonLines, .jsonSequence, .other: .bytes
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

    /// One note when a form repeats the schema of the JSON body, a warning when something else is lost.
    private static func reportOthers(
        _ body: ResolvedOperation.Body, _ options: [BodyOption], _ context: inout PlanningContext
    ) {
        guard let first = options.first else { return }
        let sent = Set(options.map { $0.content.written ?? $0.content.mediaType })
        for content in body.content where !sent.contains(content.written ?? content.mediaType) {
            let message = "the body can be sent as '\(content.mediaType)' too; it is sent as '\(first.mediaType)' only"
            let isSame =
                options.contains { context.isSame(content.schema, $0.content.schema) }
                || MediaKind(content.mediaType) == MediaKind(first.content.mediaType)
            context.diagnostics.add(
                Diagnostic(isSame ? .note : .warning, .contentTypeLeftOut, message, at: content.object.location))
        }
    }
}

extension PlanningContext {
    /// The name of a type that an operation has beside those of its schemas: `CreateCakeOutput`; `nil`, reported, when
    /// another type has it.
    mutating func declare(
        _ suffix: StaticString, of operation: ResolvedOperation, at place: JSONPointer, _ what: String
    ) -> Identifier? {
        let location = operation.operation.location
        let name =
            override(place, location) ?? naming.suffixed(operationNames.name(of: operation), suffix)
        if types.declare(name) { return name }
        diagnostics.error(
            .nameCollision,
            "the type of \(what) would be '\(name)', as another type is; "
                + "give it another name in 'names': '\(place): \(name)2'", at: location)
        return nil
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
