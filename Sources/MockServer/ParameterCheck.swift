import Generator

/// Compares the parameters of a request with those that its operation declares. What is not declared is ignored.
struct ParameterCheck {
    let graph: SchemaGraph
    let request: MockRequest
    let variables: [String: String]

    /// Finds the first parameter that is missing though required, or does not fit its schema.
    func check(_ parameters: [ResolvedOperation.Parameter]) throws(Refusal) {
        for parameter in parameters where parameter.object.in != .querystring { try check(parameter) }
    }

    private func check(_ parameter: ResolvedOperation.Parameter) throws(Refusal) {
        let object = parameter.object
        let reading = ParameterReading(graph: graph, request: request, variables: variables)
        let values = reading.values(of: object)
        guard !values.isEmpty else {
            if object.isRequired, !reading.mayBeMembers(parameter) { throw refusal(object, "is missing") }
            return
        }
        guard let node = reading.node(values, parameter) else { return }
        if let violation = graph.check(node, against: parameter.schema, direction: .request).first {
            throw refusal(object, violation.description)
        }
    }

    private func refusal(_ object: ParameterObject, _ problem: String) -> Refusal {
        .parameter(object.in.rawValue, object.name, problem)
    }
}
