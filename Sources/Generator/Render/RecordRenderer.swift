/// A record as a struct: its properties, the initializer with one argument for each, the table of its fields.
///
/// ```swift
/// public struct ActionBinding: Model {
///     public var id: String?
///
///     public init(
///         id: String? = nil
///     ) {
///         self.id = id
///     }
///
///     public static var schema: Schema {
///         Schema("""
///             id
///             """)
///     }
/// }
/// ```
enum RecordRenderer {
    static func declaration(of plan: RecordPlan) -> TypeDeclaration {
        TypeDeclaration(
            comment: DocComment(plan.documentation),
            keyword: .struct,
            name: plan.name,
            conformances: Conformances.of(RuntimeNames.record, all: RuntimeNames.model, plan.conformances)
                + (plan.mayHoldSecrets ? [RuntimeNames.textOutputStreamable] : []),
            groups: [
                plan.properties.map { .variable(storedProperty($0)) },
                [.function(initializer(plan.properties))],
                [.variable(table(plan))],
            ]
        )
    }

    static func storedProperty(_ plan: PropertyPlan) -> VariableDeclaration {
        VariableDeclaration(
            comment: DocComment(plan.documentation),
            wrapper: plan.isIndirect ? "@" + RuntimeNames.indirect : nil,
            name: plan.name.source,
            type: plan.type.source
        )
    }

    /// Every parameter has its line, so that one property more is one line more.
    static func initializer(_ properties: [PropertyPlan]) -> FunctionDeclaration {
        FunctionDeclaration(
            parameters: properties.map(parameter),
            isOpen: true,
            body: properties.map { .text("self.\($0.name.memberSource) = \($0.name.source)") }
        )
    }

    /// `id: String? = nil`
    static func parameter(for property: PropertyPlan) -> ParameterDeclaration {
        ParameterDeclaration(
            name: property.name.labelSource,
            type: property.type.source,
            defaultValue: property.defaultArgument.map(defaultValue)
        )
    }

    private static func defaultValue(_ plan: PropertyPlan.DefaultArgument) -> String {
        switch plan {
        case .nil: "nil"
        case .absent: ".absent"
        case .string(let text): StringLiteral.source(text)
        case .integer(let text): IntegerLiteral.source(text)
        case .member(let name): ".\(name.memberSource)"
        case .emptyDictionary: "[:]"
        }
    }

    private static func table(_ plan: RecordPlan) -> VariableDeclaration {
        let properties = plan.properties
        return VariableDeclaration(
            isStatic: true,
            name: "schema",
            type: RuntimeNames.schema,
            getter: .lines(
                open: "\(RuntimeNames.schema)(",
                lines: properties.filter { !$0.isAdditional }.map { StringLiteral.line($0.wireName) },
                arguments: list("nullable", properties.filter(\.writesNull))
                    + list("secret", properties.filter(\.isSecret))
                    + (properties.contains(where: \.isAdditional) ? [.text("additional: true")] : [])
                    + (plan.rules.map { [RuleRenderer.argument($0)] } ?? [])
            )
        )
    }

    /// `secret: ["value"]`; nothing where no property is special in this way.
    private static func list(_ label: String, _ properties: [PropertyPlan]) -> [Code] {
        let names = properties.map { StringLiteral.source($0.wireName) }
        return names.isEmpty ? [] : [.text("\(label): [\(names.joined(separator: ", "))]")]
    }
}

/// The protocols of models, open enums and unions.
enum Conformances {
    /// The alias for all of them, or the base and what the configuration left.
    static func of(_ base: String, all: String, _ conformances: [Conformance]) -> [String] {
        if Conformance.allCases.allSatisfy(conformances.contains) { return [all] }
        return [base] + Conformance.allCases.filter(conformances.contains).map(\.rawValue)
    }
}
