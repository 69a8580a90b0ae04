/// A component that is an array, a map, a scalar or another component: `public typealias ActionID = String`.
enum AliasRenderer {
    static func declaration(of plan: AliasPlan) -> AliasDeclaration {
        AliasDeclaration(comment: DocComment(plan.documentation), name: plan.name, type: plan.type.source)
    }
}
