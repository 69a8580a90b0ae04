/// Links (OpenAPI 3.1 §4.8.20), which are checked and not kept: no code is generated for them.
extension DocumentReader {
    private static let linkKeys: Set<String> = [
        "operationRef", "operationId", "parameters", "requestBody", "description", "server",
    ]

    /// Checks the links of a response or of `components`.
    ///
    /// - Returns: Whether there are any.
    mutating func checkLinks(_ owner: Mapping) -> Bool {
        let entries = map(owner, "links")
        for entry in entries where entry.value["$ref"] == nil {
            guard let link = object(entry.value, "a link", keys: Self.linkKeys) else { continue }
            if link["operationRef"] != nil, link["operationId"] != nil {
                let message = "a link can have 'operationRef' or 'operationId', not both"
                diagnostics.warning(.conflictingKeys, message, at: entry.keyLocation)
            } else if link["operationRef"] == nil, link["operationId"] == nil {
                reportMissing("operationId", of: "a link", at: entry.value.location)
            }
        }
        return !entries.isEmpty
    }
}
