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
///     public static let schema = Schema<Self>([
///         Field("id", String?.self),
///     ])
/// }
/// ```
enum RecordRenderer {
    static func declaration(of plan: RecordPlan) -> TypeDeclaration {
        TypeDeclaration(
            comment: DocComment(plan.documentation),
            keyword: .struct,
            name: plan.name,
            conformances: Conformances.of(RuntimeNames.record, all: RuntimeNames.model, plan.conformances),
            groups: [
                plan.properties.map { .variable(storedProperty($0)) },
                [.function(initializer(plan.properties))],
                [.variable(table(plan.properties))],
            ]
        )
    }

    private static func storedProperty(_ plan: PropertyPlan) -> VariableDeclaration {
        VariableDeclaration(
            comment: DocComment(plan.documentation),
            wrapper: plan.isIndirect ? "@" + RuntimeNames.indirect : nil,
            name: plan.name.source,
            type: plan.type.source
        )
    }

    /// Every parameter has its line, so that one property more is one line more.
    private static func initializer(_ properties: [PropertyPlan]) -> FunctionDeclaration {
        FunctionDeclaration(
            parameters: properties.map { property in
                ParameterDeclaration(
                    name: property.name.labelSource,
                    type: property.type.source,
                    defaultValue: property.defaultArgument.map(defaultValue)
                )
            },
            isOpen: true,
            body: properties.map { .text("self.\($0.name.memberSource) = \($0.name.source)") }
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

    private static func table(_ properties: [PropertyPlan]) -> VariableDeclaration {
        VariableDeclaration(
            isStatic: true,
            keyword: .let,
            name: "schema",
            value: .list(
                open: "\(RuntimeNames.schema)<Self>([",
                elements: properties.map { .text(field($0)) },
                close: "])",
                trailingComma: true,
                isOpen: true
            )
        )
    }

    /// `Field("trigger_id", ActionTriggerType?.self, .secret)`
    private static func field(_ property: PropertyPlan) -> String {
        let type = property.isIndirect ? "\(RuntimeNames.indirect)<\(property.type.source)>" : property.type.source
        if property.isAdditional { return ".additional(\(type).self)" }
        let name = StringLiteral.source(property.wireName)
        return "\(RuntimeNames.field)(\(name), \(type).self\(traits(of: property)))"
    }

    private static func traits(of property: PropertyPlan) -> String {
        switch (property.isSecret, property.writesNull) {
        case (true, true): ", [.secret, .nullable]"
        case (true, false): ", .secret"
        case (false, true): ", .nullable"
        case (false, false): ""
        }
    }
}

/// The protocols of models and unions.
enum Conformances {
    /// The alias for all of them, or the base and what the configuration left.
    static func of(_ base: String, all: String, _ conformances: [Conformance]) -> [String] {
        if Conformance.allCases.allSatisfy(conformances.contains) { return [all] }
        return [base] + Conformance.allCases.filter(conformances.contains).map(\.rawValue)
    }
}
