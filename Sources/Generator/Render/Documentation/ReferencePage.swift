/// Every operation as a Swift call with its parameters and an example, grouped as the resources are: one page.
struct ReferencePage {
    private let plan: Plan
    private let values: ExampleValues
    private let texts: DescriptionMarkdown

    /// Makes the page.
    ///
    /// - Parameter links: Where links to operations lead; to their headings on this page unless given.
    init(_ plan: Plan, links: OperationLinks? = nil) {
        self.plan = plan
        values = ExampleValues(plan)
        texts = DescriptionMarkdown(
            links: links ?? OperationLinks(plan) { "#" + Self.anchor(Self.heading($0, $1.operationOwner?.path ?? [])) })
    }

    /// The page.
    var text: String {
        var sections = ["# Reference of \(plan.module)", opening]
        for owner in owners { sections += section(owner) }
        return sections.joined(separator: "\n\n") + "\n\n" + FileHeader.markdownMarker + "\n"
    }

    private typealias Owner = (path: [Identifier], documentation: Documentation, operations: [OperationPlan])

    /// The client and the resources, in the order of their accessors.
    private var owners: [Owner] {
        let all = plan.files.flatMap(\.declarations).compactMap { declaration -> Owner? in
            switch declaration {
            case .resource(let plan): (plan.path, plan.documentation, plan.operations)
            case .client(let plan): ([], Documentation(), plan.operations)
            case .record, .enumeration, .union, .alias, .output, .bodyChoice, .headers: nil
            }
        }
        return all.filter { !$0.operations.isEmpty }.sorted { first, second in
            first.path.map(\.text).lexicographicallyPrecedes(second.path.map(\.text))
        }
    }

    private var opening: String {
        let imports = "import \(plan.module)\nimport SDKRuntime"
        let code = ([imports] + [client].compactMap(\.self)).joined(separator: "\n\n")
        return """
            Each call needs a client:

            ```swift
            \(code)
            ```

            The values are those of the description where it has examples, and the smallest that fit where it has none.
            """
    }

    /// The statement that makes a client.
    private var client: String? {
        for case .client(let client) in plan.files.flatMap(\.declarations) { return ClientExample(client).statement }
        return nil
    }

    private func section(_ owner: Owner) -> [String] {
        let accessor = (["client"] + owner.path.map(\.memberSource)).joined(separator: ".")
        return ["## \(DocComment.code(accessor))"] + texts.paragraphs(owner.documentation)
            + owner.operations.flatMap { operation($0, owner.path) }
    }

    private func operation(_ plan: OperationPlan, _ path: [Identifier]) -> [String] {
        var parts = ["### \(Self.heading(plan, path))", DocComment.code("\(plan.method) \(plan.pathTemplate)")]
        parts += texts.paragraphs(plan.documentation)
        let parameters = parameters(of: plan)
        if !parameters.isEmpty { parts.append(parameters.joined(separator: "\n")) }
        if let type = plan.response.type { parts.append("Returns \(DocComment.code(type.source)).") }
        if let statement = CallExample(plan, at: path, values).statement {
            parts.append("```swift\n\(statement)\n```")
        }
        return parts
    }

    /// `client.actions.list(triggerID:)` as code.
    private static func heading(_ plan: OperationPlan, _ path: [Identifier]) -> String {
        let labels = OperationRenderer.inOrder(plan) {
            "\($0.name.text):"
        } body: { _ in
            "_:"
        }
        let accessor = (["client"] + path.map(\.memberSource)).joined(separator: ".")
        return DocComment.code("\(accessor).\(plan.name.text)(\(labels.joined()))")
    }

    /// What a heading is linked to by: its letters, digits, hyphens and underscores, in lower case.
    private static func anchor(_ heading: String) -> String {
        heading.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }

    private func parameters(of plan: OperationPlan) -> [String] {
        OperationRenderer.inOrder(plan) { argument in
            item(argument.name.text, argument.type, argument.isRequired, argument.documentation)
        } body: { body in
            item("body", body.type, body.isRequired, body.documentation)
        }
    }

    /// - `id` (`String`, required): The action.
    private func item(
        _ name: String, _ type: TypeReference, _ isRequired: Bool, _ documentation: Documentation
    ) -> String {
        let texts = texts.paragraphs(documentation).map(texts.line).joined(separator: " ")
        let head = "- \(DocComment.code(name)) (\(DocComment.code(type.source))\(isRequired ? ", required" : ""))"
        return texts.isEmpty ? head : "\(head): \(texts)"
    }
}
