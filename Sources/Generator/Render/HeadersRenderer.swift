/// The header fields of responses as keys with types.
///
/// ```swift
/// public enum ResponseHeaders {
///     /// Seconds until the next call may succeed.
///     public static let retryAfter = ResponseHeader<Int>("Retry-After")
/// }
/// ```
enum HeadersRenderer {
    static func declaration(of plan: HeadersPlan) -> TypeDeclaration {
        TypeDeclaration(
            comment: DocComment(
                Documentation(
                    summary: "The header fields of responses: `response[\(plan.name).\(example(plan))]`, and those of "
                        + "refusals.")),
            keyword: .enum,
            name: plan.name,
            conformances: [],
            groups: [plan.members.map { .variable(member($0)) }]
        )
    }

    private static func example(_ plan: HeadersPlan) -> String { plan.members.first?.name.memberSource ?? "" }

    /// `public static let retryAfter = ResponseHeader<Int>("Retry-After")`
    static func member(_ plan: HeadersPlan.Member) -> VariableDeclaration {
        let name = StringLiteral.source(plan.wireName)
        return VariableDeclaration(
            comment: DocComment(plan.documentation),
            isStatic: true,
            keyword: .let,
            name: plan.name.source,
            value: .text("\(RuntimeNames.responseHeader)<\(plan.type.source)>(\(name))")
        )
    }
}
