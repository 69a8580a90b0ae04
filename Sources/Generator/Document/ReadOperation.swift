/// Operations and their responses.
extension DocumentReader {
    private static let operationKeys: Set<String> = [
        "tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses",
        "callbacks", "deprecated", "security", "servers",
    ]

    /// One method of a path (OpenAPI 3.1 §4.8.10).
    mutating func operation(_ entry: Mapping.Entry, method: String, at pointer: JSONPointer) -> Operation? {
        guard let node = follow(entry.value, "an operation") else {
            let message = "this operation is left out, as its reference leads nowhere"
            diagnostics.warning(.operationLeftOut, message, at: entry.keyLocation)
            return nil
        }
        guard let object = object(node, "an operation", keys: Self.operationKeys) else { return nil }
        checkExternalDocumentation(object)
        if version == .v3_0, ["GET", "HEAD", "DELETE"].contains(method), let body = object.entry("requestBody") {
            let message = "OpenAPI 3.0 gives the body of a \(method) no meaning; it is sent"
            diagnostics.note(.otherVersion, message, at: body.keyLocation)
        }
        return Operation(
            method: method,
            operationID: operationID(object),
            summary: string(object, "summary"),
            description: string(object, "description"),
            tags: list(object, "tags").compactMap(\.text),
            parameters: parameters(object),
            requestBody: object["requestBody"].flatMap { $0.isNull ? nil : referencedRequestBody($0) },
            responses: responses(object, at: entry.keyLocation),
            callbacks: callbacks(object, at: pointer.appending("callbacks")),
            security: security(object),
            isDeprecated: flag(object, "deprecated") ?? false,
            servers: servers(object),
            extensions: extensions(object),
            location: entry.keyLocation,
            pointer: pointer
        )
    }

    private mutating func operationID(_ object: Mapping) -> Named<String>? {
        guard let id = string(object, "operationId"), let node = object["operationId"] else { return nil }
        return Named(name: id, location: node.location, value: id)
    }

    /// `responses` (§4.8.16).
    private mutating func responses(
        _ operation: Mapping,
        at location: SourceLocation
    ) -> [Named<Referenced<ResponseObject>>] {
        guard operation["responses"] != nil else {
            if version == .v3_0 { reportMissing("responses", of: "an operation", at: location) }
            return []
        }
        return map(operation, "responses").compactMap { entry in
            guard checkStatus(entry) else { return nil }
            return referencedResponse(entry.value).map {
                Named(name: entry.key, location: entry.keyLocation, value: $0)
            }
        }
    }

    /// Whether a key of `responses` is `default`, a status code or a range (§4.8.16.2).
    private mutating func checkStatus(_ entry: Mapping.Entry) -> Bool {
        if entry.key == "default" { return true }
        let digits = Array(entry.key.utf8)
        let isInRange = digits.count == 3 && (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(digits[0])
        if isInRange, digits[1...].allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) { return true }
        if isInRange, digits[1...].allSatisfy({ $0 == UInt8(ascii: "X") }) { return true }
        if isInRange, digits[1...].allSatisfy({ $0 == UInt8(ascii: "x") || $0 == UInt8(ascii: "X") }) {
            let message = "range \(quoted(entry.key)) must be written '\(entry.key.uppercased())'"
            diagnostics.warning(.invalidStatus, message, at: entry.keyLocation)
            return true
        }
        let message = "\(quoted(entry.key)) is no status code such as 200, no range such as 4XX, and not 'default'"
        diagnostics.error(.invalidStatus, message, at: entry.keyLocation)
        return false
    }

    /// Takes an operationId off all operations that share it, whose names are made from their methods and paths then:
    /// which of them stands first says nothing.
    mutating func dropSharedOperationIDs(_ document: inout Document) {
        var first: [String: SourceLocation] = [:]
        var shared: Set<String> = []
        for operation in (document.paths + document.webhooks).flatMap(\.value.operations) {
            guard let id = operation.operationID else { continue }
            guard let other = first[id.value] else {
                first[id.value] = id.location
                continue
            }
            shared.insert(id.value)
            let message =
                "operationId \(quoted(id.value)) stands twice; first at \(other.line):\(other.column); "
                + "operations that have it are named by their methods and paths"
            diagnostics.warning(.duplicateOperationID, message, at: id.location)
        }
        guard !shared.isEmpty else { return }
        for index in document.paths.indices { document.paths[index].value.drop(shared) }
        for index in document.webhooks.indices { document.webhooks[index].value.drop(shared) }
    }
}

extension PathItem {
    fileprivate mutating func drop(_ identifiers: Set<String>) {
        for index in operations.indices {
            if let id = operations[index].operationID, identifiers.contains(id.value) {
                operations[index].operationID = nil
            }
        }
    }
}
