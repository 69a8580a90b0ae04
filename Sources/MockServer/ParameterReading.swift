import Generator

/// Takes the values of parameters out of a request.
package struct ParameterReading {
    let graph: SchemaGraph
    let request: MockRequest
    let variables: [String: String]

    /// Reads a request whose path has some variables.
    package init(graph: SchemaGraph, request: MockRequest, variables: [String: String]) {
        self.graph = graph
        self.request = request
        self.variables = variables
    }

    /// What the request has under a parameter's name.
    package func values(of object: ParameterObject) -> [String] {
        switch object.in {
        case .path: variables[object.name].map { [$0] } ?? []
        case .query: request.queryItems.filter { $0.name == object.name }.map(\.value)
        case .header: request.headers[object.name.lowercased()].map { [$0] } ?? []
        case .cookie: request.cookies.filter { $0.name == object.name }.map(\.value)
        case .querystring: []
        }
    }

    /// Whether the members of an object can stand in the query in place of its name: `filter[name]=`, or just `name=`.
    package func mayBeMembers(_ parameter: ResolvedOperation.Parameter) -> Bool {
        switch graph[graph.final(parameter.schema)].shape {
        case .object, .map, .any, .union: parameter.object.in == .query && !request.query.isEmpty
        default: false
        }
    }

    /// The value in the form that schemas are compared with; `nil` for forms that are not compared: objects, and the
    /// styles that write the name of the parameter into the path.
    package func node(_ values: [String], _ parameter: ResolvedOperation.Parameter) -> Node? {
        let object = parameter.object
        let wire = WireValue(graph: graph, location: object.location)
        let first = values.first ?? ""
        if parameter.isJSONContent { return NodeJSON.read(Array(first.utf8)) ?? wire.string(first) }
        let style = object.style?.value ?? ""
        if ["label", "matrix", "deepObject"].contains(style) { return nil }
        guard case .array(let items) = graph[graph.final(parameter.schema)].shape else {
            return wire.node(first, parameter.schema)
        }
        return wire.array(elements(values, object, style), items)
    }

    private func elements(_ values: [String], _ object: ParameterObject, _ style: String) -> [String] {
        let isForm = object.in == .query || object.in == .cookie
        let explodes = object.explode ?? (isForm && (style.isEmpty || style == "form"))
        if isForm, explodes || values.count > 1 { return values }
        let separator: Character = style == "pipeDelimited" ? "|" : style == "spaceDelimited" ? " " : ","
        return values.flatMap { $0.split(separator: separator, omittingEmptySubsequences: false).map(String.init) }
    }
}
