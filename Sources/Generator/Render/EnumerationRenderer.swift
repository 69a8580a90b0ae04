/// An open enum as a struct over its raw value with a static member for each known value.
///
/// ```swift
/// public struct ActionTriggerType: OpenEnum {
///     public let rawValue: String
///     public init(rawValue: String) { self.rawValue = rawValue }
///
///     public static var postLogin: Self { Self(rawValue: "post-login") }
///
///     public static var knownValues: [Self] {
///         [
///             postLogin,
///         ]
///     }
/// }
/// ```
enum EnumerationRenderer {
    static func declaration(of plan: EnumerationPlan) -> TypeDeclaration {
        TypeDeclaration(
            comment: DocComment(plan.documentation),
            keyword: .struct,
            name: plan.name,
            conformances: Conformances.of(
                RuntimeNames.openEnumRecord, all: RuntimeNames.openEnum, plan.conformances),
            groups: [
                rawValue(of: plan.rawType),
                plan.members.map { .variable(member($0, of: plan.rawType)) },
                [.variable(knownValues(plan.members))],
            ]
        )
    }

    private static func rawValue(of type: RuntimeType) -> [MemberDeclaration] {
        [
            .variable(VariableDeclaration(keyword: .let, name: "rawValue", type: type.rawValue)),
            .function(
                FunctionDeclaration(
                    parameters: [ParameterDeclaration(name: "rawValue", type: type.rawValue)],
                    body: [.text("self.rawValue = rawValue")],
                    isOneLine: true
                )),
        ]
    }

    /// `public static var postLogin: Self { Self(rawValue: "post-login") }`
    static func member(_ plan: EnumerationPlan.Member, of type: RuntimeType) -> VariableDeclaration {
        let literal = type == .string ? StringLiteral.source(plan.rawValue) : IntegerLiteral.source(plan.rawValue)
        return VariableDeclaration(
            comment: DocComment(plan.documentation),
            isStatic: true,
            name: plan.name.source,
            type: "Self",
            getter: .text("Self(rawValue: \(literal))")
        )
    }

    private static func knownValues(_ members: [EnumerationPlan.Member]) -> VariableDeclaration {
        VariableDeclaration(
            isStatic: true,
            name: "knownValues",
            type: "[Self]",
            getter: .list(
                open: "[",
                elements: members.map { .text($0.name.source) },
                close: "]",
                trailingComma: true,
                isOpen: true
            )
        )
    }
}
