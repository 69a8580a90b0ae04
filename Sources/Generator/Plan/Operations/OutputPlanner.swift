/// Plans the enum of an operation that answers with one of several types.
enum OutputPlanner {
    /// The cases of the response, and the enum; `nil` when that can have no name, which is reported.
    static func plan(
        _ options: [ResponseOption], empty: [ResolvedOperation.Response], _ operation: ResolvedOperation,
        _ context: inout PlanningContext
    ) -> (cases: [ResponseCasePlan], declaration: OutputPlan?) {
        let hasStatuses = Set(options.map(\.response.status) + empty.map(\.status)).count > 1
        var taken: Set<Identifier> = []
        var cases: [ResponseCasePlan] = []
        var members: [OutputPlan.Member] = []
        for option in options {
            let siblings = options.filter { $0.response.status == option.response.status }
            let name = unique(label(option, among: siblings, hasStatuses: hasStatuses, context), &taken, context)
            cases.append(
                ResponseCasePlan(
                    name: name, status: hasStatuses ? option.response.status : nil, format: option.format,
                    accept: ResponsePlanner.accept([option])))
            members.append(
                OutputPlan.Member(name: name, type: option.type, documentation: documentation(option.response)))
        }
        for response in empty {
            let name = unique(context.naming.member(StatusName.text(response.status), .enumMember), &taken, context)
            cases.append(ResponseCasePlan(name: name, status: response.status, format: .none, accept: nil))
            members.append(OutputPlan.Member(name: name, type: nil, documentation: documentation(response)))
        }
        guard let name = name(operation, &context) else { return (cases, nil) }
        let address = OperationPlanner.address(operation)
        return (
            cases,
            OutputPlan(
                name: name, documentation: Documentation(summary: "What `\(address)` answers."), members: members,
                location: operation.operation.location)
        )
    }

    private static func documentation(_ response: ResolvedOperation.Response) -> Documentation {
        var documentation = Documentation(text: response.description)
        documentation.facts = ["Status: \(response.status)."]
        return documentation
    }

    private static func name(_ operation: ResolvedOperation, _ context: inout PlanningContext) -> Identifier? {
        context.declare(
            "Output", of: operation, at: operation.pointer.appending("responses"),
            "the output of '\(OperationPlanner.address(operation))'")
    }

    /// `created`, `json`, or `createdJSON` where status and media type both tell the cases apart.
    private static func label(
        _ option: ResponseOption, among siblings: [ResponseOption], hasStatuses: Bool, _ context: PlanningContext
    ) -> Identifier {
        var words: [String] = []
        if hasStatuses { words.append(StatusName.text(option.response.status)) }
        if siblings.count > 1 || !hasStatuses { words.append(formatText(option, among: siblings)) }
        return context.naming.member(words.joined(separator: " "), .enumMember)
    }

    private static func formatText(_ option: ResponseOption, among siblings: [ResponseOption]) -> String {
        let isFirst = siblings.first { $0.format == option.format }?.content.mediaType == option.content.mediaType
        guard isFirst else { return MediaKind.label(option.content.mediaType) }
        switch option.format {
        case .json: return "json"
        case .text: return "text"
        case .bytes: return "bytes"
        case .events, .eventObjects: return "events"
        case .jsonLines, .jsonSequence: return "items"
        case .none, .cases: return "content"
        }
    }

    private static func unique(
        _ name: Identifier, _ taken: inout Set<Identifier>, _ context: PlanningContext
    ) -> Identifier {
        var result = name
        var number = 2
        while !taken.insert(result).inserted {
            result = context.naming.member("\(name.text) \(number)", .enumMember)
            number += 1
        }
        return result
    }
}

/// What a status is called: its reason phrase (RFC 9110 §15), or what its range means.
enum StatusName {
    /// `created` for 201, `success` for `2XX`, `other` for `default`.
    static func text(_ status: String) -> String {
        switch status {
        case "200": "ok"
        case "201": "created"
        case "202": "accepted"
        case "203": "non authoritative"
        case "204": "no content"
        case "205": "reset content"
        case "206": "partial content"
        case "207": "multi status"
        case "208": "already reported"
        case "226": "im used"
        case "301": "moved permanently"
        case "302": "found"
        case "303": "see other"
        case "304": "not modified"
        case "307": "temporary redirect"
        case "308": "permanent redirect"
        case "2XX": "success"
        case "3XX": "redirection"
        case "400": "bad request"
        case "401": "unauthorized"
        case "402": "payment required"
        case "403": "forbidden"
        case "404": "not found"
        case "405": "method not allowed"
        case "406": "not acceptable"
        case "408": "request timeout"
        case "409": "conflict"
        case "410": "gone"
        case "412": "precondition failed"
        case "413": "content too large"
        case "415": "unsupported media type"
        case "422": "unprocessable content"
        case "423": "locked"
        case "428": "precondition required"
        case "429": "too many requests"
        case "500": "internal server"
        case "501": "not implemented"
        case "502": "bad gateway"
        case "503": "service unavailable"
        case "504": "gateway timeout"
        case "4XX": "client"
        case "5XX": "server"
        case "default": "other"
        default: "status \(status)"
        }
    }
}
