import Generator

/// Finds the operation of a request.
package struct RouteTable: Sendable {
    /// One operation and the path it is at.
    struct Route: Sendable {
        let pattern: PathPattern
        let operation: ResolvedOperation
    }

    /// What the address of a request stands for.
    package enum Match {
        case operation(ResolvedOperation, variables: [String: String])
        /// There is the path, with these methods.
        case methods([String])
        case nothing
    }

    /// The most particular first.
    private let routes: [Route]

    /// Lists the operations of a description where its first server has them.
    init(_ description: MockDescription) {
        self.init(description.graph) { operation in
            [BasePath.of(operation.servers.first ?? description.document.servers.first)]
        }
    }

    /// Lists the operations of a description where any of its servers has them.
    package init(_ document: Document, _ graph: SchemaGraph) {
        self.init(graph) { operation in
            let servers = operation.servers.isEmpty ? document.servers : operation.servers
            return servers.isEmpty ? [""] : Set(servers.map { BasePath.of($0) }).sorted()
        }
    }

    private init(_ graph: SchemaGraph, basePaths: (ResolvedOperation) -> [String]) {
        let routes = graph.operations.flatMap { operation in
            basePaths(operation).map { Route(pattern: PathPattern($0 + operation.path), operation: operation) }
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
    package func match(_ method: String, _ path: String) -> Match {
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
