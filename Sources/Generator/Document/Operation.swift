/// What one path offers (OpenAPI 3.1 §4.8.9).
public struct PathItem: Sendable {
    /// `$ref`, when it stands beside or instead of the rest.
    public var reference: Reference?
    /// `summary`.
    public var summary: String?
    /// `description`.
    public var description: String?
    /// `parameters`.
    public var parameters: [Referenced<ParameterObject>]
    /// `operations`.
    public var operations: [Operation]
    /// `servers`.
    public var servers: [ServerObject]
    /// Where it stands.
    public var location: SourceLocation
}

/// One method of a path (§4.8.10).
public struct Operation: Sendable {
    /// The HTTP method in upper case: `GET`.
    public var method: String
    /// `operationId`, under its own text.
    public var operationID: Named<String>?
    /// `summary`.
    public var summary: String?
    /// `description`.
    public var description: String?
    /// `tags`.
    public var tags: [String]
    /// `parameters`.
    public var parameters: [Referenced<ParameterObject>]
    /// `requestBody`.
    public var requestBody: Referenced<RequestBodyObject>?
    /// By status code, range or `default`, as written.
    public var responses: [Named<Referenced<ResponseObject>>]
    /// `callbacks`: what the service sends to addresses of the client's, by name.
    public var callbacks: [Named<Referenced<CallbackObject>>] = []
    /// `security`.
    public var security: [SecurityRequirement]?
    /// Whether `deprecated` is true.
    public var isDeprecated: Bool
    /// `servers`.
    public var servers: [ServerObject]
    /// Every `x-` member.
    public var extensions: [Named<Node>]
    /// Where the method's key stands.
    public var location: SourceLocation
    /// `/paths/~1actions/get`.
    public var pointer: JSONPointer
}

/// A callback (§4.8.18).
public struct CallbackObject: Sendable {
    /// What is sent, by the expression that gives its address.
    public var pathItems: [Named<PathItem>]
}

/// Where a parameter travels.
public enum ParameterLocation: String, Sendable, CaseIterable {
    case path, query, header, cookie
    /// 3.2: the whole query as one value.
    case querystring
}

/// A parameter (§4.8.12).
public struct ParameterObject: Sendable {
    /// `name`.
    public var name: String
    /// Where the name stands.
    public var nameLocation: SourceLocation
    /// `in`.
    public var `in`: ParameterLocation
    /// `description`.
    public var description: String?
    /// Whether `required` is true.
    public var isRequired: Bool
    /// Whether `deprecated` is true.
    public var isDeprecated: Bool
    /// `style`.
    public var style: Named<String>?
    /// `explode`.
    public var explode: Bool?
    /// `allowReserved`.
    public var allowReserved: Bool
    /// `schema`.
    public var schema: SchemaObject?
    /// `content`.
    public var content: [Named<MediaTypeObject>]
    /// `example`.
    public var example: Node?
    /// `examples`.
    public var examples: [Named<Referenced<ExampleObject>>]
    /// Every `x-` member.
    public var extensions: [Named<Node>]
    /// Where it stands.
    public var location: SourceLocation
}

/// A header of a response or of a part (§4.8.21).
public struct HeaderObject: Sendable {
    /// `description`.
    public var description: String?
    /// Whether `required` is true.
    public var isRequired: Bool
    /// `schema`.
    public var schema: SchemaObject?
    /// `example`.
    public var example: Node?
    /// Where it stands.
    public var location: SourceLocation
}

/// A request body (§4.8.13).
public struct RequestBodyObject: Sendable {
    /// `description`.
    public var description: String?
    /// Whether `required` is true.
    public var isRequired: Bool
    /// `content`.
    public var content: [Named<MediaTypeObject>]
    /// Where it stands.
    public var location: SourceLocation
}

/// A response (§4.8.17).
public struct ResponseObject: Sendable {
    /// `description`.
    public var description: String?
    /// `headers`.
    public var headers: [Named<Referenced<HeaderObject>>]
    /// `content`.
    public var content: [Named<MediaTypeObject>]
    /// Where it stands.
    public var location: SourceLocation
}

/// The schema and examples of one content type (§4.8.14).
public struct MediaTypeObject: Sendable {
    /// `schema`.
    public var schema: SchemaObject?
    /// 3.2: the schema of one item of a stream.
    public var itemSchema: SchemaObject?
    /// `encoding`, by property.
    public var encoding: [Named<EncodingObject>] = []
    /// `example`.
    public var example: Node?
    /// `examples`.
    public var examples: [Named<Referenced<ExampleObject>>]
    /// Where it stands.
    public var location: SourceLocation
}

/// How one property of a form or of a multipart body is written (§4.8.15).
public struct EncodingObject: Sendable {
    /// `contentType`: a media type, or several with commas between.
    public var contentType: String?
    /// `headers` of the part.
    public var headers: [Named<Referenced<HeaderObject>>]
    /// `style`.
    public var style: Named<String>?
    /// `explode`.
    public var explode: Bool?
    /// `allowReserved`.
    public var allowReserved: Bool
    /// Where it stands.
    public var location: SourceLocation
}

/// An example (§4.8.19).
public struct ExampleObject: Sendable {
    /// `summary`.
    public var summary: String?
    /// `value`.
    public var value: Node?
    /// Where it stands.
    public var location: SourceLocation
}
