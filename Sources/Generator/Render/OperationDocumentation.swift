/// The doc comments of an operation's two functions.
enum OperationDocumentation {
    /// Summary, discussion, method and path, the parameters that exist, what is thrown.
    static func method(_ plan: OperationPlan) -> DocComment {
        var documentation = plan.documentation
        documentation.isDeprecated = false  // the attribute says so
        var comment = DocComment(documentation)
        comment.add(paragraph: address(of: plan))
        let parameters = parameters(of: plan)
        addList(of: parameters, to: &comment)
        guard plan.pagination == nil else {
            comment.add(paragraph: returnsPages, isContinuation: true)
            return comment
        }
        if let text = returns(plan.response) {
            comment.add(item: "- Returns: ", text, indentation: "  ")
        }
        comment.add(paragraph: throwsClause, isContinuation: true)
        return comment
    }

    /// One line that leads to the method.
    static func requestFunction(_ plan: OperationPlan) -> DocComment {
        let labels = OperationRenderer.inOrder(plan) {
            "\($0.name.text):"
        } body: { _ in
            "_:"
        }
        let symbol = "\(plan.name.text)(\(labels.joined())options:)"
        var comment = DocComment()
        comment.add(
            paragraph: "The request that ``\(symbol)`` sends: to inspect, test, or send for the whole response.")
        return comment
    }

    private static let returnsPages =
        "- Returns: What is listed, page after page as it is taken; `\(RuntimeNames.paged).page()` gets a page alone."

    private static let throwsClause =
        "- Throws: `\(RuntimeNames.callError)`, whose kind says what failed; "
        + "`CancellationError` when the task is cancelled."

    /// `PATCH /actions/triggers/{triggerId}/bindings`, scope `update:actions`
    private static func address(of plan: OperationPlan) -> String {
        let address = DocComment.code("\(plan.method) \(plan.pathTemplate)")
        if plan.scopes.isEmpty { return address }
        let scopes = plan.scopes.map(DocComment.code).joined(separator: ", ")
        return "\(address), \(plan.scopes.count == 1 ? "scope" : "scopes") \(scopes)"
    }

    /// Name and text of each parameter, in the order of the signature.
    private static func parameters(of plan: OperationPlan) -> [(name: String, text: String)] {
        let own = OperationRenderer.inOrder(plan) { argument in
            (name: argument.name.text, text: text(of: argument.documentation, or: fallback(for: argument)))
        } body: { body in
            (name: "body", text: text(of: body.documentation, or: "The body of the request."))
        }
        return own + [(name: "options", text: "Timeout, retries and headers of this call.")]
    }

    private static func addList(of parameters: [(name: String, text: String)], to comment: inout DocComment) {
        if parameters.count == 1, let parameter = parameters.first {
            comment.beginList()
            comment.add(item: "- Parameter \(parameter.name): ", parameter.text, indentation: "  ")
            return
        }
        comment.add(paragraph: "- Parameters:")
        for parameter in parameters {
            comment.add(item: "  - \(parameter.name): ", parameter.text, indentation: "    ")
        }
    }

    /// Summary, discussion and facts as the text of one list item; facts alone stand behind what the item is.
    private static func text(of documentation: Documentation, or fallback: String) -> String {
        let prose = [documentation.summary, documentation.discussion].compactMap(\.self)
        let deprecation = documentation.isDeprecated ? ["Deprecated."] : []
        return ((prose.isEmpty ? [fallback] : prose) + documentation.facts + deprecation).joined(separator: "\n")
    }

    private static func fallback(for argument: ArgumentPlan) -> String {
        let name = DocComment.code(argument.wireName)
        return switch argument.location {
        case .path: "The path parameter \(name)."
        case .query, .querystring: "The query parameter \(name)."
        case .header: "The header field \(name)."
        case .cookie: "The cookie \(name)."
        }
    }

    /// What the description says of the response, unless it is no more than that there is one.
    private static func returns(_ plan: ResponsePlan) -> String? {
        guard plan.type != nil, let summary = plan.documentation.summary else { return nil }
        let text = text(of: plan.documentation, or: summary)
        return ReasonPhrase.isAll(of: text) ? nil : text
    }
}
