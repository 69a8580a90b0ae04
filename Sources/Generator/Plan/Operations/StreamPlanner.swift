/// Plans responses whose items arrive one after the other.
enum StreamPlanner {
    /// The format of a stream and the schema of its items; `nil` for any other content.
    ///
    /// The schema is `itemSchema` (OpenAPI 3.2 §4.14.3), or what older descriptions put into `schema`: the data of an
    /// event, or the whole event as an object.
    static func format(
        _ content: ResolvedOperation.Content, _ response: ResolvedOperation.Response, _ operation: ResolvedOperation,
        _ context: PlanningContext
    ) -> (ResponsePlan.Format, SchemaID?)? {
        switch MediaKind(content.mediaType) {
        case .eventStream:
            let schema = content.itemSchema ?? content.schema
            let terminator = terminator(content, response, operation, context)
            if let schema, let data = eventData(schema, context, depth: 4) {
                return (.eventObjects(dataIsText: isText(data, context), terminator: terminator), schema)
            }
            return (.events(terminator: terminator), schema)
        case .jsonLines: return (.jsonLines, item(content, context))
        case .jsonSequence: return (.jsonSequence, item(content, context))
        default: return nil
        }
    }

    /// `itemSchema`, or the items of the array that `schema` says the whole is, or `schema` itself.
    private static func item(_ content: ResolvedOperation.Content, _ context: PlanningContext) -> SchemaID? {
        if let item = content.itemSchema { return item }
        guard let schema = content.schema else { return nil }
        if case .array(let items) = context.graph[context.target(of: schema)].shape { return items }
        return schema
    }

    /// The schema of `data` where a schema describes the event as an object; of the first branch of a union of such.
    private static func eventData(_ id: SchemaID, _ context: PlanningContext, depth: Int) -> SchemaID? {
        guard depth > 0 else { return nil }
        switch context.graph[context.target(of: id)].shape {
        case .object(let object):
            let names: Set<String> = ["event", "data", "id", "retry", "comment"]
            guard object.properties.allSatisfy({ names.contains($0.name) }) else { return nil }
            return object.properties.first { $0.name == "data" }?.schema
        case .union(let union):
            let data = union.branches.map { eventData($0.schema, context, depth: depth - 1) }
            return data.contains(nil) ? nil : data.first ?? nil
        default: return nil
        }
    }

    private static func isText(_ id: SchemaID, _ context: PlanningContext) -> Bool {
        switch context.graph[context.target(of: id)].shape {
        case .string, .enumeration: true
        default: false
        }
    }

    /// `[DONE]`, where the description says that it ends the stream: no standard has it, so none is assumed.
    private static func terminator(
        _ content: ResolvedOperation.Content, _ response: ResolvedOperation.Response, _ operation: ResolvedOperation,
        _ context: PlanningContext
    ) -> String? {
        var texts = [operation.operation.summary, operation.operation.description, response.description]
        for schema in ([content.itemSchema, content.schema] + (operation.body?.content.map(\.schema) ?? [])).compactMap(
            \.self)
        {
            texts.append(context.graph[schema].description)
            let target = context.target(of: schema)
            texts.append(context.graph[target].description)
            guard case .object(let object) = context.graph[target].shape else { continue }
            texts += object.properties.map { context.graph[$0.schema].description }
        }
        return texts.contains { $0?.contains("[DONE]") == true } ? "[DONE]" : nil
    }
}
