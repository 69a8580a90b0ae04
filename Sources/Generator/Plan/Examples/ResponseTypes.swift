/// The Swift types that the bodies of an operation's responses are decoded into.
package struct ResponseTypes: Sendable {
    /// The types by status, as they are written in Swift: `[String: Action?]`; of those that are JSON.
    private var types: [String: String] = [:]
    /// The status whose type a success has that is not declared: the first that tells success.
    private var success: String?

    init(_ operation: ResolvedOperation, _ context: PlanningContext) {
        for response in operation.responses where ResponseChoice.hasContent(response, operation) {
            let content = response.content.first { MediaKind($0.mediaType) == .json }
            guard let schema = content?.schema else { continue }
            types[response.status] = context.element(schema).source
        }
        success = ResponseChoice.successes(operation).first?.status
    }

    /// The type for a status: that of the code, its class, or `default`; for a success that is not declared, of the
    /// first one that is, as the client reads it. `nil` when the body is no JSON or none is read.
    package subscript(status: Int) -> String? {
        for name in ["\(status)", "\(status / 100)XX", "default"] {
            if let type = types[name] { return type }
        }
        return (200..<300).contains(status) ? success.flatMap { types[$0] } : nil
    }
}

extension Planner {
    /// The types of the bodies of responses, by the operations' places.
    package static func responseTypes(
        _ document: Document, _ graph: SchemaGraph, _ configuration: Configuration
    ) -> [JSONPointer: ResponseTypes] {
        var diagnostics = Diagnostics()
        var context = PlanningContext(document, graph, configuration, &diagnostics)
        TypeNamer.run(&context)
        return Dictionary(
            context.operations.map { ($0.pointer, ResponseTypes($0, context)) }, uniquingKeysWith: { first, _ in first }
        )
    }
}
