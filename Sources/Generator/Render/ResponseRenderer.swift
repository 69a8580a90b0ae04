/// How a response is read, and the enum for one of several.
enum ResponseRenderer {
    /// `response: .text`; nothing for JSON and for no content, which the type of the request tells.
    static func response(_ plan: ResponsePlan) -> Code? {
        if case .cases(let cases) = plan.format {
            return .list(
                open: "response: .cases(", elements: cases.map { .text(source(of: $0, in: plan)) }, close: ")",
                isOpen: true)
        }
        if plan.accept == nil, plan.format == .json || plan.format == .none { return nil }
        return .text("response: \(source(of: plan.format, accept: plan.accept))")
    }

    /// `ResponseCase(201, .json, CreateOutput.created)`
    private static func source(of plan: ResponseCasePlan, in response: ResponsePlan) -> String {
        let status = plan.status.map(status)
        let format = plan.format == .none ? nil : source(of: plan.format, accept: plan.accept)
        let output = plan.name.map { "\(response.type?.source ?? "").\($0.memberSource)" }
        return "\(RuntimeNames.responseCase)(\([status, format, output].compactMap(\.self).joined(separator: ", ")))"
    }

    private static func source(of format: ResponsePlan.Format, accept: String?) -> String {
        let source =
            switch format {
            case .none, .cases: ".none"
            case .json: ".json"
            case .text: ".text"
            case .bytes: ".bytes"
            case .events(let terminator): ".events(\(until(terminator)))"
            case .eventObjects(let dataIsText, let terminator):
                ".eventObjects(\(dataIsText ? "dataIsText: true\(terminator == nil ? "" : ", ")" : "")\(until(terminator)))"
            case .jsonLines: ".jsonLines()"
            case .jsonSequence: ".jsonSequence()"
            }
        return source + (accept.map { ".accepting(\(StringLiteral.source($0)))" } ?? "")
    }

    private static func until(_ terminator: String?) -> String {
        terminator.map { "until: \(StringLiteral.source($0))" } ?? ""
    }

    /// `404`, `.clientError`, `.any`
    static func status(_ status: String) -> String {
        switch status {
        case "1XX": ".informational"
        case "2XX": ".success"
        case "3XX": ".redirection"
        case "4XX": ".clientError"
        case "5XX": ".serverError"
        default: Int(status).map { String($0) } ?? ".any"
        }
    }

    /// `ErrorBody(BasicError.self, 401, 404)`
    static func errors(_ plans: [ErrorBodyPlan], label: String) -> Code? {
        if plans.isEmpty { return nil }
        return .list(
            open: "\(label): [",
            elements: plans.map { plan in
                let statuses = plan.statuses.map(status).joined(separator: ", ")
                return .text("\(RuntimeNames.errorBody)(\(plan.type.source).self, \(statuses))")
            },
            close: "]",
            trailingComma: true
        )
    }

    /// The enum of an operation that answers with one of several types.
    static func declaration(of plan: OutputPlan) -> TypeDeclaration {
        TypeDeclaration(
            comment: DocComment(plan.documentation),
            keyword: .enum,
            name: plan.name,
            conformances: ["Sendable"],
            groups: [
                plan.members.map { member in
                    .enumCase(
                        CaseDeclaration(
                            comment: DocComment(member.documentation), name: member.name.source,
                            payload: member.type?.source))
                }
            ]
        )
    }
}
