/// Values of a description as Swift expressions.
extension ExampleValues {
    /// The expression of a value; `nil` when it does not fit the type.
    func converted(_ value: Node, to type: TypeReference) -> Code? {
        switch type {
        case .optional(let wrapped): value.isNull ? .text("nil") : converted(value, to: wrapped)
        case .nullable(let wrapped):
            value.isNull
                ? .text(".null")
                : converted(value, to: wrapped).map { .list(open: ".value(", elements: [$0], close: ")") }
        case .generic: nil
        case .runtime(let type): RuntimeExample.source(value, type).map { .text($0) }
        case .array(let element): array(value, of: element)
        case .dictionary(let element): dictionary(value, of: element)
        case .named(let name): converted(value, to: name)
        }
    }

    private func array(_ value: Node, of element: TypeReference) -> Code? {
        guard let sequence = value.sequence else { return nil }
        let elements = sequence.prefix(Self.shownElements).compactMap { converted($0, to: element) }
        guard elements.count == min(sequence.count, Self.shownElements) else { return nil }
        return .list(open: "[", elements: elements, close: "]", trailingComma: elements.count > 1)
    }

    private func dictionary(_ value: Node, of element: TypeReference) -> Code? {
        guard let mapping = value.mapping else { return nil }
        let shown = mapping.entries.prefix(Self.shownElements)
        if shown.isEmpty { return .text("[:]") }
        let elements = shown.compactMap { entry in
            converted(entry.value, to: element)?.prefixed("\(StringLiteral.source(entry.key)): ")
        }
        guard elements.count == shown.count else { return nil }
        return .list(open: "[", elements: elements, close: "]", trailingComma: elements.count > 1)
    }

    private func converted(_ value: Node, to name: Identifier) -> Code? {
        switch declaration(name) {
        case .alias(let plan): converted(value, to: plan.type)
        case .enumeration(let plan): enumeration(value, plan)
        case .record(let plan): record(value, plan)
        case .union(let plan): union(value, plan)
        case .output, .bodyChoice, .headers, .resource, .client, nil: nil
        }
    }

    private func enumeration(_ value: Node, _ plan: EnumerationPlan) -> Code? {
        guard let text = plan.rawType == .int ? value.text : value.string else { return nil }
        return plan.members.first { $0.rawValue == text }.map { .text(member($0.name)) }
    }

    /// A property whose example does not fit is left out, or has the smallest value where it is required.
    private func record(_ value: Node, _ plan: RecordPlan) -> Code? {
        guard let mapping = value.mapping else { return nil }
        var arguments: [(property: PropertyPlan, value: Code)] = []
        for property in plan.properties where !property.isAdditional {
            if let value = mapping[property.wireName].flatMap({ converted($0, to: property.type) }) {
                arguments.append((property, value))
            } else if property.defaultArgument == nil {
                guard let value = minimal(property.type, name: property.wireName, within: [plan.name]) else {
                    return nil
                }
                arguments.append((property, value))
            }
        }
        return record(plan, arguments)
    }

    /// The first branch that the value fits, as the runtime tries them.
    private func union(_ value: Node, _ plan: UnionPlan) -> Code? {
        let conditions = plan.branches.map(\.conditions)
        for index in BranchAnswer.candidates(conditions, for: value, discriminator: plan.discriminator) {
            let branch = plan.branches[index]
            guard let payload = converted(value, to: branch.payload) else { continue }
            return .list(open: "\(member(branch.name))(", elements: [payload], close: ")")
        }
        return nil
    }
}
