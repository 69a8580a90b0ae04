/// An operation as two functions: the method that sends it, and the request as a value.
///
/// ```swift
/// public func get(id: String, options: RequestOptions = RequestOptions()) async throws -> Action {
///     try await client.output(of: Self.get(id: id), options: options)
/// }
///
/// public static func get(id: String) -> Request<Action> {
///     Request(
///         .get, "/actions/{id}",
///         path: [Parameter("id", id)]
///     )
/// }
/// ```
enum OperationRenderer {
    /// The functions of operations, each a group of its own.
    static func groups(of operations: [OperationPlan]) -> [[MemberDeclaration]] {
        operations.flatMap { plan in
            [[.function(method(of: plan))], [.function(requestFunction(of: plan))]]
        }
    }

    /// The method that sends the request.
    static func method(of plan: OperationPlan) -> FunctionDeclaration {
        let options = ParameterDeclaration(
            name: "options",
            type: RuntimeNames.requestOptions,
            defaultValue: "\(RuntimeNames.requestOptions)()"
        )
        return FunctionDeclaration(
            comment: OperationDocumentation.method(plan),
            isDeprecated: plan.documentation.isDeprecated,
            name: plan.name.source,
            parameters: parameters(of: plan) + [options],
            effects: plan.pagination == nil ? "async throws" : nil,
            result: result(of: plan),
            body: [call(of: plan)]
        )
    }

    private static func result(of plan: OperationPlan) -> String? {
        if plan.response.type == nil { return nil }
        let output = output(of: plan.response)
        return plan.pagination.map { PaginationRenderer.result($0, page: output) } ?? output
    }

    /// `try await client.output(of: Self.get(id: id), options: options)`
    ///
    /// More than two arguments stand one on a line.
    static func call(of plan: OperationPlan) -> Code {
        let request = "Self.\(plan.name.memberSource)("
        let arguments = arguments(of: plan)
        if let pagination = plan.pagination {
            return PaginationRenderer.call(pagination, request: (request, arguments))
        }
        if arguments.count <= 2 {
            let list = arguments.joined(separator: ", ")
            return .text("try await client.output(of: \(request)\(list)), options: options)")
        }
        return .list(
            open: "try await client.output(",
            elements: [
                .list(open: "of: \(request)", elements: arguments.map { .text($0) }, close: ")"),
                .text("options: options"),
            ],
            close: ")"
        )
    }

    /// The function that makes the request.
    private static func requestFunction(of plan: OperationPlan) -> FunctionDeclaration {
        FunctionDeclaration(
            comment: OperationDocumentation.requestFunction(plan),
            isDeprecated: plan.documentation.isDeprecated,
            isStatic: true,
            name: plan.name.source,
            parameters: parameters(of: plan),
            result: "\(RuntimeNames.request)<\(output(of: plan.response))>",
            body: [RequestRenderer.request(of: plan)]
        )
    }

    /// Path parameters, the body, the rest: the order of the Swift signature.
    private static func parameters(of plan: OperationPlan) -> [ParameterDeclaration] {
        inOrder(plan) { argument in
            ParameterDeclaration(
                name: argument.name.labelSource,
                type: argument.type.source,
                defaultValue: argument.isRequired ? nil : "nil"
            )
        } body: { body in
            ParameterDeclaration(
                label: "_",
                name: "body",
                type: body.type.source,
                defaultValue: body.isRequired ? nil : "nil"
            )
        }
    }

    /// `id: id`, `body`
    private static func arguments(of plan: OperationPlan) -> [String] {
        inOrder(plan) { argument in
            "\(argument.name.labelSource): \(argument.name.source)"
        } body: { _ in
            "body"
        }
    }

    /// Maps what an operation takes in the order of its signature.
    static func inOrder<Element>(
        _ plan: OperationPlan,
        argument: (ArgumentPlan) -> Element,
        body: (BodyPlan) -> Element
    ) -> [Element] {
        plan.parameters.filter { $0.location == .path }.map(argument)
            + (plan.body.map { [body($0)] } ?? [])
            + plan.parameters.filter { $0.location != .path }.map(argument)
    }

    private static func output(of plan: ResponsePlan) -> String { plan.type?.source ?? "Void" }
}
