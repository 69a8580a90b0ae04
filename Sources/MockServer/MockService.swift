import Generator

/// Answers requests from a description. Knows nothing of sockets.
struct MockService: Sendable {
    private let description: MockDescription
    private let routes: RouteTable

    /// Prepares a description.
    init(_ description: MockDescription) {
        self.description = description
        routes = RouteTable(description)
    }

    /// The answer to a request: what the operation gives, or why it gives nothing.
    func answer(_ request: MockRequest) -> MockResponse {
        switch routes.match(request.method, request.path) {
        case .nothing: return refuse(.unknownPath(request.path, basePath: description.basePath))
        case .methods(let methods): return refuse(.wrongMethod(request.method, allowed: methods))
        case .operation(let operation, let variables):
            do {
                try check(request, operation, variables)
                return ExampleResponse(description).response(of: operation)
            } catch {
                return refuse(error, by: operation)
            }
        }
    }

    /// A refusal in the form that the operation declares for it, or else any operation.
    func refuse(_ refusal: Refusal, by operation: ResolvedOperation? = nil) -> MockResponse {
        let operations = operation.map { [$0] } ?? description.graph.operations
        var response = ErrorResponse(graph: description.graph).response(for: refusal, of: operations)
        if !refusal.allowed.isEmpty {
            response.headers.append(("Allow", refusal.allowed.joined(separator: ", ")))
        }
        return response
    }

    private func check(
        _ request: MockRequest, _ operation: ResolvedOperation, _ variables: [String: String]
    ) throws(Refusal) {
        let graph = description.graph
        try SecurityCheck(schemes: graph.securitySchemes).check(request, operation.security)
        try ParameterCheck(graph: graph, request: request, variables: variables).check(operation.parameters)
        if let body = operation.body { try BodyCheck(graph: graph).check(request, body) }
    }
}
