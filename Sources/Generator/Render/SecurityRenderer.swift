/// Security schemes and requirements as the runtime's values.
enum SecurityRenderer {
    /// `security: [["bearerAuth": []], ["oauth": ["read:owls"]]]`; nothing for what holds everywhere.
    static func requirements(_ plans: [SecurityPlan]?) -> Code? {
        guard let plans else { return nil }
        return .list(
            open: "security: [", elements: plans.map { .text(source(of: $0)) }, close: "]", trailingComma: true)
    }

    private static func source(of plan: SecurityPlan) -> String {
        let uses = plan.uses.map { use in
            let scopes = use.scopes.map(StringLiteral.source).joined(separator: ", ")
            return "\(StringLiteral.source(use.scheme)): [\(scopes)]"
        }
        return "[\(uses.isEmpty ? ":" : uses.joined(separator: ", "))]"
    }

    /// `schemes: [.http("bearerAuth", "bearer"), …]`
    static func schemes(_ plans: [SecuritySchemePlan]) -> Code? {
        if plans.isEmpty { return nil }
        return .list(
            open: "schemes: [", elements: plans.map(code), close: "]", trailingComma: true)
    }

    /// `ClientCredentialsFlow("/oauth/token", parameters: ["audience": "/api/v2/"])`
    private static func code(of flow: SecuritySchemePlan.ClientCredentials) -> Code {
        var arguments: [Code] = [.text(StringLiteral.source(flow.tokenURL))]
        if !flow.parameters.isEmpty {
            let parameters = flow.parameters.map {
                Code.text("\(StringLiteral.source($0.name)): \(StringLiteral.source($0.value))")
            }
            arguments.append(.list(open: "parameters: [", elements: parameters, close: "]", trailingComma: true))
        }
        return .list(
            open: "clientCredentials: \(RuntimeNames.clientCredentialsFlow)(", elements: arguments, close: ")")
    }

    private static func code(of plan: SecuritySchemePlan) -> Code {
        guard case .oauth2(let flow?) = plan.kind else { return .text(source(of: plan)) }
        return .list(
            open: ".oauth2(", elements: [.text(StringLiteral.source(plan.name)), code(of: flow)], close: ")")
    }

    private static func source(of plan: SecuritySchemePlan) -> String {
        let scheme = StringLiteral.source(plan.name)
        return switch plan.kind {
        case .http(let name): ".http(\(scheme), \(StringLiteral.source(name)))"
        case .oauth2: ".oauth2(\(scheme))"
        case .openIDConnect: ".openIDConnect(\(scheme))"
        case .mutualTLS: ".mutualTLS(\(scheme))"
        case .apiKey(let name, let location):
            ".apiKey(\(scheme), name: \(StringLiteral.source(name)), in: .\(location.rawValue))"
        }
    }
}
