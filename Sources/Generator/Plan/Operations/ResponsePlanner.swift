/// Plans what a method returns: of which statuses and media types, and as which Swift type.
enum ResponsePlanner {
    /// What a method returns, and what its sibling that streams does, where the operation can do both.
    struct Outcome {
        var plan: ResponsePlan
        var stream: ResponsePlan?
    }

    static func plan(_ operation: ResolvedOperation, _ context: inout PlanningContext) -> Outcome {
        let successes = ResponseChoice.successes(operation)
        let options = ResponseChoice.options(operation, context)
        if successes.isEmpty { reportNoSuccess(operation, &context) }
        ResponseReports.reportOthers(successes, options, &context)
        let streams = options.filter(\.isStream)
        let others = options.filter { !$0.isStream }
        if others.isEmpty || streams.isEmpty {
            return Outcome(plan: plan(options, successes, operation, &context), stream: nil)
        }
        return Outcome(
            plan: plan(others, successes, operation, &context),
            stream: plan(streams, successes, operation, &context))
    }

    private static func plan(
        _ options: [ResponseOption], _ successes: [ResolvedOperation.Response], _ operation: ResolvedOperation,
        _ context: inout PlanningContext
    ) -> ResponsePlan {
        let text = options.first?.response.description ?? successes.first?.description
        var plan = ResponsePlan(
            format: .none, type: nil, statuses: statuses(successes), documentation: Documentation(text: text))
        guard let first = options.first else { return plan }
        let empty = successes.filter { !ResponseChoice.hasContent($0, operation) }
        let formats = Set(options.map(\.format))
        if Set(options.map(\.type)).count == 1 {
            plan.type = empty.isEmpty || first.format != .json ? first.type : first.type.madeOptional
            plan.accept = formats.count == 1 ? accept(options) : nil
            plan.format = formats.count == 1 ? first.format : .cases(merged(options))
            return plan
        }
        let output = OutputPlanner.plan(options, empty: empty, operation, &context)
        plan.format = .cases(output.cases)
        plan.type = output.declaration.map { .named($0.name) }
        plan.output = output.declaration
        return plan
    }

    /// What to ask for, where it is not what the format asks for by itself.
    static func accept(_ options: [ResponseOption]) -> String? {
        guard let first = options.first else { return nil }
        var types: [String] = []
        for option in first.format == .json ? options.prefix(1) : options[...] {
            for type in option.mediaTypes where !types.contains(type) { types.append(type) }
        }
        let isUsual = types.allSatisfy { first.format.asksFor($0) || $0.contains("*") }
        return isUsual ? nil : types.joined(separator: ", ")
    }

    /// Several ways to read one type: a string that may come as JSON or as text.
    private static func merged(_ options: [ResponseOption]) -> [ResponseCasePlan] {
        var formats: [ResponsePlan.Format] = []
        for option in options where !formats.contains(option.format) { formats.append(option.format) }
        return formats.map { format in
            ResponseCasePlan(
                name: nil, status: nil, format: format, accept: accept(options.filter { $0.format == format }))
        }
    }

    /// The declared ones; none where a range or `default` allows others.
    private static func statuses(_ successes: [ResolvedOperation.Response]) -> [Int] {
        let statuses = successes.compactMap { Int($0.status) }
        return statuses.count == successes.count ? statuses : []
    }

    private static func reportNoSuccess(_ operation: ResolvedOperation, _ context: inout PlanningContext) {
        context.diagnostics.warning(
            .noSuccessResponse,
            "'\(OperationPlanner.address(operation))' has no response that tells success; the method returns nothing",
            at: operation.operation.location
        )
    }
}

extension ResponsePlan.Format {
    /// Whether the format asks for a media type by itself.
    func asksFor(_ mediaType: String) -> Bool {
        switch self {
        case .none, .cases: true
        case .json: mediaType == "application/json"
        case .text: mediaType == "text/plain"
        case .bytes: false
        case .events, .eventObjects: mediaType == "text/event-stream"
        case .jsonLines: ["application/jsonl", "application/x-ndjson"].contains(mediaType)
        case .jsonSequence: mediaType == "application/json-seq"
        }
    }
}
