/// A component that is an array, a map, a scalar or another component: `public typealias ActionID = String`; or a name
/// that a type had before.
enum AliasRenderer {
    static func declaration(of plan: AliasPlan) -> AliasDeclaration {
        var documentation = plan.documentation
        // The attribute says it.
        if plan.currentName != nil { documentation.isDeprecated = false }
        return AliasDeclaration(
            comment: DocComment(documentation), currentName: plan.currentName, name: plan.name, type: plan.type.source)
    }
}
