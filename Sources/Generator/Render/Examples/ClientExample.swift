/// The statement that makes a client, as a page shows it: `let client = try ZooClient(token: "…")`.
struct ClientExample {
    private let plan: ClientPlan
    /// The operation that is called; `nil` for one that stands for many.
    private let operation: OperationPlan?

    init(_ plan: ClientPlan, for operation: OperationPlan? = nil) {
        self.plan = plan
        self.operation = operation
    }

    /// The statement, in one line.
    var statement: String { "let client = try \(plan.name.source)(\(arguments.joined(separator: ", ")))" }

    private var arguments: [String] {
        if plan.servers.isEmpty { return ["baseURL: \"https://api.example.com\""] + runtimeCredential }
        let variables = plan.variables.filter { $0.isRequired && plan.servers.count == 1 }.map { variable in
            "\(variable.argument.labelSource): \(StringLiteral.source(variable.variable.defaultValue))"
        }
        return variables + generatedCredential
    }

    /// As the initializers of ``ClientInitializers`` take it.
    private var generatedCredential: [String] {
        switch plan.credentials {
        case .any: []
        case .token: ["token: \(Self.blank)"]
        case .user: ["username: \(Self.blank), password: \(Self.blank)"]
        case .key: ["apiKey: \(Self.blank)"]
        case .each(let arguments): shown(arguments).map { "\($0.name.labelSource): \($1)" }
        }
    }

    /// As the initializers of the runtime's `APIClient` take it, which have a base URL.
    private var runtimeCredential: [String] {
        switch plan.credentials {
        case .any: []
        case .token: ["token: \(Self.blank)"]
        case .user: ["credential: \(Self.user)"]
        case .key: ["credential: \(Self.key)"]
        case .each(let arguments):
            [shown(arguments).map { "\(StringLiteral.source($0.scheme.name)): \($1)" }.joined(separator: ", ")]
                .filter { !$0.isEmpty }.map { "credentials: [\($0)]" }
        }
    }

    /// What the operation needs: all of the first of its alternatives that can be written. Where no operation is known,
    /// the first credential that can be.
    private func shown(
        _ arguments: [CredentialArguments.Argument]
    ) -> [(argument: CredentialArguments.Argument, credential: String)] {
        let known = arguments.compactMap { argument in
            Self.credential(argument.scheme.kind).map { (argument: argument, credential: $0) }
        }
        guard let operation else { return Array(known.prefix(1)) }
        let alternatives = (operation.security ?? plan.security ?? []).map { alternative in
            let schemes = Set(alternative.uses.map(\.scheme))
            return (schemes.count, known.filter { schemes.contains($0.argument.scheme.name) })
        }
        return (alternatives.first { $0.0 == $0.1.count } ?? alternatives.first)?.1 ?? []
    }

    /// `nil` for what is no text: a certificate, a scheme that the runtime has no name for.
    private static func credential(_ kind: SecuritySchemePlan.Kind) -> String? {
        switch kind {
        case .http("basic"): user
        case .http("bearer"), .oauth2, .openIDConnect: ".bearer(\(blank))"
        case .apiKey: key
        case .http, .mutualTLS: nil
        }
    }

    private static let blank = "\"…\""
    private static let user = ".basic(username: \(blank), password: \(blank))"
    private static let key = ".apiKey(\(blank))"
}
