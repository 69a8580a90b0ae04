/// Plans what shows who is calling: the schemes, what operations require, what the client's initializers take.
enum SecurityPlanner {
    /// The ways to be allowed to call.
    static func requirements(_ requirements: [SecurityRequirement]) -> [SecurityPlan] {
        requirements.map { requirement in
            SecurityPlan(uses: requirement.schemes.map { SecurityPlan.Use(scheme: $0.name, scopes: $0.value) })
        }
    }

    /// What an operation requires; `nil` when it is what the description requires everywhere.
    static func requirements(of operation: ResolvedOperation, _ context: PlanningContext) -> [SecurityPlan]? {
        let own = requirements(operation.security)
        return own == requirements(context.document.security ?? []) ? nil : own
    }

    /// What the description requires everywhere; `nil` when neither it nor any operation says anything.
    static func standard(_ context: PlanningContext) -> [SecurityPlan]? {
        if let security = context.document.security { return requirements(security) }
        return context.graph.operations.contains { $0.operation.security != nil } ? [] : nil
    }

    /// The schemes that anything kept requires; all of them where nothing requires any.
    static func schemes(_ context: inout PlanningContext) -> [SecuritySchemePlan] {
        let requirements = (context.document.security ?? []) + context.operations.flatMap(\.security)
        let used = Set(requirements.flatMap(\.schemes).map(\.name))
        let declared = context.graph.securitySchemes
        let kept = declared.filter { used.contains($0.name) }
        return (kept.isEmpty ? declared : kept).compactMap { plan($0, &context) }
    }

    private static func plan(_ scheme: Named<SecurityScheme>, _ context: inout PlanningContext) -> SecuritySchemePlan? {
        let kind: SecuritySchemePlan.Kind
        switch scheme.value.kind {
        case .http(let name, _): kind = .http(name)
        case .oauth2(let flows): kind = .oauth2(clientCredentials(flows))
        case .openIDConnect: kind = .openIDConnect
        case .mutualTLS: kind = .mutualTLS
        case .apiKey(let name, let place):
            guard let location = SecuritySchemePlan.KeyLocation(rawValue: place) else {
                return leaveOut(scheme, "an API key cannot be in '\(place)'", &context)
            }
            kind = .apiKey(name: name, location: location)
        case .unknown(let type): return leaveOut(scheme, "its type '\(type)' is not known", &context)
        }
        return SecuritySchemePlan(
            name: scheme.name, kind: kind, documentation: Documentation(text: scheme.value.description))
    }

    /// The flow of applications, when it says where tokens are issued.
    private static func clientCredentials(_ flows: [Named<OAuthFlow>]) -> SecuritySchemePlan.ClientCredentials? {
        guard let flow = flows.first(where: { $0.name == "clientCredentials" })?.value,
            let tokenURL = flow.tokenURL, !tokenURL.isEmpty
        else { return nil }
        let parameters = flow.formParameters.map {
            SecuritySchemePlan.ClientCredentials.Parameter(name: $0.name, value: $0.value)
        }
        return SecuritySchemePlan.ClientCredentials(tokenURL: tokenURL, parameters: parameters)
    }

    private static func leaveOut(
        _ scheme: Named<SecurityScheme>, _ why: String, _ context: inout PlanningContext
    ) -> SecuritySchemePlan? {
        context.diagnostics.warning(
            .unsupportedSecurity, "the security scheme '\(scheme.name)' is left out: \(why)", at: scheme.location)
        return nil
    }

    /// One argument where one is enough; else one for each scheme, by its name.
    static func arguments(
        _ schemes: [SecuritySchemePlan], beside taken: [Identifier], _ context: inout PlanningContext
    ) -> CredentialArguments {
        let given = schemes.filter { $0.kind != .mutualTLS }
        if given.isEmpty { return .any }
        if given.allSatisfy(\.takesToken) { return .token }
        if given.count == 1, case .apiKey = given[0].kind { return .key }
        if given.count == 1, given[0].isBasic { return .user }
        return .each(each(given, beside: taken, &context))
    }

    private static func each(
        _ schemes: [SecuritySchemePlan], beside taken: [Identifier], _ context: inout PlanningContext
    ) -> [CredentialArguments.Argument] {
        let members = schemes.map { scheme in
            let place = JSONPointer(["components", "securitySchemes", scheme.name])
            let location = context.graph.securitySchemes.first { $0.name == scheme.name }?.location
            let name = context.naming.member(scheme.name, .argument)
            let isTaken = taken.contains(name) || ["baseURL", "configuration", "server"].contains(name.text)
            return MemberNames.Member(
                text: scheme.name, location: location ?? context.document.root.location,
                override: context.override(place, location),
                preferred: [isTaken ? context.naming.suffixed(name, "Credential") : name])
        }
        let names = MemberNames.assign(members, .argument, in: context.clientName, context.naming, &context.diagnostics)
        return zip(names, schemes).compactMap { name, scheme in
            name.map { CredentialArguments.Argument(name: $0, scheme: scheme) }
        }
    }
}

extension SecuritySchemePlan {
    /// Whether its credential is a bearer token.
    fileprivate var takesToken: Bool {
        switch kind {
        case .oauth2, .openIDConnect: true
        case .http(let scheme): scheme.lowercased() == "bearer"
        case .apiKey, .mutualTLS: false
        }
    }

    fileprivate var isBasic: Bool {
        if case .http(let scheme) = kind { return scheme.lowercased() == "basic" }
        return false
    }
}
