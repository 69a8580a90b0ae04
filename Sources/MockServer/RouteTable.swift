import Generator

/// Finds the operation of a request.
struct RouteTable: Sendable {
    /// One operation and the path it is at.
    struct Route: Sendable {
        let pattern: PathPattern
        let operation: ResolvedOperation
    }

    /// What the address of a request stands for.
    enum Match {
        case operation(ResolvedOperation, variables: [String: String])
        /// There is the path, with these methods.
        case methods([String])
        case nothing
    }

    /// The most particular first.
    private let routes: [Route]

    /// Lists the operations of a description.
    init(_ description: MockDescription) {
        let routes = description.graph.operations.map { operation in
            let server = operation.servers.first ?? description.document.servers.first
            return Route(pattern: PathPattern(BasePath.of(server) + operation.path), operation: operation)
        }
        self.routes = routes.map { ($0.pattern.rank, $0) }
            .sorted { $0.0.lexicographicallyPrecedes($1.0) }
            .map(\.1)
    }

    /// The operation of a method and a path.
    ///
    /// - Parameters:
    ///   - method: In upper case.
    ///   - path: The path with its percent-encoding.
    func match(_ method: String, _ path: String) -> Match {
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        var methods: [String] = []
        for route in routes {
            guard let variables = route.pattern.match(segments) else { continue }
            let known = route.operation.operation.method
            if known == method { return .operation(route.operation, variables: variables) }
            if !methods.contains(known) { methods.append(known) }
        }
        return methods.isEmpty ? .nothing : .methods(methods)
    }
}
