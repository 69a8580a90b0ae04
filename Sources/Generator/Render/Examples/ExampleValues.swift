/// Swift expressions that make a value of a planned type: from an example of the description, or from the type alone.
///
/// ```swift
/// CreateActionRequestContent(
///     name: "my-action",
///     supportedTriggers: [ActionTrigger(id: .postLogin)]
/// )
/// ```
struct ExampleValues {
    /// The types of the module, by name.
    let declarations: [Identifier: Declaration]

    /// How many elements of an array or a map of an example are shown.
    static let shownElements = 3

    /// The types of a plan.
    init(_ plan: Plan) {
        let all = plan.files.flatMap(\.declarations).map { ($0.name, $0) }
        declarations = Dictionary(all) { first, _ in first }
    }

    /// An expression for a value: of the example where it fits the type, else the smallest that the type has.
    ///
    /// - Parameters:
    ///   - type: The type of the place that the expression stands in.
    ///   - example: What the description gives.
    ///   - name: What the value is called on the wire; stands for a text that nothing is known of.
    /// - Returns: `nil` for a type whose values hold one another without end.
    func expression(_ type: TypeReference, example: Node?, name: String) -> Code? {
        example.flatMap { converted($0, to: type) } ?? minimal(type, name: name)
    }

    /// What a name of the module stands for after aliases; `nil` for an alias of another type.
    func declaration(_ name: Identifier) -> Declaration? { declarations[name] }

    /// `.postLogin`: no member is called as one of an optional is.
    func member(_ member: Identifier) -> String { ".\(member.memberSource)" }

    /// `ActionTrigger(id: …)`
    func record(_ plan: RecordPlan, _ arguments: [(property: PropertyPlan, value: Code)]) -> Code {
        let elements = arguments.map { $0.value.prefixed("\($0.property.name.labelSource): ") }
        return .list(open: "\(plan.name.source)(", elements: elements, close: ")")
    }
}

extension Code {
    /// The code behind a text.
    func prefixed(_ prefix: String) -> Code {
        switch self {
        case .text(let text): .text(prefix + text)
        case .list(let open, let elements, let close, let trailingComma, let isOpen):
            .list(
                open: prefix + open, elements: elements, close: close, trailingComma: trailingComma, isOpen: isOpen)
        case .lines(let open, let lines, let arguments):
            .lines(open: prefix + open, lines: lines, arguments: arguments)
        }
    }

    /// The lines of the code as a text, without a newline at its end.
    var lines: String {
        var writer = SwiftWriter(access: .internal)
        writer.line(self)
        return String(writer.text.dropLast())
    }
}
