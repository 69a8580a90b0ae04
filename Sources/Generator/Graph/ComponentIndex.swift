/// The components that operations refer to, by `parameters/X`, `responses/X` and so on.
struct ComponentIndex {
    var parameters: [String: Referenced<ParameterObject>]
    var bodies: [String: Referenced<RequestBodyObject>]
    var responses: [String: Referenced<ResponseObject>]
    var headers: [String: Referenced<HeaderObject>]

    init(_ components: Components) {
        parameters = Self.index(components.parameters, "parameters/")
        bodies = Self.index(components.requestBodies, "requestBodies/")
        responses = Self.index(components.responses, "responses/")
        headers = Self.index(components.headers, "headers/")
    }

    private static func index<Value>(
        _ entries: [Named<Referenced<Value>>], _ prefix: String
    ) -> [String: Referenced<Value>] {
        Dictionary(entries.map { (prefix + $0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}
