/// An operation as a call, with the values that the description gives or the smallest that the types have.
///
/// ```swift
/// let response = try await client.actions.triggers.bindings.list(triggerID: .postLogin)
/// ```
struct CallExample {
    /// The operation.
    let plan: OperationPlan
    /// The accessors that lead to its resource.
    let path: [Identifier]
    /// The arguments; `nil` when a type has no value that can be written.
    private let arguments: [Code]?

    /// Makes the example of an operation of the resource at a path.
    init(_ plan: OperationPlan, at path: [Identifier], _ values: ExampleValues) {
        self.plan = plan
        self.path = path
        let arguments = OperationRenderer.inOrder(plan) { argument in
            guard argument.isRequired else { return Argument.leftOut }
            let value = values.expression(argument.type, example: argument.example, name: argument.wireName)
            return value.map { .value($0.prefixed("\(argument.name.labelSource): ")) } ?? .impossible
        } body: { body in
            guard body.isRequired || body.example != nil else { return Argument.leftOut }
            let value = values.expression(body.type.withoutOptional, example: body.example, name: "body")
            return value.map { .value($0) } ?? .impossible
        }
        self.arguments = arguments.contains { $0.isImpossible } ? nil : arguments.compactMap(\.code)
    }

    /// What stands for one parameter.
    private enum Argument {
        case leftOut, impossible
        case value(Code)

        var isImpossible: Bool {
            if case .impossible = self { true } else { false }
        }

        var code: Code? {
            if case .value(let code) = self { code } else { nil }
        }
    }

    /// `client.actions.triggers.bindings.list(triggerID: .postLogin)`; `nil` when it cannot be written.
    var expression: Code? {
        arguments.map { .list(open: "\(accessor).\(plan.name.memberSource)(", elements: $0, close: ")") }
    }

    /// The statement that makes the call and takes what it gives; `nil` when it cannot be written.
    var statement: String? {
        guard let expression else { return nil }
        if plan.pagination != nil {
            return expression.prefixed("for try await item in ").lines + " {\n    print(item)\n}"
        }
        return expression.prefixed(plan.response.type == nil ? "try await " : "let response = try await ").lines
    }

    /// What the request function of the operation gives: `ActionsResource.list(triggerID: .postLogin)`.
    func request(of resource: Identifier) -> Code? {
        arguments.map { .list(open: "\(resource.source).\(plan.name.memberSource)(", elements: $0, close: ")") }
    }

    private var accessor: String { (["client"] + path.map(\.memberSource)).joined(separator: ".") }
}
