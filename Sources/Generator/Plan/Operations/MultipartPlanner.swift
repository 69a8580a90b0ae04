/// Plans the parts of a multipart body: `encoding` of OpenAPI 3.1 §4.8.14.3.
enum MultipartPlanner {
    /// The properties whose part is not of the usual form.
    static func plan(_ content: ResolvedOperation.Content, _ context: inout PlanningContext) -> [PropertyEncoding] {
        let properties = FormEncodingPlanner.properties(content, context)
        let known = Set(properties.map(\.name))
        return content.object.encoding.compactMap { entry in
            guard FormEncodingPlanner.isKnown(entry, known, &context) else { return nil }
            let schema = properties.first { $0.name == entry.name }?.schema
            let isFile = schema.map { FileParts.isFile($0, context) } == true
            reportHeaders(entry.value, isFile: isFile, &context)
            return form(entry.value).map { PropertyEncoding(name: entry.name, form: $0) }
        }
    }

    /// Style, explode and allowReserved outdo `contentType`; of several types the first that is one is taken.
    private static func form(_ object: EncodingObject) -> PropertyEncoding.Form? {
        if object.style != nil || object.explode != nil || object.allowReserved {
            return .style(FormEncodingPlanner.style(object))
        }
        let types = (object.contentType ?? "").split(separator: ",").map { Documentation.trimmed(String($0)) }
        return types.first { !$0.isEmpty && !$0.contains("*") }.map { .contentType($0) }
    }

    private static func reportHeaders(_ object: EncodingObject, isFile: Bool, _ context: inout PlanningContext) {
        for header in object.headers where !isFile && header.name.lowercased() != "content-type" {
            context.diagnostics.warning(
                .notGenerated, "the header '\(header.name)' of the part is not sent: only files have further headers",
                at: header.location)
        }
    }
}

/// The properties of multipart bodies that are files.
enum FileParts {
    /// The schemas that stand for files: binary strings, and lists of them, in the bodies of these operations.
    static func schemas(_ operations: [ResolvedOperation], _ graph: SchemaGraph) -> Set<SchemaID> {
        var files: Set<SchemaID> = []
        let content = operations.flatMap { $0.body?.content ?? [] }
        for schema in content.lazy.filter({ MediaKind($0.mediaType) == .multipart }).compactMap(\.schema) {
            guard case .object(let object) = graph[graph.target(of: schema)].shape else { continue }
            for property in object.properties {
                var id = graph.target(of: property.schema)
                if case .array(let items) = graph[id].shape { id = graph.target(of: items) }
                if isBinary(graph[id]) { files.insert(id) }
            }
        }
        return files
    }

    /// Whether a property holds a file or several.
    static func isFile(_ id: SchemaID, _ context: PlanningContext) -> Bool {
        var id = context.target(of: id)
        if case .array(let items) = context.graph[id].shape { id = context.target(of: items) }
        return context.fileParts.contains(id)
    }

    /// `format: binary` of 3.0, and a media type without a text encoding of 3.1 (§4.8.14.2).
    private static func isBinary(_ schema: ResolvedSchema) -> Bool {
        let source = schema.source
        switch schema.shape {
        case .string(let format):
            if format == "binary" || source.contentEncoding == "binary" { return true }
            return source.contentMediaType.map(isBinaryType) == true && source.contentEncoding == nil
        case .any:
            return source.contentMediaType.map(isBinaryType) == true && source.contentEncoding == nil
        default: return false
        }
    }

    private static func isBinaryType(_ type: String) -> Bool {
        switch MediaKind(GraphBuilder.mediaType(type)) {
        case .json, .text, .form: false
        case .multipart, .eventStream, .jsonLines, .jsonSequence, .wildcard, .other: true
        }
    }
}
