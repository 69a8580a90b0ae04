/// A union as an enum with a case for each branch, `unknown(JSONValue)`, and the table that tells them apart.
///
/// ```swift
/// public enum PaymentMethod: Union {
///     case card(Card)
///     case unknown(JSONValue)
///
///     public static var schema: Schema {
///         Schema(discriminator: "type", [
///             Branch(Card.self, .tag(["card"])),
///         ])
///     }
/// }
/// ```
enum UnionRenderer {
    static func declaration(of plan: UnionPlan) -> TypeDeclaration {
        TypeDeclaration(
            comment: DocComment(plan.documentation),
            keyword: .enum,
            name: plan.name,
            conformances: Conformances.of(RuntimeNames.unionRecord, all: RuntimeNames.union, plan.conformances),
            groups: [cases(of: plan), [.variable(table(of: plan))]]
        )
    }

    private static func cases(of plan: UnionPlan) -> [MemberDeclaration] {
        var unknown = DocComment()
        unknown.add(paragraph: "What none of the cases above describes.")
        let branches = plan.branches.map { branch in
            CaseDeclaration(
                comment: DocComment(branch.documentation),
                name: branch.name.source,
                payload: branch.payload.source
            )
        }
        return (branches + [CaseDeclaration(comment: unknown, name: "unknown", payload: RuntimeNames.jsonValue)])
            .map { .enumCase($0) }
    }

    private static func table(of plan: UnionPlan) -> VariableDeclaration {
        let discriminator = plan.discriminator.map { "discriminator: \(StringLiteral.source($0)), " } ?? ""
        return VariableDeclaration(
            isStatic: true,
            name: "schema",
            type: RuntimeNames.schema,
            getter: .list(
                open: "\(RuntimeNames.schema)(\(discriminator)[",
                elements: plan.branches.map { .text(branch($0)) },
                close: "])",
                trailingComma: true,
                isOpen: true
            )
        )
    }

    /// `Branch(Card.self, .tag(["card"]))`
    static func branch(_ plan: UnionPlan.Branch) -> String {
        let arguments = ["\(plan.payload.source).self"] + plan.conditions.map(source)
        return "\(RuntimeNames.branch)(\(arguments.joined(separator: ", ")))"
    }

    private static func source(of condition: BranchCondition) -> String {
        switch condition {
        case .tag(let values): ".tag(\(strings(values)))"
        case .type(let types): ".type([\(types.map { ".\(name(of: $0))" }.joined(separator: ", "))])"
        case .has(let properties): ".has(\(strings(properties)))"
        case .equals(let property, let values): ".equals(\(StringLiteral.source(property)), \(strings(values)))"
        }
    }

    /// The runtime's name of a JSON type.
    private static func name(of type: SchemaObject.ValueType) -> String {
        switch type {
        case .null: "null"
        case .boolean: "bool"
        case .integer: "integer"
        case .number: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }

    private static func strings(_ texts: [String]) -> String {
        "[\(texts.map(StringLiteral.source).joined(separator: ", "))]"
    }
}
