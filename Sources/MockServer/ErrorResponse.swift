import Generator

/// A refusal in the form of the service's own errors: the properties of the declared schema, filled in by their names.
struct ErrorResponse {
    let graph: SchemaGraph

    /// The response in the form that the first of some operations declares; `statusCode`, `error` and `message` where
    /// none does.
    func response(for refusal: Refusal, of operations: [ResolvedOperation]) -> MockResponse {
        let declared = operations.lazy.compactMap { content(for: refusal.status, $0) }.first
        var response = MockResponse(status: refusal.status, contentType: declared?.mediaType ?? "application/json")
        let body = declared?.schema.flatMap { value(of: $0, refusal, depth: 0) } ?? plain(refusal)
        response.body = NodeJSON.write(body)
        return response
    }

    /// What is declared for a status, its class, or by default; else for any failure.
    private func content(for status: Int, _ operation: ResolvedOperation) -> ResolvedOperation.Content? {
        let names = [String(status), "\(status / 100)XX", "default"]
        let meant = names.compactMap { name in operation.responses.first { $0.status == name } }
        let failures = operation.responses.filter { $0.status.hasPrefix("4") || $0.status.hasPrefix("5") }
        return (meant + failures).lazy.compactMap { response in
            response.content.first { NodeJSON.isJSON($0.mediaType) && $0.schema != nil }
        }.first
    }

    private func value(of schema: SchemaID, _ refusal: Refusal, depth: Int) -> Node? {
        guard depth < 8, case .object(let shape) = graph[graph.final(schema)].shape else { return nil }
        let location = graph[schema].source.location
        let entries = shape.properties.compactMap { property -> Mapping.Entry? in
            let made = member(property, refusal, location, depth: depth)
            let value = made ?? (property.isRequired ? graph.sample(of: property.schema, direction: .response) : nil)
            return value.map { Mapping.Entry(key: property.name, keyLocation: location, value: $0) }
        }
        return Node(.mapping(Mapping(entries)), at: location)
    }

    /// The first of the texts that a name stands for, when the property takes it; members of their own for an object.
    private func member(
        _ property: ObjectShape.Property, _ refusal: Refusal, _ location: SourceLocation, depth: Int
    ) -> Node? {
        let scalars = Self.scalars(property.name, refusal)
        let fitting = scalars.lazy.map { Node(.scalar($0), at: location) }
            .first { graph.check($0, against: property.schema, direction: .response).isEmpty }
        return fitting ?? (scalars.isEmpty ? nil : value(of: property.schema, refusal, depth: depth + 1))
    }

    private static func scalars(_ name: String, _ refusal: Refusal) -> [Scalar] {
        let status = Scalar(String(refusal.status), .integer)
        let code = Scalar(refusal.code, .string)
        let phrase = Scalar(StatusPhrase.of(refusal.status), .string)
        switch name.lowercased().filter({ $0 != "_" && $0 != "-" }) {
        case "status", "statuscode", "httpstatus": return [status, Scalar(status.text, .string)]
        case "code", "errorcode", "type": return [code, status]
        case "error", "title", "reason": return [phrase, code]
        case "message", "msg", "detail", "description", "errordescription": return [Scalar(refusal.message, .string)]
        default: return []
        }
    }

    private func plain(_ refusal: Refusal) -> Node {
        let place = SourceLocation(file: 0, line: 1, column: 1)
        let members: [(String, Scalar)] = [
            ("statusCode", Scalar(String(refusal.status), .integer)),
            ("error", Scalar(StatusPhrase.of(refusal.status), .string)),
            ("message", Scalar(refusal.message, .string)),
        ]
        let entries = members.map { name, scalar in
            Mapping.Entry(key: name, keyLocation: place, value: Node(.scalar(scalar), at: place))
        }
        return Node(.mapping(Mapping(entries)), at: place)
    }
}
