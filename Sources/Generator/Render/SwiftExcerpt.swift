/// Declarations without comments, bodies and tables, as an interface shows them: what a report on a change quotes.
///
/// Every line comes from the renderers that write the files.
enum SwiftExcerpt {
    /// `public struct Action: Model {`, its members, `}`
    static func declaration(_ declaration: Declaration, _ access: AccessLevel) -> [String] {
        var writer = SwiftWriter(access: access)
        switch Renderer.syntax(of: declaration) {
        case .alias(var alias):
            alias.comment = DocComment()
            writer.write(.alias(alias))
        case .type(let type): writer.write(interface: type)
        }
        return lines(writer)
    }

    /// `public struct Action: Model`
    static func head(_ declaration: Declaration, _ access: AccessLevel) -> [String] {
        guard case .type(let type) = Renderer.syntax(of: declaration) else {
            return self.declaration(declaration, access)
        }
        var writer = SwiftWriter(access: access)
        writer.write(headOf: type)
        return lines(writer).map { $0 + " … }" }
    }

    /// `public var id: String?`; and, where programs make the model, how its initializer takes it.
    static func property(_ plan: PropertyPlan, isMade: Bool, _ access: AccessLevel) -> [String] {
        var variable = RecordRenderer.storedProperty(plan)
        variable.comment = DocComment()
        var writer = SwiftWriter(access: access)
        writer.write(interface: .variable(variable))
        return lines(writer) + (isMade ? ["init(… \(parameter(RecordRenderer.parameter(for: plan))) …)"] : [])
    }

    /// `init(id: String, name: String? = nil)`
    static func initializer(_ properties: [PropertyPlan], _ access: AccessLevel) -> [String] {
        function(RecordRenderer.initializer(properties), access)
    }

    /// `"name": [.minLength(1)]`: as the table of a model has it, and in its manner what the service alone checks.
    static func limits(_ limits: [Limit], of label: String) -> [String] {
        limits.isEmpty ? [] : ["\(label): \(list(limits))"]
    }

    private static func list(_ limits: [Limit]) -> String { "[\(limits.map(text).joined(separator: ", "))]" }

    private static func text(_ limit: Limit) -> String {
        switch limit {
        case .rule(let rule): RuleRenderer.source(rule)
        case .values(let values): ".values([\(values.map(StringLiteral.source).joined(separator: ", "))])"
        case .each(let limits): ".each(\(list(limits)))"
        case .anyOf(let branches): ".anyOf([\(branches.map(list).joined(separator: ", "))])"
        }
    }

    /// `public static var postLogin: Self { Self(rawValue: "post-login") }`
    static func member(_ plan: EnumerationPlan.Member, of type: RuntimeType, _ access: AccessLevel) -> [String] {
        var variable = EnumerationRenderer.member(plan, of: type)
        variable.comment = DocComment()
        var writer = SwiftWriter(access: access)
        writer.write(interface: .variable(variable))
        return lines(writer)
    }

    /// `public static let retryAfter = ResponseHeader<Int>("Retry-After")`
    static func header(_ plan: HeadersPlan.Member, _ access: AccessLevel) -> [String] {
        var variable = HeadersRenderer.member(plan)
        variable.comment = DocComment()
        var writer = SwiftWriter(access: access)
        writer.write(interface: .variable(variable))
        return lines(writer)
    }

    /// `case card(Card)`
    static func enumCase(_ name: Identifier, _ payload: TypeReference?) -> [String] {
        ["case \(name.source)\(payload.map { "(\($0.source))" } ?? "")"]
    }

    /// `case card(Card)`, and the line of the table that recognises it.
    static func branch(_ plan: UnionPlan.Branch) -> [String] {
        enumCase(plan.name, plan.payload) + [UnionRenderer.branch(plan)]
    }

    /// `public func get(id: String, options: RequestOptions = RequestOptions()) async throws -> Action`
    static func method(_ plan: OperationPlan, _ access: AccessLevel) -> [String] {
        function(OperationRenderer.method(of: plan), access)
    }

    /// `Request(.get, "/actions/{id}", …)`: the value that the operation's static function returns.
    static func request(_ plan: OperationPlan) -> [String] { code(RequestRenderer.request(of: plan)) }

    /// What the method of an operation with pages does.
    static func pages(_ plan: OperationPlan) -> [String] {
        plan.pagination == nil ? [] : code(OperationRenderer.call(of: plan))
    }

    /// `public static func json(_ body: [LogItem]) -> Self`
    static func bodyMember(_ plan: BodyChoicePlan.Member, _ access: AccessLevel) -> [String] {
        function(BodyChoiceRenderer.function(of: plan), access)
    }

    /// `public var triggers: ActionsTriggers { ActionsTriggers(client: client) }`
    static func accessor(_ plan: ChildResource, _ access: AccessLevel) -> [String] {
        var writer = SwiftWriter(access: access)
        for case .variable(var variable) in ResourceRenderer.children([plan]) {
            variable.comment = DocComment()
            writer.write(interface: .variable(variable))
        }
        return lines(writer)
    }

    /// The initializers of a client, a line each.
    static func initializers(_ plan: ClientPlan, _ access: AccessLevel) -> [String] {
        ClientInitializers.of(plan).flatMap { function($0, access) }
    }

    /// `public static let sandbox = Server("https://…")`, or the value alone where there is no choice.
    static func server(_ plan: ServerPlan, _ access: AccessLevel) -> [String] {
        guard case .variable(var variable)? = ServerRenderer.member(plan) else {
            return code(ServerRenderer.code(plan))
        }
        variable.comment = DocComment()
        var writer = SwiftWriter(access: access)
        writer.write(interface: .variable(variable))
        return lines(writer)
    }

    /// `security: [["bearerAuth": ["read:owls"]]]`
    static func security(_ plans: [SecurityPlan]?) -> [String] {
        SecurityRenderer.requirements(plans).map(code) ?? []
    }

    /// `schemes: [.http("bearerAuth", "bearer")]`
    static func schemes(_ plans: [SecuritySchemePlan]) -> [String] { SecurityRenderer.schemes(plans).map(code) ?? [] }

    /// `errors: ErrorShape(code: ["errorCode"], message: ["message"])`
    static func errorShape(_ plan: ClientPlan) -> [String] { ClientRenderer.errorShape(of: plan).map(code) ?? [] }

    /// `errors: [ErrorBody(Problem.self, 404)]`
    static func errors(_ plans: [ErrorBodyPlan], label: String) -> [String] {
        ResponseRenderer.errors(plans, label: label).map(code) ?? []
    }

    /// `/// Text.`, a line each.
    static func comment(_ documentation: Documentation) -> [String] {
        DocComment(documentation).lines.map { $0.isEmpty ? "///" : "/// \($0)" }
    }

    private static func parameter(_ plan: ParameterDeclaration) -> String {
        "\(plan.name): \(plan.type)\(plan.defaultValue.map { " = \($0)" } ?? "")"
    }

    private static func function(_ plan: FunctionDeclaration, _ access: AccessLevel) -> [String] {
        var plan = plan
        plan.comment = DocComment()
        var writer = SwiftWriter(access: access)
        writer.write(interface: .function(plan))
        return lines(writer)
    }

    private static func code(_ code: Code) -> [String] {
        var writer = SwiftWriter(access: .internal)
        writer.line(code)
        return lines(writer)
    }

    private static func lines(_ writer: SwiftWriter) -> [String] {
        writer.text.split(separator: "\n").map(String.init)
    }
}

extension SwiftWriter {
    /// Writes a type without comments, bodies and tables.
    fileprivate mutating func write(interface type: TypeDeclaration) {
        write(headOf: type)
        indented { writer in
            for member in type.groups.joined() { writer.write(interface: member) }
        }
        line("}")
    }

    /// Writes a member without its comment and body; tables are not written.
    fileprivate mutating func write(interface member: MemberDeclaration) {
        switch member {
        case .variable(var variable):
            if Self.isTable(variable) { return }
            variable.comment = DocComment()
            write(.variable(variable))
        case .function(var function):
            function.comment = DocComment()
            write(signature: function)
            endLine()
        case .enumCase(var enumCase):
            enumCase.comment = DocComment()
            write(.enumCase(enumCase))
        }
    }

    /// Whether a member is one that the runtime reads, not a constant that happens to have its name.
    private static func isTable(_ variable: VariableDeclaration) -> Bool {
        guard variable.isStatic, ["schema", "knownValues", "service"].contains(variable.name) else { return false }
        return variable.keyword == .let || variable.type == "[Self]" || variable.type == RuntimeNames.schema
    }
}
