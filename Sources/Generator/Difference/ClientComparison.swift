/// Compares the client: its name, initializers, servers and credentials.
enum ClientComparison {
    static func compare(_ c: inout Comparison) {
        guard let old = c.old.client, let new = c.new.client else { return }
        if old.name != new.name {
            c.add(
                .clientRenamed, .breaksSource, old.name.text, "is called '\(new.name)' now",
                side(c.old, "info", SwiftExcerpt.head(.client(old), c.old.plan.access)),
                side(c.new, "info", SwiftExcerpt.head(.client(new), c.new.plan.access)))
        }
        compareInitializers(old, new, &c)
        ServerComparison.compare(old, new, &c)
        compareSecurity(old, new, &c)
        ErrorBodyComparison.compare(old, new, &c)
        if old.errorCodeProperty != new.errorCodeProperty || old.errorMessageProperty != new.errorMessageProperty {
            c.add(
                .errorShape, .breaksWire, new.name.text, "reads the code and the message of errors elsewhere",
                side(c.old, "info", SwiftExcerpt.errorShape(old)), side(c.new, "info", SwiftExcerpt.errorShape(new)))
        }
        if old.serviceVersion != new.serviceVersion || old.serviceName != new.serviceName {
            c.add(
                .serviceVersion, .documents, new.name.text,
                "is of \(quoted(new.serviceName)) \(quoted(new.serviceVersion))",
                side(
                    c.old, "info",
                    ["\(StringLiteral.source(old.serviceName)), \(StringLiteral.source(old.serviceVersion))"]),
                side(
                    c.new, "info",
                    ["\(StringLiteral.source(new.serviceName)), \(StringLiteral.source(new.serviceVersion))"]))
        }
        DocumentationComparison.compare(
            old.documentation, new.documentation, new.name.text,
            { c in (JSONPointer(["info"]), nil, SwiftExcerpt.head(.client(old), c.old.plan.access)) },
            { c in (JSONPointer(["info"]), nil, SwiftExcerpt.head(.client(new), c.new.plan.access)) }, &c)
    }

    /// An initializer stays usable where one of the new ones takes every call that it took.
    private static func compareInitializers(_ old: ClientPlan, _ new: ClientPlan, _ c: inout Comparison) {
        let (before, after) = (ClientInitializers.of(old), ClientInitializers.of(new))
        let isUsable = before.allSatisfy { initializer in
            after.contains { $0.accepts(initializer) }
        }
        let isSame = before.map(\.signature) == after.map(\.signature)
        if isUsable && isSame { return }
        c.add(
            .clientInitializer, isUsable ? .adds : .breaksSource, "\(new.name).init",
            isUsable ? "takes more" : "takes other arguments",
            side(c.old, "servers", SwiftExcerpt.initializers(old, c.old.plan.access)),
            side(c.new, "servers", SwiftExcerpt.initializers(new, c.new.plan.access)))
    }

    private static func compareSecurity(_ old: ClientPlan, _ new: ClientPlan, _ c: inout Comparison) {
        if let change = SecurityComparison.change(old.security ?? [], new.security ?? []) {
            c.add(
                .clientSecurity, change.effect, new.name.text, change.message,
                side(c.old, "security", SwiftExcerpt.security(old.security)),
                side(c.new, "security", SwiftExcerpt.security(new.security)))
        }
        for scheme in old.schemes {
            guard let match = new.schemes.first(where: { $0.name == scheme.name }), match.kind != scheme.kind else {
                continue
            }
            c.add(
                .clientScheme, .breaksWire, new.name.text, "shows the credential \(quoted(scheme.name)) in another way",
                schemeSide(c.old, scheme), schemeSide(c.new, match))
        }
    }

    private static func schemeSide(_ plan: DescribedPlan, _ scheme: SecuritySchemePlan) -> Change.Side {
        Comparison.side(
            plan, JSONPointer(["components", "securitySchemes", scheme.name]), plan.root.location,
            SwiftExcerpt.schemes([scheme]))
    }

    /// A side whose place is a key of the description, or its beginning.
    static func side(_ plan: DescribedPlan, _ key: String, _ swift: [String]) -> Change.Side {
        Comparison.side(plan, JSONPointer([key]), plan.root.location, swift)
    }
}

extension FunctionDeclaration {
    /// Whether every call of another function compiles with this one.
    func accepts(_ other: FunctionDeclaration) -> Bool {
        var rest = parameters[...]
        for parameter in other.parameters {
            let label = parameter.label ?? parameter.name
            guard let index = rest.firstIndex(where: { ($0.label ?? $0.name) == label }) else { return false }
            if !rest[..<index].allSatisfy({ $0.defaultValue != nil }) { return false }
            let match = rest[index]
            if match.type != parameter.type && match.type != parameter.type + "?" { return false }
            if parameter.defaultValue != nil && match.defaultValue == nil { return false }
            rest = rest[(index + 1)...]
        }
        return rest.allSatisfy { $0.defaultValue != nil }
    }

    /// Its parameters as text.
    var signature: [String] {
        parameters.map { "\($0.label ?? "") \($0.name): \($0.type) = \($0.defaultValue ?? "")" }
    }
}
