/// The struct that callers make, with what it declares about the service.
enum ClientRenderer {
    static func declaration(of plan: ClientPlan) -> TypeDeclaration {
        let initializers = ClientInitializers.of(plan).map { [MemberDeclaration.function($0)] }
        return TypeDeclaration(
            comment: DocComment(plan.documentation),
            keyword: .struct,
            name: plan.name,
            conformances: [RuntimeNames.apiClient],
            groups: [ResourceRenderer.clientMembers]
                + initializers
                + [ResourceRenderer.children(plan.children)]
                + OperationRenderer.groups(of: plan.operations)
                + plan.servers.compactMap(ServerRenderer.member).map { [$0] }
                + [[.variable(service(of: plan))]]
        )
    }

    /// `public static let service = Service(interface: …, name: …, version: …, server: …)`
    private static func service(of plan: ClientPlan) -> VariableDeclaration {
        let parts: [Code?] = [
            .text("interface: .\(RuntimeNames.interfaceVersion)"),
            .text("name: \(StringLiteral.source(plan.serviceName))"),
            .text("version: \(StringLiteral.source(plan.serviceVersion))"),
            service(server: plan),
            SecurityRenderer.schemes(plan.schemes),
            SecurityRenderer.requirements(plan.security),
            errorShape(of: plan),
            ResponseRenderer.errors(plan.errorBodies, label: "errorBodies"),
        ]
        return VariableDeclaration(
            isStatic: true,
            keyword: .let,
            name: "service",
            value: .list(open: "\(RuntimeNames.service)(", elements: parts.compactMap(\.self), close: ")")
        )
    }

    /// `server: Server("https://…")`, or the member that has it.
    private static func service(server plan: ClientPlan) -> Code {
        guard let first = plan.servers.first else { return .text("server: \(RuntimeNames.server)(\"\")") }
        if let name = first.name { return .text("server: \(name.source)") }
        return ServerRenderer.code(first, prefix: "server: ")
    }

    /// `errors: ErrorShape(code: ["errorCode"], message: ["message"])`, when the configuration says so.
    static func errorShape(of plan: ClientPlan) -> Code? {
        if plan.errorCodeProperty == nil && plan.errorMessageProperty == nil { return nil }
        let shape = RuntimeNames.errorShape
        let code = plan.errorCodeProperty.map { "[\(StringLiteral.source($0))]" } ?? "\(shape).standard.code"
        let message = plan.errorMessageProperty.map { "[\(StringLiteral.source($0))]" } ?? "\(shape).standard.message"
        return .text("errors: \(shape)(code: \(code), message: \(message))")
    }
}
