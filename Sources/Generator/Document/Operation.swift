/// What one path offers (OpenAPI 3.1 §4.8.9).
public struct PathItem: Sendable {
    /// `$ref`, when it stands beside or instead of the rest.
    public var reference: Reference?
    public var summary: String?
    public var description: String?
    public var parameters: [Referenced<ParameterObject>]
    public var operations: [Operation]
    public var servers: [ServerObject]
    public var location: SourceLocation
}

/// One method of a path (§4.8.10).
public struct Operation: Sendable {
    /// The HTTP method in upper case: `GET`.
    public var method: String
    public var operationID: Named<String>?
    public var summary: String?
    public var description: String?
    public var tags: [String]
    public var parameters: [Referenced<ParameterObject>]
    public var requestBody: Referenced<RequestBodyObject>?
    /// By status code, range or `default`, as written.
    public var responses: [Named<Referenced<ResponseObject>>]
    public var security: [SecurityRequirement]?
    public var isDeprecated: Bool
    public var servers: [ServerObject]
    /// Every `x-` member.
    public var extensions: [Named<Node>]
    /// Where the method's key stands.
    public var location: SourceLocation
    /// `/paths/~1actions/get`.
    public var pointer: JSONPointer
}

/// Where a parameter travels.
public enum ParameterLocation: String, Sendable, CaseIterable {
    case path, query, header, cookie
    /// 3.2: the whole query as one value.
    case querystring
}

/// A parameter (§4.8.12).
public struct ParameterObject: Sendable {
    public var name: String
    public var nameLocation: SourceLocation
    public var `in`: ParameterLocation
    public var description: String?
    public var isRequired: Bool
    public var isDeprecated: Bool
    public var style: Named<String>?
    public var explode: Bool?
    public var allowReserved: Bool
    public var schema: SchemaObject?
    public var content: [Named<MediaTypeObject>]
    public var example: Node?
    public var examples: [Named<Referenced<ExampleObject>>]
    /// Every `x-` member.
    public var extensions: [Named<Node>]
    public var location: SourceLocation
}

/// A header of a response or of a part (§4.8.21).
public struct HeaderObject: Sendable {
    public var description: String?
    public var isRequired: Bool
    public var schema: SchemaObject?
    public var example: Node?
    public var location: SourceLocation
}

/// A request body (§4.8.13).
public struct RequestBodyObject: Sendable {
    public var description: String?
    public var isRequired: Bool
    public var content: [Named<MediaTypeObject>]
    public var location: SourceLocation
}

/// A response (§4.8.17).
public struct ResponseObject: Sendable {
    public var description: String?
    public var headers: [Named<Referenced<HeaderObject>>]
    public var content: [Named<MediaTypeObject>]
    public var location: SourceLocation
}

/// The schema and examples of one content type (§4.8.14).
public struct MediaTypeObject: Sendable {
    public var schema: SchemaObject?
    /// 3.2: the schema of one item of a stream.
    public var itemSchema: SchemaObject?
    public var example: Node?
    public var examples: [Named<Referenced<ExampleObject>>]
    public var location: SourceLocation
}

/// An example (§4.8.19).
public struct ExampleObject: Sendable {
    public var summary: String?
    public var value: Node?
    public var location: SourceLocation
}
