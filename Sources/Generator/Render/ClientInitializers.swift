/// The initializers of a client that know the service's address: one for each way to give the token.
///
/// The runtime's `APIClient` adds those that take a base URL.
enum ClientInitializers {
    private enum Token {
        case none, text, provider
    }

    static func of(_ plan: ClientPlan) -> [FunctionDeclaration] {
        if plan.server == nil { return [] }
        return plan.takesToken ? [initializer(plan, .text), initializer(plan, .provider)] : [initializer(plan, .none)]
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
    ///         credential: .bearer(token),
    ///         configuration: configuration
    ///     )
    ///     self.init(client: client)
    /// }
    /// ```
    private static func initializer(_ plan: ClientPlan, _ token: Token) -> FunctionDeclaration {
        FunctionDeclaration(
            comment: comment(plan, token),
            parameters: plan.variables.map { parameter(for: $0, of: plan) } + tokenParameter(token) + [configuration],
            effects: "throws",
            body: [
                .list(open: "let client = try \(RuntimeNames.client)(", elements: arguments(plan, token), close: ")"),
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

    /// A host that callers choose has to be said; what has a list of values, or stands in the path, has a default.
    private static func parameter(for variable: ClientPlan.Variable, of plan: ClientPlan) -> ParameterDeclaration {
        let isOptional = !variable.allowedValues.isEmpty || !isHost(variable, of: plan)
        return ParameterDeclaration(
            name: variable.argument.source,
            type: RuntimeType.string.rawValue,
            defaultValue: isOptional ? StringLiteral.source(variable.defaultValue) : nil
        )
    }

    private static func isHost(_ variable: ClientPlan.Variable, of plan: ClientPlan) -> Bool {
        guard let server = plan.server, let use = server.firstRange(of: "{\(variable.name)}") else { return false }
        let before = server[..<use.lowerBound]
        guard let scheme = before.firstRange(of: "://") else { return before.isEmpty }
        return !before[scheme.upperBound...].contains { $0 == "/" || $0 == ":" }
    }

    private static func tokenParameter(_ token: Token) -> [ParameterDeclaration] {
        switch token {
        case .none:
            [ParameterDeclaration(name: "credential", type: "\(RuntimeNames.credential)?", defaultValue: "nil")]
        case .text: [ParameterDeclaration(name: "token", type: "String")]
        case .provider:
            [ParameterDeclaration(name: "token", type: "@escaping @Sendable () async throws -> String")]
        }
    }

    private static func arguments(_ plan: ClientPlan, _ token: Token) -> [Code] {
        var arguments: [Code] = [.text("Self.service")]
        let variables = plan.variables.map { variable in
            Code.text("\(StringLiteral.source(variable.name)): \(variable.argument.source)")
        }
        arguments.append(
            .list(
                open: variables.isEmpty ? "variables: [:" : "variables: [",
                elements: variables,
                close: "]",
                trailingComma: true
            ))
        arguments.append(.text(token == .none ? "credential: credential" : "credential: .bearer(token)"))
        return arguments + [.text("configuration: configuration")]
    }

    private static func comment(_ plan: ClientPlan, _ token: Token) -> DocComment {
        var comment = DocComment()
        comment.add(
            paragraph: token == .provider
                ? "Makes a client that asks for a token before each call, so that the token can be renewed."
                : "Makes a client of the service.")
        comment.add(paragraph: "- Parameters:")
        for variable in plan.variables {
            let text = variable.documentation.summary ?? "The variable \(DocComment.code(variable.name)) of the server."
            comment.add(item: "  - \(variable.argument.text): ", text, indentation: "    ")
        }
        switch token {
        case .none: comment.add(item: "  - credential: ", "What shows who calls.", indentation: "    ")
        case .text: comment.add(item: "  - token: ", "The bearer token of every call.", indentation: "    ")
        case .provider: comment.add(item: "  - token: ", "Gives the bearer token of a call.", indentation: "    ")
        }
        comment.add(item: "  - configuration: ", "Transport, timeout, decoding, observers.", indentation: "    ")
        comment.add(paragraph: "- Throws: `RequestError` when a value does not fit its place.", isContinuation: true)
        return comment
    }
}
