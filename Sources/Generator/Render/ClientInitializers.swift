/// The initializers of a client that know the service's address: one for each form of its credentials.
///
/// The runtime's `APIClient` adds those that take a base URL.
enum ClientInitializers {
    static func of(_ plan: ClientPlan) -> [FunctionDeclaration] {
        if plan.servers.isEmpty { return [] }
        return CredentialRenderer.forms(plan.credentials).map { initializer(plan, $0) }
    }

    /// ```swift
    /// public init(
    ///     domain: String,
    ///     token: String,
    ///     configuration: ClientConfiguration = ClientConfiguration()
    /// ) throws {
    ///     let client = try Client(
    ///         Self.service,
    ///         variables: ["tenantDomain": domain],
    ///         credentials: Credentials(.bearer(token)),
    ///         configuration: configuration
    ///     )
    ///     self.init(client: client)
    /// }
    /// ```
    private static func initializer(_ plan: ClientPlan, _ form: CredentialRenderer.Form) -> FunctionDeclaration {
        FunctionDeclaration(
            comment: comment(plan, form),
            parameters: server(plan) + plan.variables.map { parameter(for: $0, of: plan) }
                + CredentialRenderer.parameters(form) + [
                    configuration
                ],
            effects: "throws",
            body: [
                .list(open: "let client = try \(RuntimeNames.client)(", elements: arguments(plan, form), close: ")"),
                .text("self.init(client: client)"),
            ]
        )
    }

    private static var configuration: ParameterDeclaration {
        ParameterDeclaration(
            name: "configuration",
            type: RuntimeNames.clientConfiguration,
            defaultValue: "\(RuntimeNames.clientConfiguration)()"
        )
    }

    /// `server: Server = Self.production`, where there is a choice.
    private static func server(_ plan: ClientPlan) -> [ParameterDeclaration] {
        guard let name = plan.servers.first?.name else { return [] }
        return [
            ParameterDeclaration(name: "server", type: RuntimeNames.server, defaultValue: "Self.\(name.memberSource)")
        ]
    }

    private static func parameter(for variable: ClientPlan.Variable, of plan: ClientPlan) -> ParameterDeclaration {
        let text = RuntimeType.string.rawValue
        let hasChoice = plan.servers.count > 1
        return ParameterDeclaration(
            name: variable.argument.labelSource,
            type: hasChoice ? "\(text)?" : text,
            defaultValue: hasChoice
                ? "nil" : variable.isRequired ? nil : StringLiteral.source(variable.variable.defaultValue)
        )
    }

    private static func arguments(_ plan: ClientPlan, _ form: CredentialRenderer.Form) -> [Code] {
        var arguments: [Code] = [.text("Self.service")]
        if plan.servers.count > 1 { arguments.append(.text("server: server")) }
        let variables = plan.variables.map { variable in
            Code.text("\(StringLiteral.source(variable.variable.name)): \(variable.argument.source)")
        }
        arguments.append(
            .list(
                open: variables.isEmpty ? "variables: [:" : "variables: [",
                elements: variables,
                close: "]",
                trailingComma: true
            ))
        arguments.append(CredentialRenderer.argument(form))
        return arguments + [.text("configuration: configuration")]
    }

    private static func comment(_ plan: ClientPlan, _ form: CredentialRenderer.Form) -> DocComment {
        var comment = DocComment()
        comment.add(paragraph: CredentialRenderer.summary(form))
        comment.add(paragraph: "- Parameters:")
        if plan.servers.count > 1 { comment.add(item: "  - server: ", "Where the service is.", indentation: "    ") }
        for variable in plan.variables {
            let text =
                variable.variable.documentation.summary
                ?? "The variable \(DocComment.code(variable.variable.name)) of the server."
            comment.add(item: "  - \(variable.argument.text): ", text, indentation: "    ")
        }
        for (name, text) in CredentialRenderer.documentation(form) {
            comment.add(item: "  - \(name): ", text, indentation: "    ")
        }
        comment.add(item: "  - configuration: ", "Transport, timeout, decoding, observers.", indentation: "    ")
        comment.add(paragraph: "- Throws: `RequestError` when a value does not fit its place.", isContinuation: true)
        return comment
    }
}
