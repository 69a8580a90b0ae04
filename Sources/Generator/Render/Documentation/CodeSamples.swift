/// An OpenAPI Overlay that gives each operation its Swift call as `x-codeSamples`, for what shows API documentation.
///
/// ```yaml
/// - target: "$.paths['/actions/{id}'].get"
///   update:
///     x-codeSamples:
///       - lang: swift
///         label: Swift
///         source: |-
///           let response = try await client.actions.get(id: "id")
/// ```
enum CodeSamples {
    /// The overlay (OpenAPI Overlay 1.0.0).
    static func overlay(of plan: Plan) -> String {
        let values = ExampleValues(plan)
        var seen: Set<String> = []
        var actions: [String] = []
        for declaration in plan.files.flatMap(\.declarations) {
            guard let owner = declaration.operationOwner else { continue }
            for operation in owner.operations where seen.insert(operation.pointer.description).inserted {
                guard let statement = CallExample(operation, at: owner.path, values).statement else { continue }
                actions.append(action(operation, statement))
            }
        }
        return """
            \(FileHeader.overlayMarker)
            overlay: 1.0.0
            info:
              title: \(YAMLText.quoted("Swift samples of " + plan.module))
              version: 1.0.0
            actions:\(actions.isEmpty ? " []" : "")

            """ + actions.joined()
    }

    private static func action(_ operation: OperationPlan, _ statement: String) -> String {
        let source = statement.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "\n" : "            \($0)\n" }.joined()
        return """
              - target: \(YAMLText.quoted(target(operation)))
                update:
                  x-codeSamples:
                    - lang: swift
                      label: Swift
                      source: |-

            """ + source
    }

    /// `$.paths['/actions/{id}'].get` (RFC 9535 §2.3.1): the operation's place in the description.
    private static func target(_ operation: OperationPlan) -> String {
        "$"
            + operation.pointer.tokens.map { token in
                let text = token.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
                return "['\(text)']"
            }.joined()
    }
}
