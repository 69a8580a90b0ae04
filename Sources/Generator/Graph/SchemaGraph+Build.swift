extension SchemaGraph {
    /// Works out the meaning of every schema and operation of a description.
    ///
    /// The passes, in order: ids and conversion of components and of what the operations reach; cycles of references;
    /// unions that are no unions; how the branches of the others are told apart; documentation taken over references;
    /// the forms of requests where they are not those of responses.
    /// - Parameters:
    ///   - document: The description.
    ///   - limits: How deep and how many schemas may be.
    ///   - diagnostics: Takes what is wrong, weakened or left out.
    public static func build(
        from document: Document, limits: Limits = Limits(), _ diagnostics: inout Diagnostics
    ) -> SchemaGraph {
        var builder = GraphBuilder(document, limits: limits, diagnostics: diagnostics)
        var graph = SchemaGraph()
        graph.components = builder.addComponents()
        graph.operations = builder.resolveOperations()
        graph.messages = builder.resolveMessages(graph.operations)
        graph.securitySchemes = builder.resolveSecuritySchemes()
        builder.convertPending()
        builder.breakReferenceCycles()
        builder.simplifyUnions()
        builder.classifyUnions()
        builder.inheritAnnotations()
        graph.schemas = builder.schemas
        graph.leftOutOperationCount = builder.leftOutOperationCount
        diagnostics = builder.diagnostics
        graph.checkDefaults(&diagnostics)
        return RequestForms.separate(graph)
    }
}

extension GraphBuilder {
    /// `components.schemas`, each with its id.
    mutating func addComponents() -> [Named<SchemaID>] {
        let base = JSONPointer(["components", "schemas"])
        return document.components.schemas.map { entry in
            let id = id(of: entry.value, at: base.appending(entry.name))
            return Named(name: entry.name, location: entry.location, value: id)
        }
    }
}
