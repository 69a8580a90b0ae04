/// A resource as a struct over the client: accessors of the resources below it, then its operations.
enum ResourceRenderer {
    static func declaration(of plan: ResourcePlan) -> TypeDeclaration {
        TypeDeclaration(
            comment: DocComment(plan.documentation),
            keyword: .struct,
            name: plan.name,
            conformances: [RuntimeNames.resource],
            groups: [clientMembers, children(plan.children)]
                + OperationRenderer.groups(of: plan.operations)
        )
    }

    /// `let client` and the initializer that takes it.
    static var clientMembers: [MemberDeclaration] {
        [
            .variable(VariableDeclaration(keyword: .let, name: "client", type: RuntimeNames.client)),
            .function(
                FunctionDeclaration(
                    parameters: [ParameterDeclaration(name: "client", type: RuntimeNames.client)],
                    body: [.text("self.client = client")],
                    isOneLine: true
                )),
        ]
    }

    /// `public var triggers: ActionsTriggers { ActionsTriggers(client: client) }`
    static func children(_ children: [ChildResource]) -> [MemberDeclaration] {
        children.map { child in
            .variable(
                VariableDeclaration(
                    comment: DocComment(child.documentation),
                    name: child.accessor.source,
                    type: child.type.source,
                    getter: .text("\(child.type.source)(client: client)")
                ))
        }
    }
}
