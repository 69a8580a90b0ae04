/// What one initializer of a client takes to show who is calling.
enum CredentialRenderer {
    /// One of the forms in which a credential is taken.
    enum Form {
        case any, token, provider, user, key
        case each([CredentialArguments.Argument])
    }

    /// The forms, each of which is an initializer of its own.
    static func forms(_ arguments: CredentialArguments) -> [Form] {
        switch arguments {
        case .any: [.any]
        case .token: [.token, .provider]
        case .user: [.user]
        case .key: [.key]
        case .each(let arguments): [.each(arguments)]
        }
    }

    /// The parameters, without those of server and configuration.
    static func parameters(_ form: Form) -> [ParameterDeclaration] {
        let optional = "\(RuntimeNames.credential)?"
        return switch form {
        case .any: [ParameterDeclaration(name: "credential", type: optional, defaultValue: "nil")]
        case .token: [ParameterDeclaration(name: "token", type: "String")]
        case .provider: [ParameterDeclaration(name: "token", type: "@escaping @Sendable () async throws -> String")]
        case .user:
            [
                ParameterDeclaration(name: "username", type: "String"),
                ParameterDeclaration(name: "password", type: "String"),
            ]
        case .key: [ParameterDeclaration(name: "apiKey", type: "String")]
        case .each(let arguments):
            arguments.map { ParameterDeclaration(name: $0.name.labelSource, type: optional, defaultValue: "nil") }
        }
    }

    /// `credentials: Credentials(.bearer(token))`, `credentials: ["apiKeyAuth": apiKeyAuth]`
    static func argument(_ form: Form) -> Code {
        let general = "credentials: \(RuntimeNames.credentials)"
        return switch form {
        case .any: .text("\(general)(credential)")
        case .token, .provider: .text("\(general)(.bearer(token))")
        case .user: .text("\(general)(.basic(username: username, password: password))")
        case .key: .text("\(general)(.apiKey(apiKey))")
        case .each(let arguments):
            .list(
                open: "credentials: [",
                elements: arguments.map { .text("\(StringLiteral.source($0.scheme.name)): \($0.name.source)") },
                close: "]", trailingComma: true)
        }
    }

    /// The first paragraph of the initializer's comment.
    static func summary(_ form: Form) -> String {
        switch form {
        case .provider: "Makes a client that asks for a token before each call, so that the token can be renewed."
        case .each: "Makes a client of the service with the credentials that its operations need."
        default: "Makes a client of the service."
        }
    }

    /// Name and text of each parameter.
    static func documentation(_ form: Form) -> [(name: String, text: String)] {
        switch form {
        case .any: [("credential", "What shows who calls.")]
        case .token: [("token", "The bearer token of every call.")]
        case .provider: [("token", "Gives the bearer token of a call.")]
        case .user: [("username", "Who calls."), ("password", "The password.")]
        case .key: [("apiKey", "The API key of every call.")]
        case .each(let arguments): arguments.map { ($0.name.text, text(of: $0.scheme)) }
        }
    }

    private static func text(of scheme: SecuritySchemePlan) -> String {
        if let summary = scheme.documentation.summary { return summary }
        switch scheme.kind {
        case .oauth2, .openIDConnect: return "A bearer token."
        case .http(let name): return "A credential of the scheme \(DocComment.code(name))."
        case .mutualTLS: return "Nothing: the transport has the certificate."
        case .apiKey(let name, .header): return "The API key of the header field \(DocComment.code(name))."
        case .apiKey(let name, .query): return "The API key of the query parameter \(DocComment.code(name))."
        case .apiKey(let name, .cookie): return "The API key of the cookie \(DocComment.code(name))."
        }
    }
}
