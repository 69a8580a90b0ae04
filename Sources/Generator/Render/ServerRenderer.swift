/// Servers as the runtime's values.
enum ServerRenderer {
    /// `server: Server("https://{tenant}/api", variables: [ServerVariable("tenant", default: "…")])`
    static func code(_ plan: ServerPlan, prefix: String = "") -> Code {
        let template = StringLiteral.source(plan.url)
        if plan.variables.isEmpty { return .text("\(prefix)\(RuntimeNames.server)(\(template))") }
        return .list(
            open: "\(prefix)\(RuntimeNames.server)(\(template), variables: [",
            elements: plan.variables.map { .text(source(of: $0)) },
            close: "])",
            trailingComma: true
        )
    }

    /// `public static let sandbox = Server("https://…")`, where there is a choice.
    static func member(_ plan: ServerPlan) -> MemberDeclaration? {
        plan.name.map { name in
            var comment = DocComment(plan.documentation)
            comment.add(paragraph: DocComment.code(plan.url))
            return .variable(
                VariableDeclaration(
                    comment: comment, isStatic: true, keyword: .let, name: name.source, value: code(plan)))
        }
    }

    private static func source(of variable: ServerPlan.Variable) -> String {
        let name = StringLiteral.source(variable.name)
        let values = variable.allowedValues.map(StringLiteral.source).joined(separator: ", ")
        let allowed = variable.allowedValues.isEmpty ? "" : ", allowed: [\(values)]"
        let value = StringLiteral.source(variable.defaultValue)
        return "\(RuntimeNames.serverVariable)(\(name), default: \(value)\(allowed))"
    }
}
