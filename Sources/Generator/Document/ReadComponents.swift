/// `components` (OpenAPI 3.1 §4.8.7).
extension DocumentReader {
    private static let componentKeys: Set<String> = [
        "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links",
        "callbacks", "pathItems", "mediaTypes",
    ]

    /// `components`, empty when absent.
    mutating func components(_ document: Mapping) -> Components {
        var components = Components()
        guard let node = document["components"], !node.isNull,
            let object = object(node, "'components'", keys: Self.componentKeys)
        else { return components }
        checkComponentNames(object, kinds: Self.componentKeys)
        components.schemas = map(object, "schemas").map { entry in
            Named(name: entry.key, location: entry.keyLocation, value: schema(entry.value))
        }
        components.responses = referencedMap(object, "responses") { $0.referencedResponse($1) }
        components.parameters = referencedMap(object, "parameters") { $0.referencedParameter($1) }
        components.examples = referencedMap(object, "examples") { $0.referencedExample($1) }
        components.requestBodies = referencedMap(object, "requestBodies") { $0.referencedRequestBody($1) }
        components.headers = referencedMap(object, "headers") { $0.referencedHeader($1) }
        components.securitySchemes = referencedMap(object, "securitySchemes") { $0.referencedSecurityScheme($1) }
        components.mediaTypes = mediaTypes(object, "mediaTypes")
        components.callbacks = callbacks(object, at: JSONPointer(["components", "callbacks"]))
        components.pathItems = pathItems(object)
        _ = checkLinks(object)
        return components
    }

    private mutating func pathItems(_ components: Mapping) -> [Named<PathItem>] {
        map(components, "pathItems").compactMap { entry in
            pathItem(entry.value, at: JSONPointer(["components", "pathItems", entry.key]))
                .map { Named(name: entry.key, location: entry.keyLocation, value: $0) }
        }
    }
}
