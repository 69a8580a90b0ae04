/// Plans what a successful response holds.
enum ResponsePlanner {
    /// The content that is returned: of the first 2xx response that has any, in ascending order.
    static func choose(
        _ operation: ResolvedOperation,
        _ context: PlanningContext
    ) -> (content: ResolvedOperation.Content, format: ResponsePlan.Format)? {
        successes(operation).first { hasContent($0, operation) }.flatMap { choose($0.content, context) }
    }

    /// What a method returns, and when.
    static func plan(_ operation: ResolvedOperation, _ context: inout PlanningContext) -> ResponsePlan {
        let successes = successes(operation)
        if successes.isEmpty {
            context.diagnostics.warning(
                .noSuccessResponse,
                "'\(OperationPlanner.address(operation))' has no 2xx response; the method returns nothing",
                at: operation.operation.location
            )
        }
        let statuses = successes.compactMap { Int($0.status) }
        let withContent = successes.filter { hasContent($0, operation) }
        guard let response = withContent.first, let chosen = choose(operation, context) else {
            let text = successes.first?.description
            return ResponsePlan(format: .none, type: nil, statuses: statuses, documentation: Documentation(text: text))
        }
        reportOthers(response, chosen.content, &context)
        reportSeveral(withContent, chosen.content, operation, &context)
        let isSometimesEmpty = withContent.count < successes.count && chosen.format == .json
        return ResponsePlan(
            format: chosen.format,
            type: type(chosen.content, chosen.format, isSometimesEmpty, context),
            statuses: statuses,
            documentation: Documentation(text: response.description)
        )
    }

    /// 204 and 205 have no content, nor do answers to HEAD (RFC 9110 §15.3.5, §15.3.6, §9.3.2).
    private static func hasContent(_ response: ResolvedOperation.Response, _ operation: ResolvedOperation) -> Bool {
        operation.operation.method != "HEAD" && !["204", "205"].contains(response.status) && !response.content.isEmpty
    }

    /// The responses that stand for success; `2XX`, or `default` where it is all there is.
    private static func successes(_ operation: ResolvedOperation) -> [ResolvedOperation.Response] {
        let declared = operation.responses.filter { $0.status.hasPrefix("2") }
        if !declared.isEmpty { return declared.sorted { $0.status < $1.status } }
        return operation.responses.count == 1 ? operation.responses.filter { $0.status == "default" } : []
    }

    private static func choose(
        _ content: [ResolvedOperation.Content], _ context: PlanningContext
    ) -> (content: ResolvedOperation.Content, format: ResponsePlan.Format)? {
        let ranked = content.map { ($0, format($0, context)) }
        return ranked.first { $0.1 == .json } ?? ranked.first { $0.1 == .text } ?? ranked.first
    }

    private static func format(_ content: ResolvedOperation.Content, _ context: PlanningContext) -> ResponsePlan.Format
    {
        switch MediaKind(content.mediaType) {
        case .json: return .json
        case .text: return .text
        case .wildcard:
            guard let schema = content.schema else { return .bytes }
            if case .string = context.graph[context.target(of: schema)].shape { return .bytes }
            return .json
        case .form, .multipart, .eventStream, .other: return .bytes
        }
    }

    private static func type(
        _ content: ResolvedOperation.Content, _ format: ResponsePlan.Format, _ isSometimesEmpty: Bool,
        _ context: PlanningContext
    ) -> TypeReference? {
        switch format {
        case .none: return nil
        case .text: return .runtime(.string)
        case .bytes: return .bytes
        case .json:
            let type = content.schema.map(context.element) ?? .runtime(.jsonValue)
            return isSometimesEmpty ? type.madeOptional : type
        }
    }

    private static func reportOthers(
        _ response: ResolvedOperation.Response, _ chosen: ResolvedOperation.Content, _ context: inout PlanningContext
    ) {
        if MediaKind(chosen.mediaType) == .eventStream {
            context.diagnostics.warning(
                .unsupportedResponse, "a stream of events is returned as bytes, when it ends",
                at: chosen.object.location)
        }
        for content in response.content where content.mediaType != chosen.mediaType {
            context.diagnostics.note(
                .contentTypeLeftOut,
                "the response can be '\(content.mediaType)' too; '\(chosen.mediaType)' alone is understood",
                at: content.object.location)
        }
    }

    private static func reportSeveral(
        _ responses: [ResolvedOperation.Response], _ chosen: ResolvedOperation.Content, _ operation: ResolvedOperation,
        _ context: inout PlanningContext
    ) {
        for response in responses.dropFirst() {
            guard !response.content.contains(where: { context.isSame($0.schema, chosen.schema) }) else { continue }
            context.diagnostics.warning(
                .severalSuccessResponses,
                "'\(OperationPlanner.address(operation))' has another schema for \(response.status) than for "
                    + "\(responses[0].status); the latter is used for both", at: response.location)
        }
    }
}
