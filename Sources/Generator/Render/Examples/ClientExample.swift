/// The statement that makes a client, as a page shows it: `let client = try ZooClient(token: "…")`.
struct ClientExample {
    private let plan: ClientPlan

    init(_ plan: ClientPlan) { self.plan = plan }

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
        case .each(let arguments):
            arguments.lazy.compactMap { argument in
                Self.credential(argument.scheme.kind).map { "\(argument.name.labelSource): \($0)" }
            }.prefix(1).map(\.self)
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
            arguments.lazy.compactMap { argument in
                Self.credential(argument.scheme.kind).map {
                    "credentials: [\(StringLiteral.source(argument.scheme.name)): \($0)]"
                }
            }.prefix(1).map(\.self)
        }
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
