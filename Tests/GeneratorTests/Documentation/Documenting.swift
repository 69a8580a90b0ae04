import Testing

@testable import Generator

/// Plans a description whose paths are given as YAML, indented by two, and whose schemas as one flow mapping.
func documentedPlan(paths: String, schemas: String = "{}", description: String = "A service.") throws -> Plan {
    let text = """
        openapi: 3.1.0
        info: {title: Zoo, version: '1', description: \(YAMLText.quoted(description))}
        components: {schemas: \(schemas)}
        paths:
        \(paths)
        """
    var (document, diagnostics) = describe(text)
    var configuration = Configuration()
    configuration.module = "Zoo"
    let read = try #require(document)
    let graph = SchemaGraph.build(from: read, limits: Limits(), &diagnostics)
    return try #require(Planner.plan(read, graph, configuration, &diagnostics))
}

extension Plan {
    /// The example of its first operation, as a statement.
    var firstStatement: String? {
        let values = ExampleValues(self)
        for declaration in files.flatMap(\.declarations) {
            guard let owner = declaration.operationOwner, let operation = owner.operations.first else { continue }
            return CallExample(operation, at: owner.path, values).statement
        }
        return nil
    }
}
