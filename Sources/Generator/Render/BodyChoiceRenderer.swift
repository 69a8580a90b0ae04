/// A body that can be sent in several forms, as a struct with a function for each.
///
/// ```swift
/// public struct SubmitLogBody: Sendable {
///     public let content: RequestBody
///     public init(_ content: RequestBody) { self.content = content }
///
///     public static func json(_ body: [LogItem]) -> Self { Self(.json(body)) }
///     public static func text(_ body: String) -> Self { Self(.text(body)) }
/// }
/// ```
enum BodyChoiceRenderer {
    static func declaration(of plan: BodyChoicePlan) -> TypeDeclaration {
        TypeDeclaration(
            comment: DocComment(plan.documentation),
            keyword: .struct,
            name: plan.name,
            conformances: ["Sendable"],
            groups: [content, plan.members.map { .function(function(of: $0)) }]
        )
    }

    private static var content: [MemberDeclaration] {
        [
            .variable(VariableDeclaration(keyword: .let, name: "content", type: RuntimeNames.requestBody)),
            .function(
                FunctionDeclaration(
                    parameters: [ParameterDeclaration(label: "_", name: "content", type: RuntimeNames.requestBody)],
                    body: [.text("self.content = content")],
                    isOneLine: true
                )),
        ]
    }

    static func function(of member: BodyChoicePlan.Member) -> FunctionDeclaration {
        var comment = DocComment()
        comment.add(paragraph: "As \(DocComment.code(member.body.mediaType)).")
        return FunctionDeclaration(
            comment: comment,
            isStatic: true,
            name: member.name.source,
            parameters: [ParameterDeclaration(label: "_", name: "body", type: member.body.type.source)],
            result: "Self",
            body: [RequestRenderer.body(member.body, open: "Self(", close: ")")],
            isOneLine: member.body.encodings.isEmpty
        )
    }
}
